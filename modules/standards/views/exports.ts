import type { FileAnswer } from '#platform/http/handle.ts';
import type { QueryOf } from '#platform/http/route.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as evidence from '../contract/evidence.ts';
import type * as verdicts from '../contract/verdicts.ts';
import type { Sentence } from '../rules/standard.ts';
import { type Verdict, verdicts as verdictNames } from '../rules/vocabulary.ts';
import { boundWords, verdictWords } from '../rules/words.ts';
import { findEvidence } from './evidence.ts';
import { showMatrix } from './matrix.ts';
import { showRequirement } from './requirement.ts';
import { showUnit } from './unit.ts';
import { type Language, mostRows, unitCells, unitColumns, workbook } from './workbook.ts';

type Asking = {
  name: Sentence;
  unit: Sentence;
  mustBe: 'at least' | 'at most';
  target: number | null;
  source: string;
  targetSource: Sentence | null;
};

/** What a column asks for and where that stands, for the second sheet. */
const whatIsAsked = ({ name, unit, mustBe, target, source, targetSource }: Asking): Sentence => {
  const said = (language: Language) =>
    `${name[language]}：${boundWords[mustBe][language]} ${target ?? '—'} ${unit[language]}（${source}；${targetSource?.[language] ?? '—'}）`;
  return { zh: said('zh'), en: said('en') };
};

const said = (verdict: Verdict, value: number | null, language: Language) =>
  value === null ? verdictWords[verdict][language] : `${verdictWords[verdict][language]} ${value}`;

/** The matrix as a workbook: a row for each unit, a column for each requirement, verdict and value in every cell. */
export const exportMatrix = async (
  reading: Reading,
  { language, ...query }: QueryOf<typeof verdicts.exportMatrix>,
): Promise<FileAnswer> => {
  const { on, units, columns } = await showMatrix(reading, query);
  const cell = (column: (typeof columns)[number], at: number) => {
    const verdict = verdictNames[column.shown.verdicts[at] ?? -1];
    return verdict ? said(verdict, column.shown.values[at] ?? null, language) : null;
  };
  return workbook(language, {
    name: { zh: '达标一览', en: 'Verdicts' },
    on,
    columns: [
      ...unitColumns,
      ...columns.map(({ requirement: { code, name } }) => ({ key: code, header: name })),
    ],
    rows: units.map((unit, at) => ({
      ...unitCells(unit, language),
      ...Object.fromEntries(columns.map((column) => [column.requirement.code, cell(column, at)])),
    })),
    notes: columns.map(({ requirement }) => whatIsAsked(requirement)),
  });
};

const verdictColumns = [
  { key: 'verdict', header: { zh: '评判', en: 'Verdict' }, width: 10 },
  { key: 'value', header: { zh: '实际值', en: 'Value' }, kind: 'number' as const },
  { key: 'target', header: { zh: '要求值', en: 'Target' }, kind: 'number' as const },
];

/** How one unit does as a workbook: a row for each requirement, with what to do about it. */
export const exportUnit = async (
  reading: Reading,
  id: string,
  { language, on: day }: QueryOf<typeof verdicts.exportUnit>,
): Promise<FileAnswer> => {
  const { on, unit, requirements } = await showUnit(reading, id, day);
  return workbook(language, {
    name: { zh: `${unit.name}达标情况`, en: `Verdicts of ${unit.name}` },
    on,
    columns: [
      { key: 'name', header: { zh: '要求', en: 'Requirement' }, width: 24 },
      { key: 'source', header: { zh: '条款', en: 'Clause' } },
      { key: 'from', header: { zh: '起', en: 'From' }, kind: 'date', width: 12 },
      { key: 'until', header: { zh: '止', en: 'Until' }, kind: 'date', width: 12 },
      ...verdictColumns,
      { key: 'unit', header: { zh: '计量单位', en: 'Unit of measure' } },
      { key: 'howToMend', header: { zh: '怎样补足', en: 'How to mend' }, width: 60 },
    ],
    rows: requirements.map(({ requirement, shown }) => ({
      name: requirement.name[language],
      source: requirement.source,
      from: shown?.from,
      until: shown?.until,
      verdict: shown && verdictWords[shown.verdict][language],
      value: shown?.value,
      target: requirement.target,
      unit: requirement.unit[language],
      howToMend: shown?.verdict === 'met' ? '' : requirement.howToMend[language],
    })),
    notes: requirements.map(({ requirement }) => whatIsAsked(requirement)),
  });
};

/** One requirement over all units as a workbook, the worst first. */
export const exportRequirement = async (
  reading: Reading,
  code: string,
  { language, ...query }: QueryOf<typeof verdicts.exportRequirement>,
): Promise<FileAnswer> => {
  const { on, requirement, units } = await showRequirement(reading, code, query);
  return workbook(language, {
    name: requirement.name,
    on,
    columns: [
      ...unitColumns,
      ...verdictColumns,
      { key: 'evidenceCount', header: { zh: '佐证条数', en: 'Pieces of evidence' }, kind: 'number' },
    ],
    rows: units.map((unit) => ({
      ...unitCells(unit, language),
      verdict: verdictWords[unit.verdict][language],
      value: unit.value,
      target: requirement.target,
      evidenceCount: unit.evidenceCount,
    })),
    notes: [requirement.says, whatIsAsked(requirement)],
  });
};

/** The rows behind one number as a workbook, deducted ones with their reason. */
export const exportEvidence = async (
  reading: Reading,
  { language, ...number }: QueryOf<typeof evidence.exportEvidence>,
): Promise<FileAnswer> => {
  const found = await findEvidence(reading, { ...number, limit: mostRows + 1, offset: 0 });
  const { judgement, requirement, unit, value } = found;
  const labelOf = new Map(found.items.map(({ item, label }) => [item, label]));
  return workbook(language, {
    name: { zh: `${unit.name} ${requirement.name.zh}`, en: `${unit.name} ${requirement.name.en}` },
    on: judgement.from,
    columns: [
      { key: 'item', header: { zh: '项', en: 'Item' }, width: 24 },
      { key: 'fromOn', header: { zh: '起', en: 'From' }, kind: 'date', width: 12 },
      { key: 'untilOn', header: { zh: '止', en: 'Until' }, kind: 'date', width: 12 },
      { key: 'amount', header: { zh: '数量', en: 'Amount' }, kind: 'number' },
      { key: 'label', header: { zh: '说明', en: 'What' }, width: 24 },
      { key: 'personName', header: { zh: '人员', en: 'Person' }, width: 12 },
      { key: 'reason', header: { zh: '核减原因', en: 'Deducted because' }, width: 40 },
    ],
    rows: found.rows.map(({ deductedAt, ...row }) => ({ ...row, item: labelOf.get(row.item) || row.item })),
    notes: [
      requirement.says,
      {
        zh: `合计：${value ?? '—'} ${requirement.unit.zh}`,
        en: `Value: ${value ?? '—'} ${requirement.unit.en}`,
      },
      verdictWords[judgement.verdict],
    ],
  });
};
