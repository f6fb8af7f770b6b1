import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { fillCalendar } from '#modules/centres/index.ts';
import { judgeAll } from '../operations/judge-all.ts';
import { keepShippedStandards } from '../operations/keep-shipped-standards.ts';
import { readStandard } from '../operations/read-standard.ts';
import { verdicts } from '../rules/vocabulary.ts';
import { given } from './given.ts';
import { aCentre } from './records.ts';

const folder = new URL('../../../standards/', import.meta.url);

const Case = z.strictObject({
  says: z.strictObject({ zh: z.string(), en: z.string() }),
  level: z.enum(['town', 'village', 'district']),
  period: z.string(),
  given: z.array(z.string()),
  value: z.number().optional(),
  verdict: z.enum(verdicts),
});
const Cases = z.strictObject({ 'judged on': z.string(), cases: z.record(z.string(), z.array(Case)) });

const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const files = readdirSync(folder).filter((name) => name.endsWith('.cases.yaml'));

const unitFor = async (story: Story, level: z.infer<typeof Case>['level']) => {
  const districtId = await anOrganisation(story, { kind: 'district', name: '示例区', parentId: null });
  if (level === 'district') return aCentre(story.db, districtId);
  const townId = await anOrganisation(story, { kind: 'town', name: '示例镇', parentId: districtId });
  if (level === 'town') return aCentre(story.db, townId);
  return aCentre(
    story.db,
    await anOrganisation(story, { kind: 'village', name: '示例村', parentId: townId }),
  );
};

describe.each(files)('the worked cases of %s', (file) => {
  const written = Cases.parse(parse(read(file)));
  const cases = Object.entries(written.cases).flatMap(([requirement, all]) =>
    all.map((one) => ({ requirement, ...one })),
  );
  const requirements = readStandard(read(file.replace('.cases', ''))).read?.standard.requirements ?? [];
  const evidenceOf = (code: string) => requirements.find((one) => one.code === code)?.evidence ?? '';
  const units = new Map<(typeof cases)[number], string>();
  let story: Story;

  beforeAll(async () => {
    story = await openStory({ now: `${written['judged on']}T10:00:00+08:00` });
    await story.program(keepShippedStandards);
    for (const year of [2025, 2026]) await story.program((work) => fillCalendar(work, year));
    for (const one of cases) {
      const unit = {
        ...(await unitFor(story, one.level)),
        people: [],
        evidence: evidenceOf(one.requirement),
      };
      for (const sentence of one.given) await given(story, unit, sentence);
      units.set(one, unit.id);
    }
    const organisationIds = [...units.values()];
    await judgeAll(story, { fromOn: '2026-01-01', untilOn: '2026-06-30', organisationIds });
  });
  afterAll(() => story.close());

  test.each(cases)('$requirement: $says.en → $verdict', async (one) => {
    const { requirement, period, value, verdict } = one;
    const judged = await story.db
      .selectFrom('standards.verdict')
      .select(['verdict', 'value'])
      .where('organisationId', '=', units.get(one) ?? '')
      .where('requirement', '=', requirement)
      .where('periodFrom', '=', period)
      .executeTakeFirst();
    expect(judged).toEqual({ verdict, value: value ?? null });
  });

  test('every requirement that has evidence is shown met, not met and without evidence', () => {
    for (const { code, thresholds } of requirements.filter(({ evidence }) => evidence !== undefined)) {
      const asksNothing = thresholds.at(-1)?.value === 0;
      const shown = new Set((written.cases[code] ?? []).map(({ verdict }) => verdict));
      expect([code, shown.has('met'), shown.has('no evidence')]).toEqual([code, true, true]);
      expect([code, shown.has('not met')]).toEqual([code, !asksNothing]);
    }
  });
});
