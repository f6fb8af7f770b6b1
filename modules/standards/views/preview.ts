import type { IsoDate } from '#platform/dates/index.ts';
import type { FileAnswer } from '#platform/http/handle.ts';
import type { Reading } from '#platform/work/index.ts';
import { latest } from '../rules/periods.ts';
import { type Sentence, type Standard, WrittenStandard } from '../rules/standard.ts';
import type { Verdict } from '../rules/vocabulary.ts';
import { verdictWords } from '../rules/words.ts';
import { findShown, judgeByStandard, type Sided } from '../store/preview.ts';
import { findProposal } from '../store/proposals.ts';
import { requirementsOn } from './requirements-on.ts';
import { type UnitOn, unitsOn } from './units-on.ts';
import { type Language, unitCells, unitColumns, workbook } from './workbook.ts';

type Turn = { unit: number; requirement: string; before: Sided | null; after: Sided | null };

const keyOf = ({ code, organisationId }: Sided) => `${code} ${organisationId}`;

/** What is shown now of the requirements of this standard, in the tree of today. */
const findBefore = async (reading: Reading, standard: string) => {
  const all = (await requirementsOn(reading, reading.today)).filter(
    ({ version }) => version.standard.standard === standard,
  );
  const sided = await findShown(
    reading.db,
    all.map(({ requirement: { code }, requirementId, shown: { from } }) => ({ code, requirementId, from })),
  );
  return { sided, names: all.map(({ requirement: { code, name } }) => [code, name] as const) };
};

/** Both sides of every judgement of these units, the one before and the one after; one is missing where nothing is asked. */
const compare = (units: readonly UnitOn[], before: readonly Sided[], after: readonly Sided[]): Turn[] => {
  const placeOf = new Map(units.map(({ id }, at) => [id, at]));
  const pairs = new Map<string, Turn>();
  const put = (side: 'before' | 'after', sided: Sided) => {
    const unit = placeOf.get(sided.organisationId);
    if (unit === undefined) return;
    const empty = { unit, requirement: sided.code, before: null, after: null };
    pairs.set(keyOf(sided), { ...(pairs.get(keyOf(sided)) ?? empty), [side]: sided });
  };
  for (const sided of before) put('before', sided);
  for (const sided of after) put('after', sided);
  return [...pairs.values()];
};

/** Requirement by requirement in the order of the standard, then unit by unit in the order of the tree. */
const inOrder = (codes: readonly string[]) => (a: Turn, b: Turn) =>
  codes.indexOf(a.requirement) - codes.indexOf(b.requirement) || a.unit - b.unit;

const hasTurned = ({ before, after }: Turn) => before?.verdict !== after?.verdict;

const countTurns = (turns: readonly Turn[], names: ReadonlyMap<string, Sentence>) =>
  [
    ...Map.groupBy(turns, ({ requirement, before, after }) =>
      [requirement, before?.verdict, after?.verdict].join('|'),
    ).values(),
  ].flatMap((same) =>
    same.slice(0, 1).map(({ requirement, before, after }) => ({
      requirement,
      name: names.get(requirement) ?? { zh: requirement, en: requirement },
      before: before?.verdict ?? null,
      after: after?.verdict ?? null,
      units: same.length,
    })),
  );

type Previewed = { standard: Standard; fromOn: IsoDate };

const findPreviewed = async (
  reading: Reading,
  number: number,
  fromOn: IsoDate | undefined,
): Promise<Previewed> => {
  const { body, inForceFrom } = await findProposal(reading.db, number);
  const standard = WrittenStandard.parse(body);
  const planned = inForceFrom ?? standard.inForceFrom;
  return { standard, fromOn: fromOn ?? latest([planned, reading.today]) };
};

/**
 * Which verdicts a proposed version would change: the periods shown today are judged by it as if it were in force, with the
 * figures it asks for from a day on. Nothing of it is kept, and nothing in force is touched.
 */
export const previewProposal = async (reading: Reading, number: number, from?: IsoDate) => {
  const { standard, fromOn } = await findPreviewed(reading, number, from);
  const all = await unitsOn(reading, reading.today);
  const before = await findBefore(reading, standard.standard);
  const after = await judgeByStandard(reading.db, standard, { today: reading.today, fromOn });
  const compared = compare(all, before.sided, after);
  const names = new Map([
    ...standard.requirements.map(({ code, name }) => [code, name] as const),
    ...before.names,
  ]);
  const turned = compared.filter(hasTurned).sort(inOrder([...names.keys()]));
  const places = [...new Set(turned.map(({ unit }) => unit))].sort((a, b) => a - b);
  return {
    fromOn,
    judged: compared.length,
    unchanged: compared.length - turned.length,
    counts: countTurns(turned, names),
    units: places.flatMap((at) => all[at] ?? []),
    turns: turned.map((turn) => ({ ...turn, unit: places.indexOf(turn.unit) })),
  };
};

const word = (verdict: Verdict | undefined, language: Language) =>
  verdict ? verdictWords[verdict][language] : '—';

const columns = [
  ...unitColumns,
  { key: 'requirement', header: { zh: '要求', en: 'Requirement' }, width: 20 },
  { key: 'before', header: { zh: '现为', en: 'Now' }, width: 12 },
  { key: 'after', header: { zh: '将为', en: 'Would be' }, width: 12 },
  { key: 'valueBefore', header: { zh: '现值', en: 'Value now' } },
  { key: 'targetBefore', header: { zh: '现达标线', en: 'Asked now' } },
  { key: 'valueAfter', header: { zh: '新值', en: 'New value' } },
  { key: 'targetAfter', header: { zh: '新达标线', en: 'Asked then' } },
];

/** The same as a workbook, one row for each verdict that would turn. */
export const exportPreview = async (
  reading: Reading,
  number: number,
  { fromOn: from, language }: { fromOn?: IsoDate | undefined; language: Language },
): Promise<FileAnswer> => {
  const { fromOn, counts, units, turns, judged, unchanged } = await previewProposal(reading, number, from);
  const nameOf = new Map(counts.map(({ requirement, name }) => [requirement, name[language]]));
  return workbook(language, {
    name: { zh: `第 ${number} 号草案将改变的评判`, en: `Verdicts that proposal ${number} would change` },
    on: fromOn,
    columns,
    rows: turns.flatMap(({ unit, requirement, before, after }) => {
      const whose = units[unit];
      if (!whose) return [];
      return [
        {
          ...unitCells(whose, language),
          requirement: nameOf.get(requirement) ?? requirement,
          before: word(before?.verdict, language),
          after: word(after?.verdict, language),
          valueBefore: before?.value ?? null,
          targetBefore: before?.target ?? null,
          valueAfter: after?.value ?? null,
          targetAfter: after?.target ?? null,
        },
      ];
    }),
    notes: [
      {
        zh: `以现在显示的时期评判，达标线取 ${fromOn} 起的；共 ${judged} 项评判，${unchanged} 项不变。`,
        en: `Judged over the periods shown now, with the figures from ${fromOn}; ${judged} judgements, ${unchanged} unchanged.`,
      },
    ],
  });
};
