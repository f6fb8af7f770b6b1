/** SQL without its comments and quoted texts; line breaks stay, so that lines keep their numbers. */
export const bareSql = (text: string): string =>
  text
    .replace(/--[^\n]*/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/'(?:[^']|'')*'/g, (quoted) => `'${quoted.replace(/[^\n]/g, '')}'`);
