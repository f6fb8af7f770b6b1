import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { runCases } from '#data/cases/run-cases.ts';
import { keepShippedStandards } from '../operations/keep-shipped-standards.ts';
import { readStandard } from '../operations/read-standard.ts';
import { type Outcome, WorkedCases } from '../rules/cases.ts';

const folder = new URL('../../../standards/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const files = readdirSync(folder).filter((name) => name.endsWith('.cases.yaml'));

const readShipped = (name: string) => {
  const { read: shipped } = readStandard(read(name));
  if (!shipped) throw new Error(`${name} is not in order`);
  return shipped.standard;
};

describe.each(files)('the worked cases of %s', (file) => {
  const written = WorkedCases.parse(parse(read(file)));
  const cases = Object.entries(written.cases).flatMap(([requirement, all]) =>
    all.map((one, at) => ({ requirement, at, ...one })),
  );
  const standard = readShipped(file.replace('.cases', ''));
  const outcomes = new Map<(typeof cases)[number], Outcome>();
  let story: Story;

  beforeAll(async () => {
    story = await openStory();
    await story.program(keepShippedStandards);
    const reached = await story.program((work) => runCases(work, standard, written['judged on'], cases));
    for (const [at, one] of cases.entries()) outcomes.set(one, reached[at] ?? { unknownSentence: '' });
  });
  afterAll(() => story.close());

  test.each(cases)('$requirement: $says.en → $verdict', (one) => {
    expect(outcomes.get(one)).toEqual({ verdict: one.verdict, value: one.value ?? null });
  });

  test('leave nothing behind', async () => {
    const units = await story.db.selectFrom('organisations.unit').select('id').execute();
    const judged = await story.db.selectFrom('standards.judgement').select('verdict').execute();
    expect([units, judged]).toEqual([[], []]);
  });

  test('show every requirement that has evidence met, not met and without evidence', () => {
    for (const { code, thresholds } of standard.requirements.filter(
      ({ evidence }) => evidence !== undefined,
    )) {
      const asksNothing = thresholds.at(-1)?.value === 0;
      const shown = new Set((written.cases[code] ?? []).map(({ verdict }) => verdict));
      expect([code, shown.has('met'), shown.has('no evidence')]).toEqual([code, true, true]);
      expect([code, shown.has('not met')]).toEqual([code, !asksNothing]);
    }
  });
});
