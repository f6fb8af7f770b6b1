import type { IsoDate } from '#platform/dates/index.ts';
import type { Requirement, Sentence, Standard, Threshold } from './standard.ts';
import { boundWords, countingWords, levelWords, overWords, periodWords } from './words.ts';

/** What of a requirement, or of the standard as a whole, can differ. */
export const abouts = [
  'title',
  'answers',
  'name',
  'says',
  'clause',
  'levels',
  'optional',
  'evidence',
  'counting',
  'over',
  'period',
  'unit',
  'bound',
  'threshold',
  'thresholdSource',
  'mending',
] as const;
export type About = (typeof abouts)[number];

/** One difference as people read it: before → after, and from which day where it has one. */
export type Difference = {
  about: About;
  from: IsoDate | null;
  before: Sentence | null;
  after: Sentence | null;
};

export type RequirementDifference = {
  code: string;
  name: Sentence;
  kind: 'new' | 'dropped' | 'changed';
  differences: Difference[];
};

const same = (text: string): Sentence => ({ zh: text, en: text });
const joined = (words: readonly Sentence[]): Sentence => ({
  zh: words.map(({ zh }) => zh).join('、'),
  en: words.map(({ en }) => en).join(', '),
});
const withUnit = (value: number, { unit }: Requirement): Sentence => ({
  zh: `${value} ${unit.zh}`,
  en: `${value} ${unit.en}`,
});

const counting = ({ countedAs, reaching }: Requirement): Sentence => {
  const { zh, en } = countingWords[countedAs];
  return reaching === undefined ? { zh, en } : { zh: `${zh}（${reaching}）`, en: `${en} (${reaching})` };
};

const isOptional = (optional: boolean): Sentence =>
  optional ? { zh: '自选', en: 'optional' } : { zh: '必须', en: 'required' };

/** What every requirement says of each subject, in words. */
const sayings: [About, (requirement: Requirement) => Sentence][] = [
  ['name', ({ name }) => name],
  ['says', ({ says }) => says],
  ['clause', ({ source }) => same(source)],
  ['levels', ({ appliesTo }) => joined(appliesTo.map((level) => levelWords[level]))],
  ['optional', ({ optional }) => isOptional(optional)],
  ['evidence', ({ evidence, comesWith }) => (evidence ? same(evidence) : (comesWith ?? same('later')))],
  ['counting', counting],
  ['over', ({ over }) => overWords[over]],
  ['period', ({ period }) => periodWords[period]],
  ['unit', ({ unit }) => unit],
  ['bound', ({ mustBe }) => boundWords[mustBe]],
  ['mending', ({ howToMend }) => howToMend],
];

const alike = (a: Sentence, b: Sentence) => a.zh === b.zh && a.en === b.en;

const words = (about: About, before: Sentence, after: Sentence): Difference[] =>
  alike(before, after) ? [] : [{ about, from: null, before, after }];

const valueBefore = (thresholds: readonly Threshold[], from: IsoDate) =>
  thresholds.findLast((line) => line.from < from);

/** A line that is new or says another figure: what was asked until then, and what is asked from its day. */
const thresholdsChanged = (before: Requirement, after: Requirement): Difference[] =>
  after.thresholds.flatMap((line) => {
    const kept = before.thresholds.find(({ from }) => from === line.from);
    if (kept?.value === line.value) return words('thresholdSource', kept.source, line.source);
    const was = kept ?? valueBefore(after.thresholds, line.from);
    if (was?.value === line.value) return words('thresholdSource', was.source, line.source);
    return [
      {
        about: 'threshold' as const,
        from: line.from,
        before: was ? withUnit(was.value, before) : null,
        after: withUnit(line.value, after),
      },
    ];
  });

const thresholdsDropped = (before: Requirement, after: Requirement): Difference[] =>
  before.thresholds
    .filter((line) => !after.thresholds.some(({ from }) => from === line.from))
    .map((line) => ({
      about: 'threshold',
      from: line.from,
      before: withUnit(line.value, before),
      after: null,
    }));

const changed = (before: Requirement, after: Requirement): Difference[] => [
  ...thresholdsChanged(before, after),
  ...thresholdsDropped(before, after),
  ...sayings.flatMap(([about, say]) => words(about, say(before), say(after))),
];

const inFull = (requirement: Requirement, side: 'before' | 'after'): Difference[] => {
  const one = (about: About, from: IsoDate | null, said: Sentence): Difference => ({
    ...{ about, from, before: null, after: null },
    [side]: said,
  });
  return [
    one('says', null, requirement.says),
    one('levels', null, joined(requirement.appliesTo.map((level) => levelWords[level]))),
    ...requirement.thresholds.map(({ from, value }) => one('threshold', from, withUnit(value, requirement))),
  ];
};

const byCode = ({ requirements }: Standard) => new Map(requirements.map((one) => [one.code, one]));

/** What a standard says otherwise than the version before it: first its own title, then requirement by requirement. */
export const differencesOf = (before: Standard, after: Standard) => {
  const [old, fresh] = [byCode(before), byCode(after)];
  const requirements = after.requirements.flatMap((one): RequirementDifference[] => {
    const was = old.get(one.code);
    const { code, name } = one;
    if (!was) return [{ code, name, kind: 'new', differences: inFull(one, 'after') }];
    const differences = changed(was, one);
    return differences.length === 0 ? [] : [{ code, name, kind: 'changed', differences }];
  });
  const dropped = before.requirements
    .filter(({ code }) => !fresh.has(code))
    .map((one): RequirementDifference => {
      const { code, name } = one;
      return { code, name, kind: 'dropped', differences: inFull(one, 'before') };
    });
  return {
    standard: [
      ...words('title', before.title, after.title),
      ...words('answers', before.answers, after.answers),
    ],
    requirements: [...requirements, ...dropped],
  };
};
