import type { IsoDate } from '#platform/dates/index.ts';
import type { Problem, Refusal } from '#platform/refusals/index.ts';
import type { Word } from '#platform/words.ts';
import { refusals } from './refusals.ts';

/** The kinds of organisation (product glossary), from the municipality down to a social force. */
export const kindWords = {
  municipality: { zh: '市', en: 'municipality' },
  district: { zh: '区县', en: 'district' },
  town: { zh: '镇', en: 'town' },
  subdistrict: { zh: '街道', en: 'subdistrict' },
  village: { zh: '村', en: 'village' },
  community: { zh: '社区', en: 'community' },
  authority: { zh: '主管部门', en: 'authority' },
  library: { zh: '图书馆', en: 'library' },
  'culture-hall': { zh: '文化馆', en: 'culture hall' },
  'heritage-centre': { zh: '文保中心', en: 'heritage centre' },
  museum: { zh: '博物馆', en: 'museum' },
  gallery: { zh: '美术馆', en: 'gallery' },
  'social-force': { zh: '社会力量', en: 'social force' },
} as const satisfies Record<string, Word>;
export type Kind = keyof typeof kindWords;
export const kinds = Object.keys(kindWords) as [Kind, ...Kind[]];

export const levels = ['municipality', 'district', 'town', 'village', 'institution', 'social-force'] as const;
export type Level = (typeof levels)[number];

/** The level a kind belongs to: town level is 镇街, village level is 村居. */
export const levelOf = (kind: Kind): Level => {
  if (kind === 'municipality' || kind === 'district' || kind === 'social-force') return kind;
  if (kind === 'town' || kind === 'subdistrict') return 'town';
  if (kind === 'village' || kind === 'community') return 'village';
  return 'institution';
};

const parentsAllowed: Record<Level, readonly (Level | 'none')[]> = {
  municipality: ['none'],
  district: ['none', 'municipality'],
  town: ['district'],
  village: ['town'],
  institution: ['district', 'municipality'],
  'social-force': ['district', 'town', 'village'],
};

/** The roles of staff and the levels of organisation at which each can be held. */
export const roles = {
  'district-officer': ['district', 'municipality'],
  'town-officer': ['town'],
  'village-officer': ['village'],
  'institution-staff': ['institution'],
  observer: ['municipality', 'district', 'town'],
  'system-administrator': ['municipality', 'district'],
  'security-administrator': ['municipality', 'district'],
  auditor: ['municipality', 'district'],
} as const satisfies Record<string, readonly Level[]>;
export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as [Role, ...Role[]];

/** The roles as people call them. */
export const roleWords = {
  'district-officer': { zh: '区文旅干部', en: 'District officer' },
  'town-officer': { zh: '镇街文化干部', en: 'Town officer' },
  'village-officer': { zh: '文化干事', en: 'Village officer' },
  'institution-staff': { zh: '文化机构人员', en: 'Institution staff' },
  observer: { zh: '观察员', en: 'Observer' },
  'system-administrator': { zh: '系统管理员', en: 'System administrator' },
  'security-administrator': { zh: '安全管理员', en: 'Security administrator' },
  auditor: { zh: '审计员', en: 'Auditor' },
} as const satisfies Record<Role, Word>;

/** Every role: what all staff may read. */
export const everyRole: readonly Role[] = roleNames;

/** The roles that do the daily work and see its records. */
export const workingRoles: readonly Role[] = [
  'district-officer',
  'town-officer',
  'village-officer',
  'institution-staff',
  'observer',
];

/** Why a kind cannot hang beneath a parent: a village belongs to a town, a town to a district. */
export const whyNotBeneath = (kind: Kind, parent: { kind: Kind } | undefined): Refusal | undefined => {
  const over = parent ? levelOf(parent.kind) : 'none';
  if (parentsAllowed[levelOf(kind)].includes(over)) return undefined;
  return refusals.wrongParent({ kind, parent: parent?.kind ?? '' });
};

/** Why dates of validity cannot stand: the last day comes before the first. */
export const whyNotDates = (fromOn: IsoDate, untilOn: IsoDate | null): Refusal | undefined =>
  untilOn !== null && untilOn < fromOn ? refusals.endsBeforeStart() : undefined;

type Moving = { path: string; kind: Kind; name: string; fromOn: IsoDate; untilOn: IsoDate | null };

const isInForce = ({ fromOn, untilOn }: Pick<Moving, 'fromOn' | 'untilOn'>, on: IsoDate) =>
  fromOn <= on && (untilOn === null || untilOn >= on);

/** Why a subtree cannot move beneath a parent from a day: into itself, to a wrong kind, ahead of time, or when one has ended. */
export const whyNotMovable = (
  moving: Moving,
  parent: Moving,
  fromOn: IsoDate,
  today: IsoDate,
): Refusal | undefined => {
  if (parent.path === moving.path || parent.path.startsWith(`${moving.path}.`))
    return refusals.beneathItself();
  if (fromOn > today) return refusals.moveAheadOfTime();
  const gone = [moving, parent].find((unit) => unit.untilOn !== null && unit.untilOn < fromOn);
  if (gone) return refusals.notInForce({ name: gone.name });
  return whyNotBeneath(moving.kind, parent);
};

