import { refusalsOf } from '#platform/refusals/index.ts';

/** Every "no" about photos and documents; what is wrong with a picture itself is said by the platform's images. */
export const refusals = refusalsOf('files', {
  notFound: { kind: 'not-found', zh: '没有找到这个文件。', en: 'This file was not found.' },
  organisationEnded: {
    kind: 'conflict',
    zh: '该单位已于 {untilOn} 撤销，不能再上传文件。',
    en: 'This organisation ended on {untilOn}; nothing can be uploaded for it any more.',
  },
  empty: { kind: 'invalid', zh: '文件是空的。', en: 'The file is empty.' },
  wrongKind: {
    kind: 'invalid',
    zh: '“{name}”不能上传：只接受照片（JPEG、PNG、WebP）和文档（PDF、DOCX、XLSX）。',
    en: '“{name}” cannot be uploaded: only photos (JPEG, PNG, WebP) and documents (PDF, DOCX, XLSX) are taken.',
  },
  documentTooLarge: {
    kind: 'too-large',
    zh: '文档超过 {megabytes} MB，请压缩或拆分后再上传。',
    en: 'The document is larger than {megabytes} MB; please compress or split it.',
  },
  noThumbnail: { kind: 'not-found', zh: '文档没有缩略图。', en: 'A document has no thumbnail.' },
});
