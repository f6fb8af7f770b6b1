import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { Anchor } from './anchors.ts';
import { type EntryText, entryText, noSeal, sealOf } from './entry.ts';

const batchSize = 5_000;

/** So many breaks are told one by one; all are counted. */
const mostTold = 100;

/** An entry that comes to light so much later (s) than a higher id was sealed was put in afterwards. */
const mostLateSeconds = 60;

export type BreakKind =
  | 'entry-changed'
  | 'entry-removed'
  | 'entry-inserted'
  | 'seal-changed'
  | 'seal-removed'
  | 'anchor-differs'
  | 'anchor-unmet';

/** Where the chain is broken: the place in it, and the entry when it is known. */
export type Break = { kind: BreakKind; number: number | null; entryId: number | null };

export type Verification = {
  verifiedAt: string;
  entries: number;
  /** The places in the chain that were looked at; 0 and 0 when it is empty. */
  fromNumber: number;
  untilNumber: number;
  anchors: number;
  /** Entries that the sealer has yet to seal. */
  waiting: number;
  breaks: Break[];
  breaksInAll: number;
  seconds: number;
};

/** Which part of the chain; nothing means all of it. The instants are those at which entries were sealed. */
export type Span = { from?: Date | undefined; until?: Date | undefined };

type Options = { anchors?: readonly Anchor[]; span?: Span; stopped?: () => boolean };

type Link = { number: number; entryId: number; seal: Buffer; sealedAt: Date; entry: EntryText | undefined };

/** Seals first, then their entries by id: a join of the two takes seconds each time while their statistics are old. */
const linksAfter = async (db: Db, number: number, until: number): Promise<Link[]> => {
  const { rows: seals } = await sql<Omit<Link, 'entry'>>`
    select number, entry_id, seal, sealed_at from platform.audit_seal
    where number > ${number} and number <= ${until} order by number limit ${batchSize}`.execute(db);
  const { rows: entries } = await sql<EntryText>`
    select ${entryText} from platform.audit_entry entry
    where entry.id = any(${seals.map(({ entryId }) => entryId)}::bigint[])`.execute(db);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return seals.map((seal) => ({ ...seal, entry: byId.get(seal.entryId) }));
};

