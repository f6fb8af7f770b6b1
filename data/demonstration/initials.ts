import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();

const spell = (name: string) =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** The first letters of a name's pinyin, as real names are kept; names of the demonstration come again and again. */
export const initialsOf = (name: string): string => {
  const spelt = known.get(name) ?? spell(name);
  known.set(name, spelt);
  return spelt;
};
