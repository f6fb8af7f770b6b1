import { sql } from 'kysely';
import { evidenceQuery } from '#modules/standards/index.ts';
import { addDays, isIsoDate } from '#platform/dates/index.ts';
import * as records from './records.ts';
import type { World } from './world.ts';

/** A unit of a worked case: with the people put in its posts, and the evidence of the requirement that the case is about. */
export type Unit = records.Unit & { people: string[]; evidence: string };
type Sentence = readonly [
  pattern: RegExp,
  make: (world: World, unit: Unit, said: string[]) => Promise<unknown>,
];

const times = async (count: string | undefined, make: () => Promise<unknown>) => {
  for (let n = 0; n < Number(count ?? 1); n += 1) await make();
};

const held = (world: World, unit: Unit, said: records.ProgrammeSaid, on: string, announced: string | null) =>
  records.programme(world.db, unit, said).then((id) => records.session(world.db, unit, id, on, announced));

const judgedVillage = async (world: World, district: Unit, verdict: string) => {
  const town = await world.addUnit('town', '示例镇', district.id);
  const village = await world.addUnit('village', '示例村', town);
  await sql`
    insert into standards.judgement (organisation_id, requirement_id, period_from, period_until, shown_from, shown_until, path,
      verdict, evidence_count, settled, version_id, judged_at)
    select ${village}, said.requirement_id, '2026-01-01', '2026-12-31', '2026-01-01', '2026-12-31', unit.path, ${verdict}, 0,
      false, said.version_id, now()
    from organisations.unit, (
      select version.id as version_id, said.requirement_id from standards.standard_version version
      join standards.version_requirement said on said.version_id = version.id and said.binding
      where '2026-12-31' between version.in_force_from and coalesce(version.in_force_until, 'infinity')
      order by said.requirement_id limit 1) said
    where unit.id = ${village}`.execute(world.db);
};

const villageWith = async (world: World, district: Unit, centre: boolean) => {
  const town = await world.addUnit('town', '示例镇', district.id);
  const id = await world.addUnit('village', '示例村', town);
  if (centre) await records.space(world.db, await records.aCentre(world.db, id), 'reading');
};

const everythingDeducted = async (world: World, unit: Unit) => {
  const { rows } = await sql<{ sourceId: string }>`
    select distinct evidence.source_id from (${sql.raw(evidenceQuery(unit.evidence).text)}) evidence
    where evidence.organisation_id = ${unit.id} and evidence.source_id is not null`.execute(world.db);
  for (const { sourceId } of rows) await records.deducted(world.db, unit, unit.evidence, sourceId);
};

