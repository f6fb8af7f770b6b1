import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { aCentre } from '#data/cases/records.ts';
import { fillCalendar } from '#modules/centres/index.ts';
import { judgeAll } from '../operations/judge-all.ts';
import { keepShippedStandards } from '../operations/keep-shipped-standards.ts';
import { edits, oftenDone, type World } from './edits.ts';

const from = '2026-01-01';

/** Chance that can be repeated: the same seed tells the same story. */
const chanceFrom = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** Every judgement as it stands, without the instant at which it was made. */
const everyJudgement = async ({ db }: Story) => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', unit.name, requirement, period_from, period_until, shown_from, shown_until, verdict.path, verdict,
      coalesce(value::text, '-'), target, evidence_count, settled) as line
    from standards.verdict join organisations.unit on unit.id = organisation_id order by 1`.execute(db);
  return rows.map(({ line }) => line);
};

describe('judging what a change touches', () => {
  let story: Story;
  let world: Omit<World, 'chance'>;

  beforeAll(async () => {
    story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
    await story.program(keepShippedStandards);
    await story.program((work) => fillCalendar(work, 2026));
    const { districtId, towns } = await aDistrict(story);
    const ids = towns.flatMap(({ id, villageIds }) => [id, ...villageIds]);
    const units = [];
    for (const id of ids) units.push(await aCentre(story.db, id));
    const officer = await story.asRole('district-officer', districtId);
    const arranger = await story.asRole('system-administrator', districtId);
    world = { story, officer, arranger, units, towns: towns.map(({ id }) => id) };
    await judgeAll(story, { fromOn: from });
    await story.settle();
  });
  afterAll(() => story.close());

  test.each([7, 42, 1982])(
    'leaves the same judgements as judging everything anew (seed %i)',
    async (seed) => {
      const chance = chanceFrom(seed);
      const accepted = new Set<string>();
      const names = [...Object.keys(edits), ...oftenDone, ...oftenDone, ...oftenDone];
      for (let turn = 0; turn < 200; turn += 1) {
        const name = names[chance(names.length)] ?? '';
        const unit = world.units[chance(world.units.length)];
        const answer = unit && (await edits[name]?.({ ...world, chance }, unit));
        expect(answer?.status ?? 200, name).toBeLessThan(500);
        if (answer?.status === 200) accepted.add(name);
        if (chance(4) === 0) await story.settle();
      }
      await story.settle();
      await story.settle();
      const asChanged = await everyJudgement(story);

      await sql`delete from standards.judgement`.execute(story.db);
      await judgeAll(story, { fromOn: from });
      expect(asChanged).toEqual(await everyJudgement(story));
      expect(accepted.size).toBeGreaterThan(Object.keys(edits).length * 0.8);
    },
  );
});
