import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Db, openDatabase, openPool, type Tx } from '#platform/database/index.ts';
import { newId } from '#platform/ids.ts';
import { freshDatabase } from '#platform/testing/fresh-database.ts';
import { anchor, readAnchors } from '../anchors.ts';
import { keepTrace } from '../index.ts';
import { fromTheBeginning, sealNext, sealWaiting } from '../seal-waiting.ts';
import { type Break, verifyChain } from '../verify.ts';

const now = new Date('2026-06-17T02:00:00Z');
const clock = { now: () => now };
const folder = mkdtempSync(join(tmpdir(), 'wenmai-anchors-'));

type Copies = { one: Db; other: Db; owner: Db; drop: () => Promise<void> };
let copies: Copies;
beforeAll(async () => {
  const { url, ownerUrl, drop } = await freshDatabase(inject('databaseUrl'));
  const open = (address: string) => openDatabase(openPool(address, 2));
  copies = { one: open(url), other: open(url), owner: open(ownerUrl), drop };
});
afterAll(async () => {
  for (const db of [copies.one, copies.other, copies.owner]) await db.destroy();
  await copies.drop();
  rmSync(folder, { recursive: true });
});

const undone = new Error('undone');

/** Changes things as somebody with the owner's rights and bad intent would, looks at the chain, and undoes it. */
const afterTampering = async (tamper: (db: Tx) => Promise<void>): Promise<Break[]> => {
  let breaks: Break[] = [];
  const anchors = await readAnchors(join(folder, 'anchors.jsonl'));
  await copies.owner
    .transaction()
    .execute(async (tx) => {
      for (const table of ['audit_entry', 'audit_seal'])
        await sql.raw(`alter table platform.${table} disable trigger all`).execute(tx);
      await tamper(tx);
      breaks = (await verifyChain(tx, now, { anchors })).breaks;
      throw undone;
    })
    .catch((trouble) => {
      if (trouble !== undone) throw trouble;
    });
  return breaks;
};

const entries = 24;
const idsOf = async (): Promise<number[]> =>
  (await copies.one.selectFrom('platform.auditEntry').select('id').orderBy('id').execute()).map(
    ({ id }) => id,
  );

const keepOne = (db: Db, text: string, apiKey?: { id: string; name: string }) =>
  keepTrace(
    db,
    {
      action: 'example.change',
      actor: { id: null, name: '张三丰', ...(apiKey && { apiKey }) },
      outcome: 'done',
      changes: [
        { subject: 'example', subjectId: text, before: { name: text }, after: { name: `${text}改` } },
      ],
      reason: '核对',
      requestId: 'req-1',
      address: '10.0.0.7',
    },
    now,
  );

/** A number that was given out and whose entry never came: the gap an intruder would use. */
const leaveGap = (db: Db) =>
  db
    .transaction()
    .execute(async (tx) => {
      await keepOne(tx, 'never');
      throw undone;
    })
    .catch(() => {});

beforeAll(async () => {
  for (let at = 0; at < entries; at += 1) {
    if (at === 7) await leaveGap(copies.one);
    await keepOne(copies.one, `记录${at}`, at % 3 === 0 ? { id: newId(), name: '门口' } : undefined);
  }
  await sealWaiting(copies.one, clock);
  await anchor(copies.one, now, join(folder, 'anchors.jsonl'));
});

const texts = ['actor_name', 'action', 'refusal_code', 'reason', 'request_id'] as const;

/** Changes one character or bit of one column of one row. */
const changes = fc.oneof(
  fc
    .record({
      column: fc.constantFrom(...texts),
      to: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', '0', '文', ' ', '"', '\\') }),
    })
    .map(
      ({ column, to }) =>
        sql`update platform.audit_entry entry set ${sql.raw(column)} = coalesce(${sql.raw(column)}, '') || ${to}`,
    ),
  fc.constantFrom(
    sql`update platform.audit_entry entry set at = at + interval '1 microsecond'`,
    sql`update platform.audit_entry entry set actor_id = gen_random_uuid()`,
    sql`update platform.audit_entry entry set organisation_id = gen_random_uuid()`,
    sql`update platform.audit_entry entry set outcome = 'failed'`,
    sql`update platform.audit_entry entry set address = '10.0.0.8'`,
    sql`update platform.audit_entry entry set address = null`,
    sql`update platform.audit_entry entry set api_key_id = gen_random_uuid(), api_key_name = '门口'`,
    sql`update platform.audit_entry entry set api_key_id = case when api_key_id is null then gen_random_uuid() end,
      api_key_name = case when api_key_id is null then '门口' end`,
    sql`update platform.audit_entry entry set changes = jsonb_set(changes, '{0,after,name}', '"别的"')`,
    sql`update platform.audit_entry entry set changes = changes #- '{0,before}'`,
    sql`delete from platform.audit_entry entry`,
  ),
);

const sealChanges = fc.oneof(
  fc.nat({ max: 255 }).map((bit) => sql`set seal = set_bit(seal, ${bit}, 1 - get_bit(seal, ${bit}))`),
  fc.constantFrom(sql`set sealed_at = sealed_at + interval '1 millisecond'`, sql`set number = number + 1000`),
);

const places = fc.nat({ max: entries - 1 });

