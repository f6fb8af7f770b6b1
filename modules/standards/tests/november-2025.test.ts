import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { closeOrganisation, moveOrganisation } from '#modules/organisations/contract.ts';
import { importOrganisations } from '#modules/organisations/index.ts';
import * as verdicts from '../contract/verdicts.ts';
import { judgeAll } from '../operations/judge-all.ts';
import { keepShippedStandards } from '../operations/keep-shipped-standards.ts';

const yubei = readFileSync(new URL('../../../data/sample-district/yubei-units.csv', import.meta.url));
const toBeibei = ['大湾镇', '统景镇', '大盛镇', '兴隆镇', '茨竹镇'];
const splitOn = '2025-11-06';

type Client = Awaited<ReturnType<Story['asRole']>>;
let story: Story;
let officer: Client & { accountId: string };
const ids = { city: '', yubei: '', beibei: '', liangjiang: '' };

const towns = async () => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisations.unit where parent_id = ${ids.yubei} and level = 'town'`.execute(
    story.db,
  );
  return rows;
};

/** The towns and subdistricts whose judgements of a week were made under each district of that time. */
const judgedUnder = async (periodFrom: string) => {
  const { rows } = await sql<{ district: string; units: number }>`
    select district.name as district, count(distinct verdict.organisation_id)::int as units
    from standards.verdict
    join organisations.unit_history district on district.level = 'district' and district.path @> verdict.path
      and verdict.period_until between district.from_on and coalesce(district.until_on, 'infinity')
    where verdict.requirement = 'weekly-opening' and verdict.period_from = ${periodFrom}::date
    group by district.name order by district.name`.execute(story.db);
  return Object.fromEntries(rows.map(({ district, units }) => [district, units]));
};

const moveTo = async (arranger: Client, id: string, parentId: string) =>
  (
    await arranger.send(moveOrganisation, {
      params: { organisationId: id },
      body: { parentId, fromOn: splitOn },
    })
  ).status;

beforeAll(async () => {
  story = await openStory({ now: '2025-06-30T10:00:00+08:00' });
  await story.program(keepShippedStandards);
  await story.program((work) => importOrganisations(work, { name: 'yubei-units.csv', bytes: yubei }));
  const unit = await story.db
    .selectFrom('organisations.unit')
    .select('id')
    .where('code', '=', '500112')
    .executeTakeFirstOrThrow();
  ids.yubei = unit.id ?? '';
  await sql`update organisations.organisation set from_on = '2015-01-01'`.execute(story.db);
  await sql`update organisations.placement set from_on = '2015-01-01'`.execute(story.db);
  await story.settle();
  await judgeAll(story, { fromOn: '2024-12-01' });

  story.clock.set('2025-11-06T09:00:00+08:00');
  ids.city = await anOrganisation(story, {
    kind: 'municipality',
    name: '重庆市',
    parentId: null,
    code: '500000',
  });
  ids.beibei = await anOrganisation(story, {
    kind: 'district',
    name: '北碚区',
    parentId: ids.city,
    code: '500109',
  });
  ids.liangjiang = await anOrganisation(story, {
    kind: 'district',
    name: '两江新区',
    parentId: ids.city,
    code: '500157',
    fromOn: splitOn,
  });
  const arranger = await story.asRole('system-administrator', ids.city);
  officer = await story.asRole('district-officer', ids.city);
  await sql`insert into access.role_grant (account_id, role, organisation_id, from_on, granted_at)
    values (${arranger.accountId}, 'system-administrator', ${ids.yubei}, '2020-01-01', now()),
      (${officer.accountId}, 'district-officer', ${ids.yubei}, '2020-01-01', now())`.execute(story.db);
  for (const { id, name } of await towns())
    expect(await moveTo(arranger, id, toBeibei.includes(name) ? ids.beibei : ids.liangjiang)).toBe(200);
  const closed = await arranger.send(closeOrganisation, {
    params: { organisationId: ids.yubei },
    body: { untilOn: '2025-11-05' },
  });
  expect(closed.status).toBe(200);
  await story.settle();

  story.clock.set('2025-12-10T09:00:00+08:00');
  await judgeAll(story);
}, 240_000);
afterAll(() => story.close());

describe('after Yubei was divided in November 2025', () => {
  test('judgements of 2024 and of the spring of 2025 still show the tree of Yubei', async () => {
    expect(await judgedUnder('2024-12-02')).toEqual({ 渝北区: 442 });
    expect(await judgedUnder('2025-03-03')).toEqual({ 渝北区: 442 });
  });

  test('those of the weeks that ended later show Beibei and Liangjiang, and nobody is lost', async () => {
    const after = await judgedUnder('2025-11-17');
    expect(Object.keys(after).sort()).toEqual(['两江新区', '北碚区']);
    expect((after.两江新区 ?? 0) + (after.北碚区 ?? 0)).toBe(442);
    const { rows } = await sql<{ units: number }>`
      select count(*)::int as units from organisations.unit town
      join organisations.unit under on under.path <@ town.path
      where town.name = any(${toBeibei}::text[]) and town.level = 'town'`.execute(story.db);
    expect(after.北碚区).toBe(rows[0]?.units);
  });

  test('a new judgement of everything changes nothing of that', async () => {
    await judgeAll(story, { fromOn: '2025-10-01' });
    expect(await judgedUnder('2025-10-06')).toEqual({ 渝北区: 442 });
    expect(Object.keys(await judgedUnder('2025-11-17'))).toHaveLength(2);
  });

  test('the matrix of a day shows the tree of that day', async () => {
    const before = await officer.get(verdicts.showMatrix, { query: { on: '2025-06-02', level: 'town' } });
    const after = await officer.get(verdicts.showMatrix, { query: { on: '2025-12-01', level: 'town' } });
    const parents = (units: readonly { parentName: string | null }[]) =>
      [...new Set(units.map((unit) => unit.parentName))].sort();
    expect(parents(before.body.units)).toEqual(['渝北区']);
    expect(parents(after.body.units)).toEqual(['两江新区', '北碚区']);
    const ofBeibei = await officer.get(verdicts.showMatrix, {
      query: { on: '2025-12-01', level: 'town', beneath: ids.beibei },
    });
    expect(ofBeibei.body.units.map(({ name }) => name).sort()).toEqual([...toBeibei].sort());
  });

  test('a district that ended is judged up to its end and no further; the new ones from theirs', async () => {
    const { rows } = await sql<{ name: string; last: string; settled: boolean }>`
      select unit.name, max(period_until) as last, bool_and(settled) as settled from standards.verdict
      join organisations.unit on unit.id = organisation_id
      where requirement = 'build-rate' group by unit.name order by unit.name`.execute(story.db);
    expect(rows).toEqual([
      { name: '两江新区', last: '2025-12-31', settled: false },
      { name: '北碚区', last: '2025-12-31', settled: false },
      { name: '渝北区', last: '2025-10-31', settled: true },
    ]);
  });

  test('the trend beneath Yubei before its end counts the units it had', async () => {
    const query = { on: '2025-06-16', beneath: ids.yubei, requirement: 'weekly-opening' };
    const { body } = await officer.get(verdicts.showTrend, { query });
    expect(body[0]?.points.at(-1)?.standing.noEvidence).toBe(442);
  });
});
