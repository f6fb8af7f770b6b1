import { sql } from 'kysely';
import { type Sought, searchAudit } from '#modules/audit/index.ts';
import { sealWaiting } from '#platform/audit/seal-waiting.ts';
import { verifyChain } from '#platform/audit/verify.ts';
import { systemClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { type Actor, theProgram } from '#platform/permissions/index.ts';
import { inReading, inWork } from '#platform/work/in-work.ts';
import { noteChange } from '#platform/work/index.ts';
import { type BenchDatabase, settle, withDatabase } from './database.ts';
import { figure, inTurns, quantile, ratio, secondsOf } from './measure.ts';
import type { Options, Say } from './options.ts';

const entries = 1_000_000;
const actors = 600;
const searches = 25;

/** A district of 40 towns with ten villages each. */
const plantUnits = ({ db }: BenchDatabase) =>
  sql`
    with district as (
      insert into organisations.organisation (id, number, code, name, kind, path, from_on)
      overriding system value values (platform.new_id(), 100000, 'DD', '示例区', 'district', '100000', '2020-01-01')
      returning id),
    town as (
      insert into organisations.organisation (id, number, code, name, kind, parent_id, path, from_on) overriding system value
      select platform.new_id(), 100000 + n, 'T-' || n, '示例镇' || n, 'town', district.id, ('100000.' || 100000 + n)::ltree, '2020-01-01'
      from district, generate_series(1, 40) n returning id, number)
    insert into organisations.organisation (id, number, code, name, kind, parent_id, path, from_on) overriding system value
    select platform.new_id(), town.number * 10 + n, 'V-' || town.number || '-' || n, '示例村' || town.number || n, 'village', town.id,
      ('100000.' || town.number || '.' || town.number * 10 + n)::ltree, '2020-01-01'
    from town, generate_series(1, 10) n`.execute(db);

/** A year of entries as the program writes them; who acts most acts a hundred times as often as who acts least. */
const plantEntries = ({ db }: BenchDatabase) =>
  sql`
    with unit as (select id, row_number() over (order by number) - 1 as place from organisations.organisation),
    many as (
      select n, floor(power(random(), 2) * ${actors})::int as who, (random() * 400)::int as place, random() as luck
      from generate_series(1, ${entries}) n)
    insert into platform.audit_entry
      (at, actor_id, actor_name, action, organisation_id, changes, outcome, refusal_code, request_id, address)
    select now() - interval '365 days' + n * interval '365 days' / ${entries},
      ('00000000-0000-7000-8000-' || lpad(who::text, 12, '0'))::uuid,
      substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许', who % 20 + 1, 1) || substr('建国秀英明玉兰芳志强桂花春梅海燕晓东文静', who / 20 % 19 + 1, 2),
      (array['activities.record', 'centres.keepOpen', 'people.edit', 'activities.plan', 'access.signIn', 'organisations.edit'])[1 + (luck * luck * 6)::int % 6],
      unit.id,
      jsonb_build_array(jsonb_build_object('subject', 'session', 'subjectId', gen_random_uuid(), 'organisationId', unit.id,
        'before', null, 'after', jsonb_build_object('item', (array['坝坝舞', '读书会', '书法班', '川剧', '太极拳'])[1 + n % 5],
          'headCount', n % 80, 'note', '第' || n || '次活动，群众踊跃参加', 'code', 'S-' || n))),
      case when luck < 0.97 then 'done' when luck < 0.995 then 'refused' else 'failed' end,
      case when luck >= 0.97 then 'http.not-allowed' end, 'req-' || n, ('10.1.' || who % 250 || '.' || n % 250)::inet
    from many join unit on unit.place = many.place`.execute(db);

const unitNamed = async ({ db }: BenchDatabase, code: string) => {
  const unit = await db
    .selectFrom('organisations.unit')
    .select(['id', 'path'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return { id: unit.id ?? '', path: String(unit.path) };
};

const actor = '00000000-0000-7000-8000-000000000599';

const measureSearches = async (database: BenchDatabase, say: Say) => {
  const district = await unitNamed(database, 'DD');
  const grants = [{ role: 'auditor', organisationId: district.id, path: district.path }];
  const auditor: Actor = { id: newId(), name: 'bench', grants };
  const [town, village] = [await unitNamed(database, 'T-7'), await unitNamed(database, 'V-100007-3')];
  const sought: Record<string, Sought> = {
    'the newest': {},
    'a person who did little': { actorId: actor },
    'an action': { action: 'organisations.edit' },
    'a town with its villages': { organisationId: town.id },
    'a village, refused': { organisationId: village.id, outcome: 'refused' },
    failed: { outcome: 'failed' },
    'a month, an action': { from: '2026-03-01', until: '2026-03-31', action: 'people.edit' },
    'a text in one entry': { text: `第${entries / 2 + 3}次` },
    'a code in one entry': { text: `S-${entries / 2 + 7}` },
    'a text in every fifth entry': { text: '坝坝舞' },
    'a name of two characters': { text: '赵建' },
    'a common text of one person who did little': { text: '川剧', actorId: actor },
    'a common text, failed': { text: '书法', outcome: 'failed' },
  };
  const all: number[] = [];
  for (const [name, what] of Object.entries(sought)) {
    const took: number[] = [];
    for (let time = 0; time < searches; time += 1)
      took.push(
        1000 *
          (await secondsOf(() => searchAudit(inReading(database.db, auditor, systemClock), what, 1, 50))),
      );
    all.push(...took);
    say(figure(`search: ${name}, median`, [quantile(took, 0.5)], 'ms'));
    say(figure(`search: ${name}, slowest of ${searches}`, [Math.max(...took)], 'ms'));
  }
  say(figure('search: all, p50', [quantile(all, 0.5)], 'ms'));
  say(figure('search: all, p99', [quantile(all, 0.99)], 'ms'));
};

const perRound = 300;

/** The same write as a command with its audit, and in a bare transaction of its own. */
const measureCost = async ({ db }: BenchDatabase, { rounds }: Options, say: Say) => {
  const write = (within: typeof db, name: string) =>
    within
      .insertInto('platform.setting')
      .values({ name, value: { written: name } })
      .execute();
  const many = (once: (name: string) => Promise<unknown>) => async () => {
    const seconds = await secondsOf(async () => {
      for (let time = 0; time < perRound; time += 1) await once(newId());
    });
    return (1000 * seconds) / perRound;
  };
  const command = (name: string) =>
    inWork(db, systemClock, { action: 'bench', actor: theProgram, requestId: name }, async (work) => {
      await write(work.db, name);
      noteChange(work, { subject: 'setting', subjectId: name, before: null, after: { written: name } });
    });
  const bare = (name: string) => db.transaction().execute((tx) => write(tx, name));
  const measured = await inTurns(rounds, { audited: many(command), bare: many(bare) });
  say(figure('a write with its audit', measured.audited, 'ms'));
  say(figure('the same write without', measured.bare, 'ms'));
  say(ratio('audited / without', measured.audited, measured.bare));
};

/** What the audit costs a command, how fast it is sealed and verified, and how long an auditor waits over a year. */
export const audit = (options: Options, say: Say): Promise<void> =>
  withDatabase('bench_audit', async (database) => {
    await measureCost(database, options, say);
    await plantUnits(database);
    await plantEntries(database);
    say('  a year of entries is there');
    const sealing = await secondsOf(() => sealWaiting(database.db, systemClock));
    say(figure('sealed, with the words to find them by', [entries / sealing], '/s'));
    await settle(database);
    const { rows } = await sql<{ bytes: number }>`
      select sum(pg_total_relation_size(oid))::bigint as bytes from pg_class
      where oid in ('platform.audit_entry'::regclass, 'platform.audit_seal'::regclass, 'platform.audit_search'::regclass)`.execute(
      database.db,
    );
    say(
      figure('one entry with its indexes, seal and words', [(rows[0]?.bytes ?? 0) / entries / 1024], 'KiB'),
    );
    const { seconds, entries: verified, breaksInAll } = await verifyChain(database.db, systemClock.now());
    say(figure(`verified, ${breaksInAll} breaks`, [verified / seconds], '/s'));
    await measureSearches(database, say);
  });