/** Every sentence that a worked case may say about a unit; days are written 2026-03-02, times 09:00. */
const sentences: readonly Sentence[] = [
  [
    /^opened (\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d), (\d\d:\d\d) to (\d\d:\d\d)$/,
    ({ db }, unit, [a = '', b = '', c = '', d = '']) => records.opened(db, unit, a, b, c, d),
  ],
  [
    /^opened (\d{4}-\d\d-\d\d), (\d\d:\d\d) to (\d\d:\d\d)$/,
    ({ db }, unit, [a = '', c = '', d = '']) => records.opened(db, unit, a, a, c, d),
  ],
  [
    /^opened (\d{4}-\d\d-\d\d), (\d\d:\d\d) to (\d\d:\d\d), but deducted$/,
    async ({ db }, unit, [on = '', c = '', d = '']) => {
      for (const id of await records.opened(db, unit, on, on, c, d))
        await records.deducted(db, unit, 'opening-hours', id);
    },
  ],
  [
    /^closure of (\d{4}-\d\d-\d\d) announced (\d{4}-\d\d-\d\d)$/,
    ({ db }, unit, [on = '', told = '']) => records.closure(db, unit, on, told),
  ],
  [
    /^promises (\d\d:\d\d) to (\d\d:\d\d) on weekdays (\d) to (\d)$/,
    ({ db }, unit, [opens = '', closes = '', first, last]) => {
      const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => day >= Number(first) && day <= Number(last));
      return records.promise(db, unit, weekdays, opens, closes);
    },
  ],
  [/^space for ([a-z-]+)$/, ({ db }, unit, [use = '']) => records.space(db, unit, use)],
  [
    /^space for ([a-z-]+) until (\d{4}-\d\d-\d\d)$/,
    ({ db }, unit, [use = '', untilOn]) => records.space(db, unit, use, { untilOn }),
  ],
  [/^paper ([a-z-]+)$/, ({ db }, unit, [kind = '']) => records.paper(db, unit, kind)],
  [
    /^paper ([a-z-]+) until (\d{4}-\d\d-\d\d)$/,
    ({ db }, unit, [kind = '', untilOn]) => records.paper(db, unit, kind, { untilOn }),
  ],
  [/^(\d{1,2}) new-type spaces?$/, ({ db }, unit, [count]) => times(count, () => records.newSpace(db, unit))],
  [
    /^(\d{1,2}) in the (full-time )?post ([a-z-]+)(?: until (\d{4}-\d\d-\d\d))?$/,
    ({ db }, unit, [count, fullTime, post = '', untilOn = null]) =>
      times(count, async () => {
        const { personId } = await records.posting(db, unit, post, { fullTime: Boolean(fullTime), untilOn });
        unit.people.push(personId);
      }),
  ],
  [
    /^(\d{1,2}) (art|volunteer) teams? of (\d{1,3})$/,
    ({ db }, unit, [count, kind, size]) =>
      times(count, () => records.team(db, unit, kind as 'art', Number(size))),
  ],
  [/^everything deducted$/, everythingDeducted],
  [/^brand$/, ({ db }, unit) => records.brand(db, unit)],
  [/^brand until (\d{4}-\d\d-\d\d)$/, ({ db }, unit, [untilOn]) => records.brand(db, unit, { untilOn })],
  [
    /^(\d{1,2}) sessions? of ([a-z-]+) on (\d{4}-\d\d-\d\d)$/,
    (world, unit, [count, category, on = '']) =>
      times(count, () => held(world, unit, { category }, on, addDays(on, -3))),
  ],
  [
    /^(\d{1,2}) sessions? themed ([a-z-]+) on (\d{4}-\d\d-\d\d)$/,
    (world, unit, [count, theme, on = '']) =>
      times(count, () => held(world, unit, { theme }, on, addDays(on, -3))),
  ],
  [
    /^(\d{1,2}) sessions? on (\d{4}-\d\d-\d\d) announced (\d{4}-\d\d-\d\d)$/,
    (world, unit, [count, on = '', told = '']) => times(count, () => held(world, unit, {}, on, told)),
  ],
  [
    /^(\d{1,2}) sessions? on (\d{4}-\d\d-\d\d) not announced$/,
    (world, unit, [count, on = '']) => times(count, () => held(world, unit, {}, on, null)),
  ],
  [
    /^standing item (\S+) of ([a-z-]+)$/,
    ({ db }, unit, [item, category]) => records.programme(db, unit, { item, category, standing: true }),
  ],
  [
    /^volunteers at (\d{1,2}) sessions? on (\d{4}-\d\d-\d\d)$/,
    (world, unit, [count, on = '']) =>
      times(count, async () =>
        records.service(world.db, unit, await held(world, unit, {}, on, addDays(on, -3)), on),
      ),
  ],
  [
    /^everybody trained (\d{1,2}) hours on (\d{4}-\d\d-\d\d)$/,
    async ({ db }, unit, [hours, on = '']) => {
      for (const id of unit.people) await records.trained(db, unit, id, on, Number(hours));
    },
  ],
  [
    /^one person trained (\d{1,2}) hours on (\d{4}-\d\d-\d\d)$/,
    ({ db }, unit, [hours, on = '']) => records.trained(db, unit, unit.people[0] ?? '', on, Number(hours)),
  ],
  [
    /^(\d{1,2}) villages? with a centre$/,
    (world, unit, [count]) => times(count, () => villageWith(world, unit, true)),
  ],
  [
    /^(\d{1,2}) villages? without a centre$/,
    (world, unit, [count]) => times(count, () => villageWith(world, unit, false)),
  ],
  [
    /^(\d{1,2}) villages? judged (met|not met|no evidence)$/,
    (world, unit, [count, verdict = '']) => times(count, () => judgedVillage(world, unit, verdict)),
  ],
];

/** The days that a sentence names exist and lie within a year or so: a case is about a period. */
const namesRealDays = (sentence: string): boolean => {
  const days = sentence.match(/\d{4}-\d\d-\d\d/g) ?? [];
  const [first = '', last = ''] = [days.toSorted()[0], days.toSorted().at(-1)];
  return days.every(isIsoDate) && (days.length < 2 || addDays(first, 400) >= last);
};

/** Makes one sentence of a worked case true of a unit; answers whether any case can say it. */
export const given = async (world: World, unit: Unit, sentence: string): Promise<boolean> => {
  if (!namesRealDays(sentence)) return false;
  for (const [pattern, make] of sentences) {
    const said = pattern.exec(sentence);
    if (!said) continue;
    await make(world, unit, said.slice(1));
    return true;
  }
  return false;
};
