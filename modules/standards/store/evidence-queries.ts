import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../indicators/', import.meta.url);

/** One evidence file: its query, what it says above it, and how its rows are dated. */
export type EvidenceQuery = {
  name: string;
  says: string;
  text: string;
  /** Rows have `on_date` (they happened) or `from_on` and `until_on` (they last). */
  dated: 'happens' | 'lasts';
  /** The query looks at the days asked about by itself, in the relation `asked_day`. */
  asksForDays: boolean;
  /** The evidence is other verdicts, in the relation `binding_verdict`. */
  readsVerdicts: boolean;
  /** Rows say whom they are about (`person_id`); names are joined only for those who may see them. */
  namesPeople: boolean;
};

const read = (name: string): EvidenceQuery => {
  const lines = readFileSync(new URL(`${name}.sql`, folder), 'utf8').split('\n');
  const isComment = (line: string) => line.startsWith('--');
  const text = lines
    .filter((line) => !isComment(line))
    .join('\n')
    .trim()
    .replace(/;$/, '');
  const columns = text.slice(0, text.search(/\bfrom\b/));
  return {
    name,
    says: lines
      .filter(isComment)
      .map((line) => line.replace(/^-- ?/, ''))
      .join(' '),
    text,
    dated: /\bon_date\s*,/.test(columns) ? 'happens' : 'lasts',
    asksForDays: /\b(asked_day|binding_verdict)\b/.test(text),
    readsVerdicts: /\bbinding_verdict\b/.test(text),
    namesPeople: /\bperson_id\s*$/.test(columns.trimEnd()),
  };
};

const readAll = () =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.sql'))
      .map((file) => file.replace(/\.sql$/, ''))
      .map((name) => [name, read(name)]),
  );

let known: ReadonlyMap<string, EvidenceQuery> | undefined;

/** Every evidence query by its name, read once. */
export const evidenceQueries = (): ReadonlyMap<string, EvidenceQuery> => {
  known ??= readAll();
  return known;
};

export const evidenceQuery = (name: string): EvidenceQuery => {
  const found = evidenceQueries().get(name);
  if (!found)
    throw new Error(`no evidence is called ${name}: modules/standards/indicators/${name}.sql is missing`);
  return found;
};
