import { refusalsOf } from '#platform/refusals/index.ts';

export const refusals = refusalsOf('audit', {
  anchorsUnreadable: {
    kind: 'invalid',
    zh: '锚定文件第 {line} 行无法读取：{file}',
    en: 'Line {line} of the file of anchors cannot be read: {file}',
  },
  anchorsMissing: {
    kind: 'not-found',
    zh: '没有这个锚定文件：{file}',
    en: 'There is no such file of anchors: {file}',
  },
  unknownFormat: {
    kind: 'invalid',
    zh: '没有“{format}”这种格式：请用 json-lines 或 rfc5424。',
    en: 'There is no format “{format}”: say json-lines or rfc5424.',
  },
});
