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

/** Evidence of people, activities and training follows a unit into the one it ended into; what belongs to a centre stays with it. */
const follows = /'(people|activities|training)\./;

const datedAs = { happens: 'evidence.on_date', lasts: 'evidence.from_on, evidence.until_on' };
const datedCarried = {
  happens: 'evidence.on_date',
  lasts: 'greatest(evidence.from_on, carried.from_on), evidence.until_on',
};
const fromTheDay = {
  happens: 'evidence.on_date >= carried.from_on',
  lasts: "coalesce(evidence.until_on, 'infinity') >= carried.from_on",
};

/**
 * The evidence of each unit, and from the day of a merge also that of the units it carries on (organisations.carried). (Offset 0:
 * first find the units carried on, which most districts do not have, then their evidence.)
 */
const withCarried = (text: string, dated: EvidenceQuery['dated'], namesPeople: boolean): string => {
  const rest = `evidence.item, evidence.amount, evidence.source, evidence.source_id, evidence.label${namesPeople ? ', evidence.person_id' : ''}`;
  return `select evidence.organisation_id, ${datedAs[dated]}, ${rest} from (${text}) evidence
    union all
    select carried.carrier_id, ${datedCarried[dated]}, ${rest}
    from organisations.carried cross join lateral (
      select * from (${text}) evidence where evidence.organisation_id = carried.organisation_id offset 0) evidence
    where ${fromTheDay[dated]}`;
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
  const dated = /\bon_date\s*,/.test(columns) ? 'happens' : 'lasts';
  const namesPeople = /\bperson_id\s*$/.test(columns.trimEnd());
  const asksForDays = /\b(asked_day|binding_verdict)\b/.test(text);
  return {
    name,
    says: lines
      .filter(isComment)
      .map((line) => line.replace(/^-- ?/, ''))
      .join(' '),
    text: follows.test(text) && !asksForDays ? withCarried(text, dated, namesPeople) : text,
    dated,
    asksForDays,
    readsVerdicts: /\bbinding_verdict\b/.test(text),
    namesPeople,
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
