import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import { type EntryText, entryText } from './entry.ts';

const batchSize = 2_000;

/** The entries of some time, in the order of their ids; a part of them at a time. */
export async function* entriesOf(
  db: Db,
  { from, until }: { from?: Date | undefined; until?: Date | undefined },
): AsyncGenerator<EntryText[]> {
  let after = 0;
  for (;;) {
    const { rows } = await sql<EntryText>`
      select ${entryText} from platform.audit_entry entry
      where entry.id > ${after} and (${from ?? null}::timestamptz is null or entry.at >= ${from ?? null}::timestamptz)
        and (${until ?? null}::timestamptz is null or entry.at < ${until ?? null}::timestamptz)
      order by entry.id limit ${batchSize}`.execute(db);
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < batchSize) return;
  }
}

/** One entry as a line of JSON. */
export const asJsonLine = ({ changes, ...entry }: EntryText): string =>
  `${JSON.stringify({ ...entry, changes: JSON.parse(changes) })}\n`;

/** RFC 5424: facility 13 is the log audit; what was refused is a warning, what failed an error, the rest for information. */
const facility = 13;
const severities: Record<string, number> = { done: 6, refused: 4, failed: 3 };

/** A private enterprise number of examples (RFC 5612): the program has none of its own. */
const element = 'audit@32473';

const escaped = (value: string) => value.replaceAll(/["\\\]]/g, '\\$&').replaceAll(/[\r\n]+/g, ' ');

/** Names in a header are printing US-ASCII without spaces; what has no such form is told as absent. */
const header = (value: string, most: number) => value.replaceAll(/[^!-~]/g, '').slice(0, most) || '-';

/** One entry as a message of RFC 5424, ending in a line feed; a collector over TCP wants it framed (RFC 6587). */
export const asSyslog = (entry: EntryText, host: string): string => {
  const { changes, outcome } = entry;
  const told = { ...entry, changes: null };
  const data = Object.entries(told)
    .filter(([name, value]) => value !== null && name !== 'at')
    .map(([name, value]) => `${name}="${escaped(String(value))}"`);
  const severity = severities[outcome] ?? 5;
  const head = `<${facility * 8 + severity}>1 ${entry.at} ${header(host, 255)} wenmai - ${header(entry.action, 32)}`;
  return `${head} [${element} ${data.join(' ')}] \uFEFF${changes}\n`;
};
