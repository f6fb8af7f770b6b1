import { type ParseResult, parseSync } from 'vite';

/** Whether a file is TypeScript or JavaScript source that the checks read as such. */
export const isSource = (file: string): boolean => /\.(ts|tsx|mts|mjs|js|jsx)$/.test(file);

/** Reads a source file into a syntax tree; text that does not parse is a fault of the file and says so. */
export const parse = (file: string, text: string): ParseResult => {
  const parsed = parseSync(file, text, { sourceType: 'module' });
  const [fault] = parsed.errors;
  if (fault) throw new SyntaxError(`${file} does not parse: ${fault.message}`);
  return parsed;
};

/** The line, counted from 1, in which an offset of a text lies. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
