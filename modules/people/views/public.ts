import { sql } from 'kysely';
import { readPhoto } from '#modules/files/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { Genre, TeamKind } from '../rules/words.ts';
import { holdsOn } from './in-scope.ts';
import { strengthOn } from './teams.ts';

type PublicTeam = { name: string; kind: TeamKind; genre: Genre | null; strength: number };

/** The teams of an organisation today, the strongest first, without any name of a person. */
export const listPublicTeams = async (reading: Reading, organisationId: string): Promise<PublicTeam[]> => {
  const { rows } = await sql<PublicTeam>`
    select team.name, team.kind, team.genre, ${strengthOn(reading.today)} as strength
    from people.team
    where team.organisation_id = ${organisationId} and team.struck_at is null and ${holdsOn('team', reading.today)}
    order by strength desc, team.name`.execute(reading.db);
  return rows;
};

type PublicBrand = { id: string; name: string; genre: string; story: string; photos: string[] };

/** The local brands of an organisation today. */
export const listPublicBrands = async (reading: Reading, organisationId: string): Promise<PublicBrand[]> => {
  const { rows } = await sql<PublicBrand>`
    select brand.id, brand.name, brand.genre, brand.story,
      array(select photo.file_id from people.brand_photo photo
        where photo.brand_id = brand.id order by photo.position) as photos
    from people.brand
    where brand.organisation_id = ${organisationId} and brand.struck_at is null
      and ${holdsOn('brand', reading.today)}
    order by brand.name`.execute(reading.db);
  return rows;
};

/** A photo of a brand that holds today. */
export const showPublicBrandPhoto = async (
  reading: Reading,
  { brandId, fileId }: { brandId: string; fileId: string },
  size: 'whole' | 'small',
) => {
  const { rows } = await sql`
    select brand.id from people.brand join people.brand_photo photo on photo.brand_id = brand.id
    where brand.id = ${brandId} and photo.file_id = ${fileId} and brand.struck_at is null
      and ${holdsOn('brand', reading.today)}`.execute(reading.db);
  return rows.length > 0 ? readPhoto(reading, fileId, size) : refuse(refusals.brandNotFound());
};
