import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Id, Instant, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from './permissions.ts';
import { fileKinds } from './rules.ts';

export const FileKind = z.enum(fileKinds);
const ByFile = z.strictObject({ fileId: Id });

/** What is known of a file; a photo has a width and a height in pixels. */
export const FileRow = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  kind: FileKind,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  uploadedAt: Instant,
  uploadedByName: z.string().nullable(),
  demonstration: z.boolean(),
});
export type FileRow = z.infer<typeof FileRow>;

export const uploadFile = route({
  summary: 'Upload a photo, which is painted anew without hidden data, or a document, which is kept as it is',
  method: 'POST',
  path: '/organisations/:organisationId/files',
  allows: permissions.upload,
  params: z.strictObject({ organisationId: Id }),
  takes: 'upload',
  answers: z.object({
    id: Id,
    kind: FileKind,
    name: z.string(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
  }),
  refuses: [
    'organisations.not-found',
    'files.organisation-ended',
    'files.empty',
    'files.wrong-kind',
    'files.document-too-large',
    'images.too-large',
    'images.too-many-pixels',
    'images.unsupported-kind',
    'images.heic-unsupported',
    'images.animated',
    'images.corrupt',
    'spreadsheets.too-many-parts',
    'spreadsheets.unpacks-too-large',
    'spreadsheets.encrypted',
    'spreadsheets.broken-workbook',
    'storage.disk-full',
  ],
});

export const listFiles = route({
  summary: 'The photos and documents of organisations within reach, the newest first, by page',
  method: 'GET',
  path: '/files',
  allows: permissions.read,
  query: z.strictObject({
    ...paged(['uploadedAt', 'name', 'bytes']),
    order: z.enum(['asc', 'desc']).default('desc'),
    organisationId: Id.optional(),
    beneath: Id.optional(),
    kind: FileKind.optional(),
    search: z.string().trim().max(120).optional(),
  }),
  answers: pageOf(FileRow),
});

export const showFile = route({
  summary: 'What is known of a file',
  method: 'GET',
  path: '/files/:fileId',
  allows: permissions.read,
  params: ByFile,
  answers: FileRow,
  refuses: ['files.not-found'],
});

export const showContent = route({
  summary: 'The file itself: a photo to look at, a document to save',
  method: 'GET',
  path: '/files/:fileId/content',
  allows: permissions.read,
  params: ByFile,
  answers: z.unknown(),
  gives: 'file',
  refuses: ['files.not-found', 'storage.not-found'],
});

export const showThumbnail = route({
  summary: 'A photo, small',
  method: 'GET',
  path: '/files/:fileId/thumbnail',
  allows: permissions.read,
  params: ByFile,
  answers: z.unknown(),
  gives: 'file',
  refuses: ['files.not-found', 'files.no-thumbnail', 'storage.not-found'],
});
