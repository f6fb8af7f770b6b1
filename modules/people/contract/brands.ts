import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line, Made, paged, pageOf, text } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { Ending, Language, PermittedActions, Striking, saidStretch, scope, shownStretch } from './parts.ts';

const ByBrand = z.strictObject({ brandId: Id });
const ByPhoto = z.strictObject({ brandId: Id, fileId: Id });

export const BrandRow = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  name: z.string(),
  genre: z.string(),
  ...shownStretch,
  photoCount: z.number().int(),
  firstPhotoId: Id.nullable(),
});
export type BrandRow = z.infer<typeof BrandRow>;

export const Brand = BrandRow.extend({
  story: z.string(),
  struckReason: z.string().nullable(),
  photos: z.array(z.object({ fileId: Id, name: z.string(), width: z.number(), height: z.number() })),
  permittedActions: PermittedActions,
});
export type Brand = z.infer<typeof Brand>;

const filters = { ...scope, search: z.string().trim().max(60).optional(), on: Day.optional() };

export const listBrands = route({
  summary: 'The local brands (一村一品) of a day, by page',
  method: 'GET',
  path: '/brands',
  allows: permissions.read,
  query: z.strictObject({ ...paged(['name', 'organisation', 'fromOn']), ...filters }),
  answers: pageOf(BrandRow),
});

export const exportBrands = route({
  summary: 'The same list as a workbook',
  method: 'GET',
  path: '/brands/export',
  allows: permissions.read,
  query: z.strictObject({ ...filters, language: Language.default('zh') }),
  answers: z.unknown(),
  gives: 'file',
  refuses: ['people.export-too-large'],
});

export const showBrand = route({
  summary: 'One local brand with its story and photos',
  method: 'GET',
  path: '/brands/:brandId',
  allows: permissions.read,
  params: ByBrand,
  answers: Brand,
  refuses: ['people.brand-not-found'],
});

const said = { name: line(60), genre: line(40), story: text(2000).default(''), ...saidStretch };

const wrongBrand = [
  'people.ends-before-start',
  'people.too-far-ahead',
  'people.organisation-ended',
  'people.brand-name-taken',
];

export const addBrand = route({
  summary: 'Record a local brand of an organisation',
  method: 'POST',
  path: '/organisations/:organisationId/brands',
  allows: permissions.edit,
  params: z.strictObject({ organisationId: Id }),
  body: z.strictObject(said),
  answers: Made,
  refuses: ['organisations.not-found', ...wrongBrand],
});

export const editBrand = route({
  summary: 'Correct the name, genre, story or dates of a brand',
  method: 'PUT',
  path: '/brands/:brandId',
  allows: permissions.edit,
  params: ByBrand,
  body: z.strictObject(said),
  answers: Done,
  refuses: ['people.brand-not-found', ...wrongBrand],
});

export const endBrand = route({
  summary: 'End a brand on a day',
  method: 'POST',
  path: '/brands/:brandId/ending',
  allows: permissions.edit,
  params: ByBrand,
  body: Ending,
  answers: Done,
  refuses: ['people.brand-not-found', 'people.ends-before-start', 'people.already-ended'],
});

export const strikeOutBrand = route({
  summary: 'Strike out a brand that was entered by mistake',
  method: 'POST',
  path: '/brands/:brandId/striking-out',
  allows: permissions.edit,
  params: ByBrand,
  body: Striking,
  answers: Done,
  refuses: ['people.brand-not-found'],
});

export const attachPhoto = route({
  summary: 'Hang an uploaded photo on a brand',
  method: 'POST',
  path: '/brands/:brandId/photos',
  allows: permissions.edit,
  params: ByBrand,
  body: z.strictObject({ fileId: Id }),
  answers: Done,
  refuses: ['people.brand-not-found', 'files.not-found', 'people.not-a-photo', 'people.too-many-photos'],
});

export const detachPhoto = route({
  summary: 'Take a photo off a brand; the file itself stays',
  method: 'DELETE',
  path: '/brands/:brandId/photos/:fileId',
  allows: permissions.edit,
  params: ByPhoto,
  answers: Done,
  refuses: ['people.brand-not-found'],
});