type Merging = { id: string; name: string; kind: Kind; fromOn: IsoDate; untilOn: IsoDate | null };

/** Institutions go only with their own kind: a library is not merged into a museum. */
const goTogether = (one: Kind, other: Kind) =>
  levelOf(one) === levelOf(other) && (levelOf(one) !== 'institution' || one === other);

/** Why units cannot be merged into one from a day, or carry on as another kind; they must have lived the day before too. */
export const whyNotMergeable = (
  kept: Merging,
  merged: readonly Merging[],
  said: { kind: Kind; fromOn: IsoDate; today: IsoDate },
): Refusal | undefined => {
  if (said.fromOn > said.today) return refusals.moveAheadOfTime();
  const ids = [kept, ...merged].map(({ id }) => id);
  if (new Set(ids).size < ids.length) return refusals.mergesWithItself();
  const gone = [kept, ...merged].find((unit) => !isInForce(unit, said.fromOn) || unit.fromOn >= said.fromOn);
  if (gone) return refusals.notInForce({ name: gone.name });
  const kinds = [said.kind, ...merged.map(({ kind }) => kind)];
  return kinds.every((kind) => goTogether(kept.kind, kind)) ? undefined : refusals.otherLevel();
};

/** Why a unit cannot be split from a day: parts are of its level, and what they take over hangs beneath it and nowhere twice. */
export const whyNotSplittable = (
  split: Merging,
  parts: readonly { kind: Kind; organisationIds: readonly string[] }[],
  said: { kind: Kind; fromOn: IsoDate; today: IsoDate; childIds: readonly string[] },
): Refusal | undefined => {
  const refused = whyNotMergeable(split, [], said);
  if (refused) return refused;
  if (!parts.every(({ kind }) => goTogether(split.kind, kind))) return refusals.otherLevel();
  const taken = parts.flatMap(({ organisationIds }) => organisationIds);
  const rightly = new Set(taken).size === taken.length && taken.every((id) => said.childIds.includes(id));
  return rightly ? undefined : refusals.notBeneathSplit();
};

/** A line of an import file and an organisation already known, as far as an import compares them. */
export type ImportLine = { line: number; code: string; name: string; kind: Kind; parentCode: string };
export type KnownUnit = { code: string; name: string; kind: Kind; parentCode: string };

const problemIn = (line: number, no: Refusal): Problem => ({
  at: `${line}`,
  code: no.code,
  zh: no.zh,
  en: no.en,
});

const circleFrom = (start: ImportLine, byCode: ReadonlyMap<string, ImportLine>): string[] | undefined => {
  const seen: string[] = [];
  for (let at: ImportLine | undefined = start; at; at = byCode.get(at.parentCode)) {
    if (seen.includes(at.code)) return at.code === start.code ? [...seen, at.code] : undefined;
    seen.push(at.code);
  }
  return undefined;
};

/** Why one line cannot be imported beside the others and the units already known; nothing when it can. */
const whyNotLine = (
  line: ImportLine,
  byCode: ReadonlyMap<string, ImportLine>,
  known: ReadonlyMap<string, KnownUnit>,
): Refusal | undefined => {
  const first = byCode.get(line.code);
  if (first && first !== line) return refusals.codeTwice({ code: line.code, line: first.line });
  const circle = circleFrom(line, byCode);
  if (circle) return refusals.circularParents({ codes: circle.join(' → ') });
  const parent = byCode.get(line.parentCode) ?? known.get(line.parentCode);
  if (line.parentCode && !parent) return refusals.parentUnknown({ code: line.parentCode });
  const before = known.get(line.code);
  if (before && (before.kind !== line.kind || before.parentCode !== line.parentCode))
    return refusals.alreadyElsewhere();
  return whyNotBeneath(line.kind, parent);
};

/** Every problem of an import file, line by line: doubled codes, circles, unknown parents, wrong kinds. */
export const importProblems = (
  lines: readonly ImportLine[],
  known: ReadonlyMap<string, KnownUnit>,
): Problem[] => {
  const byCode = new Map<string, ImportLine>();
  for (const line of lines) if (!byCode.has(line.code)) byCode.set(line.code, line);
  return lines.flatMap((line) => {
    const no = whyNotLine(line, byCode, known);
    return no ? [problemIn(line.line, no)] : [];
  });
};

/** The lines in an order in which every parent comes before what hangs beneath it. */
export const parentsFirst = <Line extends ImportLine>(lines: readonly Line[]): Line[] => {
  const byCode = new Map(lines.map((line) => [line.code, line]));
  const depth = (line: Line): number => {
    const parent = byCode.get(line.parentCode);
    return parent ? depth(parent) + 1 : 0;
  };
  return [...lines].sort((a, b) => depth(a) - depth(b));
};
