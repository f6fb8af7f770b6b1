import { sql } from 'kysely';
import { containing } from '#platform/database/containing.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { may, reaches } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/brands.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { holdsOn, inScope } from './in-scope.ts';

type Listed = QueryOf<typeof contract.listBrands>;
export type BrandFilter = Omit<Listed, 'page' | 'pageSize' | 'sort' | 'order'>;

const found = (reading: Reading, query: BrandFilter) => {
  const brands = reading.db
    .selectFrom('people.brand as brand')
    .innerJoin('organisations.unit as unit', 'unit.id', 'brand.organisationId')
    .where('brand.struckAt', 'is', null)
    .where(inScope(reading, permissions.read, query, 'brand.organisation_id'))
    .where(holdsOn('brand', query.on ?? reading.today));
  if (!query.search) return brands;
  const like = containing(query.search);
  return brands.where((is) => is.or([is('brand.name', 'like', like), is('brand.genre', 'like', like)]));
};

const photoCount = sql<number>`(select count(*)::int from people.brand_photo photo where photo.brand_id = brand.id)`;
const firstPhotoId = sql<string | null>`(
  select photo.file_id from people.brand_photo photo where photo.brand_id = brand.id order by photo.position limit 1)`;

const rows = (reading: Reading, query: BrandFilter) =>
  found(reading, query)
    .select([
      'brand.id',
      'brand.organisationId',
      'unit.name as organisationName',
      'unit.code as organisationCode',
    ])
    .select(['brand.name', 'brand.genre', 'brand.story', 'brand.fromOn', 'brand.untilOn'])
    .select([photoCount.as('photoCount'), firstPhotoId.as('firstPhotoId')]);

const sortedBy = { name: 'brand.name', organisation: 'unit.code', fromOn: 'brand.fromOn' } as const;

/** A page of the local brands of a day in scope, with the exact total. */
export const listBrands = async (reading: Reading, query: Listed) => {
  const [page, { total }] = await Promise.all([
    rows(reading, query)
      .orderBy(sortedBy[query.sort], query.order)
      .orderBy('brand.id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute(),
    found(reading, query)
      .select((is) => is.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { total, rows: page };
};

/** The same brands for a workbook, at most one more than it may hold. */
export const findBrandsToExport = (reading: Reading, query: BrandFilter, most: number) =>
  rows(reading, query)
    .orderBy('unit.code')
    .orderBy('brand.name')
    .orderBy('brand.id')
    .limit(most + 1)
    .execute();

const photosOf = (reading: Reading, brandId: string) =>
  reading.db
    .selectFrom('people.brandPhoto as photo')
    .innerJoin('files.publishedFile as file', 'file.id', 'photo.fileId')
    .select(['photo.fileId', 'file.name', 'file.width', 'file.height'])
    .where('photo.brandId', '=', brandId)
    .orderBy('photo.position')
    .execute();

/** One local brand with its story and photos, and what the actor may do to it. */
export const showBrand = async (reading: Reading, id: string): Promise<contract.Brand> => {
  const brand = await reading.db
    .selectFrom('people.brand as brand')
    .innerJoin('organisations.unit as unit', 'unit.id', 'brand.organisationId')
    .select(['brand.id', 'brand.organisationId', 'unit.name as organisationName', 'unit.path', 'brand.name'])
    .select(['brand.genre', 'brand.story', 'brand.fromOn', 'brand.untilOn', 'brand.struckReason'])
    .where('brand.id', '=', id)
    .where(may(reading.actor, permissions.read, 'brand.organisationId'))
    .executeTakeFirst();
  if (!brand) return refuse(refusals.brandNotFound());
  const { path, ...shown } = brand;
  const photos = await photosOf(reading, id);
  const edits = !shown.struckReason && reaches(reading.actor, permissions.edit, path);
  return {
    ...shown,
    photos: photos.map((photo) => ({ ...photo, width: photo.width ?? 0, height: photo.height ?? 0 })),
    photoCount: photos.length,
    firstPhotoId: photos[0]?.fileId ?? null,
    permittedActions: edits ? ['edit'] : [],
  };
};
