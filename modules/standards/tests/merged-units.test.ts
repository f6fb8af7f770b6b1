import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as records from '#data/cases/records.ts';
import { mergeOrganisations } from '#modules/organisations/contract.ts';
import { showEvidence } from '../contract/evidence.ts';
import { judgeAll } from '../operations/judge-all.ts';
import { judgeTouched } from '../operations/judge-touched.ts';
import { keepShippedStandards } from '../operations/keep-shipped-standards.ts';

let story: Story;
let kept: records.Unit;
let merged: records.Unit;
let officer: Awaited<ReturnType<Story['asRole']>>;

const judged = async (unit: records.Unit, requirement: string) => {
  const { rows } = await sql<{ from: string; verdict: string; value: number | null }>`
    select period_from as from, verdict, value from standards.verdict
    where organisation_id = ${unit.id} and requirement = ${requirement} order by period_from`.execute(
    story.db,
  );
  return Object.fromEntries(rows.map(({ from, verdict, value }) => [from, [verdict, value]]));
};

beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  await story.program(keepShippedStandards);
  const { districtId, towns } = await aDistrict(story, '合并区');
  const [one, other] = towns[0].villageIds;
  [kept, merged] = [await records.aCentre(story.db, one), await records.aCentre(story.db, other)];
  await records.brand(story.db, merged);
  for (const unit of [kept, merged])
    await records.opened(story.db, unit, '2026-06-08', '2026-06-14', '09:00', '12:00');
  await story.settle();
  await judgeAll(story, { fromOn: '2026-01-01' });

  const keeper = await story.asRole('system-administrator', districtId);
  officer = await story.asRole('district-officer', districtId);
  const answer = await keeper.send(mergeOrganisations, {
    params: { organisationId: kept.id },
    body: {
      organisationIds: [merged.id],
      name: '上河社区',
      code: 'M-1',
      kind: 'community',
      fromOn: '2026-06-10',
    },
  });
  expect(answer.status).toBe(200);
  await story.settle();
});
afterAll(() => story.close());

test('the brand of the merged village counts for the one that stays, in periods that end after the day', async () => {
  expect(await judged(kept, 'local-brand')).toEqual({
    '2026-01-01': ['no evidence', null],
    '2026-04-01': ['met', 1],
  });
  expect(await judged(merged, 'local-brand')).toEqual({ '2026-01-01': ['met', 1] });
});

test('the number opens to the record of the merged village', async () => {
  const query = { organisationId: kept.id, requirement: 'local-brand', periodFrom: '2026-04-01' };
  const { body } = await officer.get(showEvidence, { query });
  expect(body.rows.map(({ source, fromOn }) => [source, fromOn])).toEqual([['people.brand', '2026-06-10']]);
});

test('the hours of two centres are not added up', async () => {
  expect((await judged(kept, 'weekly-opening'))['2026-06-08']).toEqual(['not met', 21]);
});

test('a later change of the merged village’s records is judged where they count now', async () => {
  await sql`update people.brand set until_on = '2026-06-12' where organisation_id = ${merged.id}`.execute(
    story.db,
  );
  await story.program((work) =>
    judgeTouched(work, [
      { organisationId: merged.id, evidence: ['local-brands'], fromOn: '2026-06-13', untilOn: null },
    ]),
  );
  expect((await judged(kept, 'local-brand'))['2026-04-01']?.[0]).toBe('no evidence');
});

test('judging everything anew changes nothing of that', async () => {
  await judgeAll(story, { fromOn: '2026-01-01' });
  expect(Object.keys(await judged(merged, 'local-brand'))).toEqual(['2026-01-01']);
  expect((await judged(kept, 'local-brand'))['2026-01-01']?.[0]).toBe('no evidence');
});