describe('a changed, removed or inserted row is found', () => {
  test('the chain as it was sealed is whole, and agrees with its anchor', async () => {
    const anchors = await readAnchors(join(folder, 'anchors.jsonl'));
    expect(await verifyChain(copies.one, now, { anchors })).toMatchObject({
      entries,
      fromNumber: 1,
      untilNumber: entries,
      anchors: 1,
      waiting: 0,
      breaks: [],
      breaksInAll: 0,
    });
  });

  test('whatever of an entry is changed, that entry is named', async () => {
    const ids = await idsOf();
    await fc.assert(
      fc.asyncProperty(changes, places, async (change, place) => {
        const id = ids[place] ?? 0;
        const breaks = await afterTampering(
          async (db) => void (await sql`${change} where entry.id = ${id}`.execute(db)),
        );
        expect(breaks).toEqual([
          { kind: expect.stringMatching(/entry-(changed|removed)/), number: place + 1, entryId: id },
        ]);
      }),
      { numRuns: 40 },
    );
  });

  test('whatever of a seal is changed, its place is named', async () => {
    await fc.assert(
      fc.asyncProperty(sealChanges, places, async (change, place) => {
        const number = place + 1;
        const breaks = await afterTampering(
          async (db) =>
            void (await sql`update platform.audit_seal ${change} where number = ${number}`.execute(db)),
        );
        expect(breaks.map((broken) => broken.number)).toContain(number);
      }),
      { numRuns: 40 },
    );
  });

  test('two entries or two seals that changed places are found', async () => {
    const ids = await idsOf();
    await fc.assert(
      fc.asyncProperty(places, places, fc.boolean(), async (one, other, ofSeals) => {
        fc.pre(one !== other);
        const breaks = await afterTampering(async (db) => {
          const swap = ofSeals
            ? sql`with two as (select number, seal from platform.audit_seal where number in (${one + 1}, ${other + 1}))
                update platform.audit_seal kept set seal = two.seal from two
                where kept.number in (${one + 1}, ${other + 1}) and two.number <> kept.number`
            : sql`with two as (select id, changes from platform.audit_entry where id in (${ids[one]}, ${ids[other]}))
                update platform.audit_entry kept set changes = two.changes from two
                where kept.id in (${ids[one]}, ${ids[other]}) and two.id <> kept.id`;
          await swap.execute(db);
        });
        expect(breaks.map(({ number }) => number)).toEqual(expect.arrayContaining([one + 1, other + 1]));
      }),
      { numRuns: 12 },
    );
  });

  test.each([false, true])('an entry put into a gap is found (sealed afterwards: %s)', async (sealed) => {
    const gap = (await idsOf())[6] ?? 0;
    const breaks = await afterTampering(async (db) => {
      await sql`insert into platform.audit_entry (id, at, actor_name, action, changes, outcome) overriding system value
        values (${gap + 1}, now(), '伪造', 'example.change', '[]', 'done')`.execute(db);
      if (!sealed) return;
      const later = new Date(now.getTime() + 3_600_000);
      await sealNext(db, { now: () => later }, 0);
    });
    expect(breaks).toEqual([
      { kind: 'entry-inserted', number: sealed ? entries + 1 : null, entryId: gap + 1 },
    ]);
  });

  test('an end cut off, and a chain forged anew from some place on, differ from the anchor', async () => {
    const cut = await afterTampering(async (db) => {
      await sql`delete from platform.audit_entry where id in (select entry_id from platform.audit_seal where number > 20)`.execute(
        db,
      );
      await sql`delete from platform.audit_seal where number > 20`.execute(db);
    });
    expect(cut).toMatchObject([{ kind: 'anchor-unmet', number: entries }]);
    const forged = await afterTampering(async (db) => {
      await sql`update platform.audit_entry set actor_name = '别人'
        where id = (select entry_id from platform.audit_seal where number = 20)`.execute(db);
      await sql`delete from platform.audit_seal where number >= 20`.execute(db);
      await sealNext(db, clock, 0);
    });
    expect(forged).toMatchObject([{ kind: 'anchor-differs', number: entries }]);
  });
});

describe('the sealer', () => {
  const whole = async () => {
    const { breaks, waiting } = await verifyChain(copies.one, now);
    expect({ breaks, waiting }).toEqual({ breaks: [], waiting: 0 });
  };

  test('two copies seal at once what is written meanwhile, and the chain does not fork', async () => {
    const sealing = async (db: Db) => {
      let state = fromTheBeginning();
      for (let round = 0; round < 15; round += 1) state = await sealWaiting(db, clock, state);
    };
    const writing = async (db: Db) => {
      for (let at = 0; at < 40; at += 1) await keepOne(db, `并发${at}`);
    };
    await Promise.all([
      sealing(copies.one),
      sealing(copies.other),
      writing(copies.owner),
      writing(copies.owner),
    ]);
    await sealWaiting(copies.one, clock);
    await whole();
  });

  test('an entry that comes to light after a later one is sealed when it does', async () => {
    let state = await sealWaiting(copies.one, clock);
    const held = Promise.withResolvers<void>();
    const inserted = Promise.withResolvers<void>();
    const slow = copies.other.transaction().execute(async (tx) => {
      await keepOne(tx, '慢');
      inserted.resolve();
      await held.promise;
    });
    await inserted.promise;
    await keepOne(copies.owner, '快');
    for (let round = 0; round < 3; round += 1) state = await sealWaiting(copies.one, clock, state);
    held.resolve();
    await slow;
    await sealWaiting(copies.one, clock, state);
    await whole();
  });

  test('what it looked through is not looked through again once every transaction has ended', async () => {
    let state = fromTheBeginning();
    for (let round = 0; round < 3; round += 1) state = await sealWaiting(copies.one, clock, state);
    const last = (await idsOf()).at(-1);
    await expect
      .poll(async () => {
        state = await sealWaiting(copies.one, clock, state);
        return state.settled;
      })
      .toBe(last);
  });
});

test('an anchor says how far the chain had come, line by line', async () => {
  const lines = readFileSync(join(folder, 'anchors.jsonl'), 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { day: '2026-06-17', count: entries, seal: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
});
