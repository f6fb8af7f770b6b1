import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict, anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as contract from '../contract/adoption.ts';
import { keepShippedStandards } from '../operations/keep-shipped-standards.ts';
import { edited, moreHours, noCases, shipped } from './edited-texts.ts';

type Client = Awaited<ReturnType<Story['asRole']>>;

let story: Story;
let proposer: Client;

beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  await story.program(keepShippedStandards);
  const { districtId } = await aDistrict(story);
  proposer = await story.asRole('district-officer', districtId);
});
afterAll(() => story.close());

const propose = (text: string, cases: string | null = noCases, who = proposer) =>
  who.send(contract.proposeVersion, { body: { text, cases } });

describe('a text that is not in order', () => {
  const problemsOf = async (text: string, cases?: string) => {
    const { status, body } = await propose(text, cases);
    expect([status, body.code]).toEqual([422, 'standards.not-in-order']);
    expect((await proposer.get(contract.listProposals)).body.rows).toEqual([]);
    return (body as unknown as { problems: { at: string; code: string; zh: string }[] }).problems;
  };

  test('is told by line and column, in Chinese and English, and nothing is kept', async () => {
    const [problem] = await problemsOf(edited('2026.1', ['evidence: opening-hours', 'evidence: sunshine']));
    expect(problem).toMatchObject({
      at: expect.stringMatching(/^standard \d+:15$/),
      code: 'unknown-evidence',
      zh: expect.stringContaining('没有名为“sunshine”的佐证'),
      en: expect.stringContaining('no evidence is called “sunshine”'),
    });
  });

  test.each([
    ['no YAML', (text: string) => `${text}\n\t- oops: [`, /^standard \d+:\d+$/, 'yaml'],
    ['a version that is known', () => shipped, /^standard 7:10$/, 'known-version'],
    [
      'a standard nobody knows',
      (text: string) => text.replace('standard: grassroots-centres', 'standard: others'),
      /^standard 6:11$/,
      'unknown-standard',
    ],
    [
      'an old threshold rewritten',
      (text: string) => text.replace('value: 42', 'value: 45'),
      /^standard \d+:16$/,
      'threshold-rewritten',
    ],
    [
      'days out of order',
      (text: string) => text.replace(...moreHours('2021-01-01')),
      /^standard \d+:15$/,
      'out-of-order',
    ],
    [
      'a day before the version it follows',
      (text: string) => text.replace('2026-06-17', '2021-12-31'),
      /^standard \d+:\d+$/,
      'not-after',
    ],
  ])('with %s is refused', async (_, edit, at, code) => {
    const problems = await problemsOf(edit(edited('2026.1')));
    expect(problems).toContainEqual(expect.objectContaining({ at: expect.stringMatching(at), code }));
  });

  const numbered = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at)).join('');

  test.each([
    ['marks', '&a '.repeat(40_000), 'tangled'],
    ['brackets', '['.repeat(149_000), 'tangled'],
    ['levels in one line', '- '.repeat(70_000), 'tangled'],
    ['escapes', `"${'\\q'.repeat(70_000)}"`, 'tangled'],
    ['keys', numbered(7_000, (at) => `a${at}:\n`), 'tangled'],
    ['entries', numbered(30_000, () => '- 1\n'), 'tangled'],
    ['brackets that end at once', '{}'.repeat(10_000), 'more'],
    ['lines that are not whole', ',a:\n'.repeat(3_000), 'more'],
    ['wrong requirements', `requirements:\n${'  - 1\n'.repeat(150)}`, 'more'],
  ])('with a flood of %s holds nobody up, and is told within bounds', async (_, text, code) => {
    const since = performance.now();
    const problems = await problemsOf(text);
    expect(performance.now() - since).toBeLessThan(1_500);
    expect(problems.length).toBeLessThanOrEqual(51);
    expect(problems.at(-1)?.code).toBe(code);
    expect(JSON.stringify(problems).length).toBeLessThan(20_000);
  });

  test('asks nothing of levels that have no units', async () => {
    const other = await openStory();
    await other.program(keepShippedStandards);
    const id = await anOrganisation(other, { kind: 'district', name: '示例区', parentId: null });
    const officer = await other.asRole('district-officer', id);
    const { body } = await propose(edited('2026.1'), noCases, officer);
    expect(body.problems?.map(({ code }) => code)).toContain('level-without-units');
    await other.close();
  });

  test('whose worked cases do not come out names the case, and what it came to', async () => {
    const cases = `judged on: 2026-06-17
cases:
  weekly-opening:
    - says: { zh: 七天各六小时, en: seven days of six hours }
      level: village
      period: 2026-03-02
      given: ['opened 2026-03-02 to 2026-03-08, 09:00 to 15:00']
      value: 42
      verdict: not met
`;
    const [problem] = await problemsOf(edited('2026.1'), cases);
    expect(problem).toMatchObject({ at: 'cases 4:7', code: 'case-differs' });
    expect(problem?.zh).toContain('应为 not met 42，评判得 met 42');
    for (const sentence of ['danced 2026-03-02', 'opened 2026-13-45, 09:00 to 15:00', 'space for unicorns']) {
      const said = cases.replace(/given: .*/, `given: ['${sentence}']`);
      const [unknown] = await problemsOf(edited('2026.1'), said);
      expect(unknown).toMatchObject({ at: 'cases 7:15', code: 'unknown-sentence' });
    }
  });

  test('is judged by the worked cases of the version before when none come along', async () => {
    expect((await propose(edited('2026.1'), null)).status).toBe(200);
    const broken = edited('2026.2', ['counted as: least per item', 'counted as: total']);
    const { body } = await propose(broken, null);
    expect(body.problems?.map(({ code }) => code)).toContain('case-differs');
  }, 60_000);
});
