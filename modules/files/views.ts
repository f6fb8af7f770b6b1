import { sql } from 'kysely';
import { containing } from '#platform/database/containing.ts';
import type { FileAnswer } from '#platform/http/handle.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import { storageInUse } from '#platform/storage/in-use.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from './contract.ts';
import { permissions } from './permissions.ts';
import { refusals } from './refusals.ts';
import type { FileKind } from './rules.ts';

type Listed = QueryOf<typeof contract.listFiles>;

const within = (reading: Reading) =>
  reading.db
    .selectFrom('files.file as file')
    .innerJoin('organisations.unit as unit', 'unit.id', 'file.organisationId')
    .where(may(reading.actor, permissions.read, 'file.organisationId'));

const found = (reading: Reading, { organisationId, beneath, kind, search }: Listed) => {
  let files = within(reading);
  if (organisationId) files = files.where('file.organisationId', '=', organisationId);
  if (beneath)
    files = files.where(
      sql<boolean>`unit.path <@ (select top.path from organisations.unit top where top.id = ${beneath})`,
    );
  if (kind) files = files.where('file.kind', '=', kind);
  return search ? files.where('file.name', 'like', containing(search)) : files;
};

const described = (files: ReturnType<typeof within>) =>
  files
    .leftJoin('access.namedAccount as account', 'account.id', 'file.uploadedBy')
    .select(['file.id', 'file.organisationId', 'unit.name as organisationName', 'file.kind', 'file.name'])
    .select(['file.mediaType', 'file.bytes', 'file.width', 'file.height', 'file.uploadedAt'])
    .select(['account.name as uploadedByName', 'file.demonstration']);

type Described = Awaited<ReturnType<ReturnType<typeof described>['execute']>>[number];

const shown = (file: Described) => ({
  ...file,
  kind: file.kind as FileKind,
  uploadedAt: file.uploadedAt.toISOString(),
});

/** A page of the files of organisations in reach, with the exact total. */
export const listFiles = async (reading: Reading, query: Listed) => {
  const [rows, { total }] = await Promise.all([
    described(found(reading, query))
      .orderBy(`file.${query.sort}`, query.order)
      .orderBy('file.id', query.order)
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute(),
    found(reading, query)
      .select((is) => is.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { total, rows: rows.map(shown) };
};

/** What is known of one file. */
export const showFile = async (reading: Reading, id: string) => {
  const file = await described(within(reading)).where('file.id', '=', id).executeTakeFirst();
  return file ? shown(file) : refuse(refusals.notFound());
};

const findKept = async (reading: Reading, id: string) =>
  (await within(reading)
    .select(['file.kind', 'file.name', 'file.mediaType', 'file.storageKey', 'file.thumbnailKey'])
    .where('file.id', '=', id)
    .executeTakeFirst()) ?? refuse(refusals.notFound());

/** Under one id the bytes never change; who may see them can, so only the reader's own browser keeps them, for an hour. */
const cacheSeconds = 3600;

const bytesOf = async (key: string): Promise<Buffer> => {
  const { stream } = await (await storageInUse()).read(key);
  return Buffer.concat(await stream.toArray());
};

/** The file itself: a photo is shown, a document is saved. */
export const showContent = async (reading: Reading, id: string): Promise<FileAnswer> => {
  const { kind, name, mediaType, storageKey } = await findKept(reading, id);
  const answer = {
    name,
    mediaType,
    bytes: await bytesOf(storageKey),
    inline: kind === 'photo',
    cacheSeconds,
  };
  return answer;
};

/** A photo, small. */
export const showThumbnail = async (reading: Reading, id: string): Promise<FileAnswer> => {
  const { name, thumbnailKey } = await findKept(reading, id);
  if (!thumbnailKey) return refuse(refusals.noThumbnail());
  const answer = {
    name,
    mediaType: 'image/webp',
    bytes: await bytesOf(thumbnailKey),
    inline: true,
    cacheSeconds,
  };
  return answer;
};
