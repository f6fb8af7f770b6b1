import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Id } from '#platform/http/shapes.ts';
import { Genre, TeamKind } from './parts.ts';

const OfOrganisation = z.strictObject({ organisationId: Id });

export const listPublicTeams = route({
  summary: 'The teams of an organisation as anybody may know them: how strong they are, never who is in them',
  method: 'GET',
  path: '/public/organisations/:organisationId/teams',
  allows: 'anyone',
  params: OfOrganisation,
  answers: z.array(
    z.object({ name: z.string(), kind: TeamKind, genre: Genre.nullable(), strength: z.number().int() }),
  ),
});

export const listPublicBrands = route({
  summary: 'The local brands (一村一品) of an organisation with their stories and photos',
  method: 'GET',
  path: '/public/organisations/:organisationId/brands',
  allows: 'anyone',
  params: OfOrganisation,
  answers: z.array(
    z.object({ id: Id, name: z.string(), genre: z.string(), story: z.string(), photos: z.array(Id) }),
  ),
});

export const showPublicBrandPhoto = route({
  summary: 'A photo of a local brand',
  method: 'GET',
  path: '/public/brands/:brandId/photos/:fileId',
  allows: 'anyone',
  params: z.strictObject({ brandId: Id, fileId: Id }),
  query: z.strictObject({ size: z.enum(['whole', 'small']).default('whole') }),
  answers: z.unknown(),
  gives: 'file',
  refuses: ['people.brand-not-found', 'files.not-found', 'storage.not-found'],
});
