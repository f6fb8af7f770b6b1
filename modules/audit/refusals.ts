import { refusalsOf } from '#platform/refusals/index.ts';

export const refusals = refusalsOf('audit', {
  nothingToFind: {
    kind: 'invalid',
    zh: '请输入汉字、字母或数字。',
    en: 'Enter letters, digits or characters to look for.',
  },
});