const boundsOf = async (db: Db, { from, until }: Span) => {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select min(number) as first, max(number) as last from platform.audit_seal
    where (${from ?? null}::timestamptz is null or sealed_at >= ${from ?? null}::timestamptz)
      and (${until ?? null}::timestamptz is null or sealed_at < ${until ?? null}::timestamptz)`.execute(db);
  const { first, last } = rows[0] ?? { first: null, last: null };
  return { first: from ? (first ?? 1) : 1, last: last ?? 0 };
};

const sealBefore = async (db: Db, number: number): Promise<Buffer | undefined> => {
  if (number === 1) return noSeal;
  const { rows } = await sql<{ seal: Buffer }>`
    select seal from platform.audit_seal where number = ${number - 1}`.execute(db);
  return rows[0]?.seal;
};

/** Follows the chain link by link, remembering what the next one must follow. */
const follow = (startsAfter: number, before: Buffer | undefined, found: (broken: Break) => void) => {
  let number = startsAfter;
  let last: Buffer | undefined = before;
  /** When the seal before did not fit its entry: the one that would have. */
  let instead: { seal: Buffer; at: Break } | undefined;
  let highest = { id: 0, sealedAt: 0 };

  const fits = (link: Link, previous: Buffer | undefined) =>
    previous && link.entry && sealOf(previous, link.number, link.sealedAt, link.entry);

  const checkGap = (link: Link) => {
    for (; number + 1 < link.number; number += 1)
      found({ kind: 'seal-removed', number: number + 1, entryId: null });
  };

  const checkSeal = (link: Link) => {
    const at: Break = { kind: 'entry-changed', number: link.number, entryId: link.entryId };
    if (!link.entry) found({ ...at, kind: 'entry-removed' });
    const made = fits(link, last);
    const right = made?.equals(link.seal) ?? true;
    const rightInstead = !right && instead && fits(link, instead.seal)?.equals(link.seal);
    if (rightInstead && instead) instead.at.kind = 'seal-changed';
    else if (!right) found(at);
    instead = right || rightInstead || !made ? undefined : { seal: made, at };
    last = link.seal;
  };

  /** Ids come to light a little out of order; much later means that the row was put in afterwards. */
  const checkOrder = (link: Link) => {
    const sealedAt = link.sealedAt.getTime();
    if (link.entryId > highest.id) highest = { id: link.entryId, sealedAt };
    else if (sealedAt - highest.sealedAt > mostLateSeconds * 1000)
      found({ kind: 'entry-inserted', number: link.number, entryId: link.entryId });
  };

  return (link: Link) => {
    if (link.number > number + 1) {
      checkGap(link);
      [last, instead] = [undefined, undefined];
    }
    checkSeal(link);
    checkOrder(link);
    number = link.number;
  };
};

/** Entries without a seal: those of the last moments, and those that were put in below what was sealed long since. */
const lookAtUnsealed = async (db: Db, found: (broken: Break) => void): Promise<number> => {
  const { rows } = await sql<{ id: number; late: boolean }>`
    select entry.id, entry.id < coalesce((select max(entry_id) from platform.audit_seal
      where sealed_at < now() - make_interval(secs => ${mostLateSeconds})), 0) as late
    from platform.audit_entry entry
    where not exists (select from platform.audit_seal sealed where sealed.entry_id = entry.id)`.execute(db);
  for (const { id, late } of rows) if (late) found({ kind: 'entry-inserted', number: null, entryId: id });
  return rows.filter(({ late }) => !late).length;
};

const compareAnchors = async (db: Db, anchors: readonly Anchor[], found: (broken: Break) => void) => {
  for (const anchor of anchors) {
    const { rows } = await sql<{ entryId: number; seal: string }>`
      select entry_id, encode(seal, 'hex') as seal from platform.audit_seal where number = ${anchor.count}`.execute(
      db,
    );
    const at = { number: anchor.count, entryId: anchor.lastId };
    if (!rows[0]) found({ kind: 'anchor-unmet', ...at });
    else if (rows[0].seal !== anchor.seal || rows[0].entryId !== anchor.lastId)
      found({ kind: 'anchor-differs', ...at });
  }
};

/**
 * Follows the chain and compares it with the anchors. Finds every entry that was changed, removed or inserted since it was
 * sealed, and every seal that was; a chain that was forged anew from some place on, or cut off at its end, differs from the
 * anchors alone.
 */
export const verifyChain = async (
  db: Db,
  now: Date,
  { anchors = [], span = {}, stopped = () => false }: Options = {},
): Promise<Verification> => {
  const startedAt = performance.now();
  const breaks: Break[] = [];
  let breaksInAll = 0;
  const found = (broken: Break) => {
    breaksInAll += 1;
    if (breaks.length < mostTold) breaks.push(broken);
  };
  const { first, last } = await boundsOf(db, span);
  const check = follow(first - 1, await sealBefore(db, first), found);
  let [number, entries] = [first - 1, 0];
  for (;;) {
    const links = await linksAfter(db, number, last);
    for (const link of links) check(link);
    entries += links.length;
    number = links.at(-1)?.number ?? number;
    if (links.length < batchSize || stopped()) break;
  }
  const waiting = await lookAtUnsealed(db, found);
  await compareAnchors(db, anchors, found);
  return {
    verifiedAt: now.toISOString(),
    entries,
    fromNumber: entries === 0 ? 0 : first,
    untilNumber: last,
    anchors: anchors.length,
    waiting,
    breaks,
    breaksInAll,
    seconds: (performance.now() - startedAt) / 1000,
  };
};
