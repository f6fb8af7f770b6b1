import { refusalsOf } from '#platform/refusals/index.ts';

export const refusals = refusalsOf('storage', {
  notFound: { kind: 'not-found', zh: '找不到这个文件。', en: 'This file cannot be found.' },
  tooLarge: {
    kind: 'too-large',
    zh: '文件超过 {limit} 字节。',
    en: 'The file is larger than {limit} bytes.',
  },
  diskFull: {
    kind: 'unavailable',
    zh: '服务器磁盘已满,文件没有保存。请联系管理员。',
    en: 'The disk of the server is full and the file was not saved. Please tell the administrator.',
  },
});
