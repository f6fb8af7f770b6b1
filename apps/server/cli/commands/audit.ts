import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { connect as connectTcp, isIP } from 'node:net';
import { hostname } from 'node:os';
import type { Writable } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { sql } from 'kysely';
import { anchor, anchorsFile, readAnchors } from '#platform/audit/anchors.ts';
import type { EntryText } from '#platform/audit/entry.ts';
import { asJsonLine, asSyslog, entriesOf } from '#platform/audit/export-entries.ts';
import { refusals } from '#platform/audit/refusals.ts';
import { sealWaiting } from '#platform/audit/seal-waiting.ts';
import { rememberVerification } from '#platform/audit/verification.ts';
import { type Break, type BreakKind, type Verification, verifyChain } from '#platform/audit/verify.ts';
import { districtTimeZone } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { addDays, type IsoDate } from '#platform/dates/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import { daysIn } from '../days.ts';
import { inAudit } from '../operator.ts';
import type { Said } from '../read-words.ts';
import { type CommandLine, type Say, withDatabase } from '../with-database.ts';

type Options = Said['options'];

const startOf = async (db: Db, day: IsoDate | undefined): Promise<Date | undefined> => {
  if (day === undefined) return undefined;
  const { rows } = await sql<{ at: Date }>`
    select ${day}::date::timestamp at time zone ${districtTimeZone} as at`.execute(db);
  return rows[0]?.at;
};

/** From the start of one day to the end of another, where the district is. */
const spanOf = async (db: Db, options: Options) => {
  const { from, until } = daysIn(options);
  return { from: await startOf(db, from), until: await startOf(db, until && addDays(until, 1)) };
};

const kinds: Record<BreakKind, [zh: string, en: string]> = {
  'entry-changed': ['记录被改动', 'entry changed'],
  'entry-removed': ['记录被删除', 'entry removed'],
  'entry-inserted': ['记录是事后插入的', 'entry inserted afterwards'],
  'seal-changed': ['封印被改动', 'seal changed'],
  'seal-removed': ['封印被删除', 'seal removed'],
  'anchor-differs': ['与锚定不符', 'differs from its anchor'],
  'anchor-unmet': ['锚定之处已不存在', 'cut off before its anchor'],
};

const lineOf = ({ kind, number, entryId }: Break) =>
  `✗ ${kinds[kind].join(' · ')}：${entryId === null ? '' : `id ${entryId} `}${number === null ? '' : `(${number})`}`;

const tell = (found: Verification, say: Say) => {
  const speed = Math.round(found.entries / Math.max(found.seconds, 0.001)).toLocaleString('en');
  for (const broken of found.breaks) say(lineOf(broken));
  const count = found.entries.toLocaleString('en');
  const seconds = found.seconds.toFixed(1);
  say(
    found.breaksInAll === 0
      ? `✓ 审计链完整 · The chain is whole: ${count} 条 · entries，${found.anchors} 个锚点 · anchors，${seconds} s（${speed} rows/s）`
      : `✗ 审计链有 ${found.breaksInAll} 处断裂 · The chain is broken in ${found.breaksInAll} places: ${count} 条 · entries，${seconds} s（${speed} rows/s）`,
  );
  if (found.waiting > 0) say(`  ${found.waiting} 条尚待封存 · wait to be sealed`);
};

const verify = async ({ db, clock, say }: CommandLine, options: Options) => {
  const anchors = await readAnchors(options.anchors);
  const span = await spanOf(db, options);
  const found = await verifyChain(db, clock.now(), { anchors, span });
  tell(found, say);
  if (!span.from && !span.until) await rememberVerification(db, found);
  if (found.breaksInAll > 0) process.exitCode = 1;
};

type Destination = { stream: Writable; framed: boolean; end: () => Promise<void> };

/** A file that is not there yet, standard output, or a collector: `tcp://host:port`, `tls://host:port`. */
const openDestination = async (to: string | undefined): Promise<Destination> => {
  const url = to && /^(tcp|tls):\/\//.test(to) ? new URL(to) : undefined;
  if (!to) return { stream: process.stdout, framed: false, end: async () => {} };
  const place = { host: url?.hostname ?? '', port: Number(url?.port || 6514) };
  const stream = !url
    ? createWriteStream(to, { flags: 'wx', mode: 0o600 })
    : url.protocol === 'tls:'
      ? connectTls({ ...place, ...(isIP(place.host) ? {} : { servername: place.host }) })
      : connectTcp(place);
  await once(stream, !url ? 'open' : url.protocol === 'tls:' ? 'secureConnect' : 'connect');
  const end = async () => {
    stream.end();
    await once(stream, url ? 'finish' : 'close');
  };
  return { stream, framed: url !== undefined, end };
};

const writers: Record<string, (entry: EntryText) => string> = {
  'json-lines': asJsonLine,
  rfc5424: (entry) => asSyslog(entry, hostname()),
};

/** Over a connection each message says its length first (RFC 6587, octet counting); in a file each is a line. */
const framedAs = (message: string, framed: boolean) => {
  if (!framed) return message;
  const bare = message.trimEnd();
  return `${Buffer.byteLength(bare)} ${bare}`;
};

const exportEntries = async ({ db }: CommandLine, options: Options) => {
  const { format = 'json-lines', to } = options;
  const write = writers[format] ?? refuse(refusals.unknownFormat({ format }));
  const span = await spanOf(db, options);
  const { stream, framed, end } = await openDestination(to);
  for await (const entries of entriesOf(db, span)) {
    const text = entries.map((entry) => framedAs(write(entry), framed)).join('');
    if (!stream.write(text)) await once(stream, 'drain');
  }
  await end();
};

const anchorNow = async ({ db, clock, say }: CommandLine, options: Options) => {
  await sealWaiting(db, clock);
  const made = await anchor(db, clock.now(), options.anchors);
  say(
    made
      ? `✓ ${made.day} · ${made.count} 条 · entries · ${made.seal}\n  ${options.anchors ?? anchorsFile()}`
      : '· 还没有审计记录 · There are no entries yet',
  );
};

const works = {
  verify,
  export: exportEntries,
  anchor: anchorNow,
};

/** `audit verify`, `audit export`, `audit anchor`; verifying ends with 1 when the chain is broken. */
export const audit = async ({ words: [deed = ''], options }: Said, say: Say): Promise<void> => {
  const work = works[deed as keyof typeof works];
  const aside: Say = deed === 'export' ? (line) => console.error(line) : say;
  await withDatabase(aside, (line) =>
    inAudit(line, `command.audit.${deed}`, async (note) => {
      const { anchors, ...said } = options;
      note({ subject: 'audit', subjectId: '', after: said });
      await work(line, options);
    }),
  );
};
