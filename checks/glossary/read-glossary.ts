/** One row of docs/glossary.md. */
export type Term = { english: string; chinese: string; meaning: string; owner: string; notToUse: string[] };

const cellsOf = (row: string) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const isTermRow = (line: string) => line.startsWith('|') && !/^\|\s*(-+|English)\s*\|/.test(line);

/** The terms of the glossary; a row with a missing cell is a fault of the document and says so. */
export const readGlossary = (text: string): Term[] =>
  text
    .split('\n')
    .filter(isTermRow)
    .map((line) => {
      const [english, chinese, meaning, owner, forbidden, ...more] = cellsOf(line);
      if (!english || !chinese || !meaning || !owner || forbidden === undefined || more.length > 0)
        throw new Error(
          `docs/glossary.md has a row that is not English | Chinese | meaning | owner | not to use: ${line}`,
        );
      return {
        english,
        chinese,
        meaning,
        owner,
        notToUse: forbidden
          .split(',')
          .map((word) => word.trim())
          .filter(Boolean),
      };
    });

/** Each word not to use, with the word to use in its place. */
export const forbiddenWords = (terms: readonly Term[]): Map<string, string> =>
  new Map(terms.flatMap(({ english, notToUse }) => notToUse.map((word) => [word, english] as const)));
