import { z } from 'zod';
import { WrittenStandard } from './standard.ts';

/** Short lists stand on one line, as the formatter has them. */
const withShortLists = (json: string) =>
  json.replace(
    /^( *)(.*)\[\n([^[\]{}]*?)\n *\]/gm,
    (whole, indent: string, before: string, items: string) => {
      const line = `${indent}${before}[${items.replace(/\n */g, ' ').trim()}]`;
      return line.length < 110 ? line : whole;
    },
  );

/** The JSON Schema of the text of a standard, by which an editor completes, explains and checks while one types. */
export const describeSchema = (): string => {
  const schema = z.toJSONSchema(WrittenStandard, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  return `${withShortLists(JSON.stringify({ title: 'Wenmai standard 文脉标准', ...schema }, null, 2))}\n`;
};
