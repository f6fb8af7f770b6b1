/** The first letters of a Chinese name's pinyin, so that 双龙湖 is found by "slh"; other letters stay as they are. */
export const initialsOf = async (name: string): Promise<string> => {
  const { pinyin } = await import('pinyin-pro');
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
};
