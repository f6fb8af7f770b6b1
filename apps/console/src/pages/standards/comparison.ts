import type { showUnit } from '#modules/standards/contract/verdicts.ts';
import type { Verdict } from '#modules/standards/rules/vocabulary.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import type { Matrix, Requirement } from './matrix/matrix.ts';

type UnitAnswer = AnswerOf<typeof showUnit>;

/** How a town stands by one requirement: its own judgement, and how many of its villages meet it of those asked. */
export type Side = {
  own: { verdict: Verdict; value: number | null; from: string } | null;
  met: number;
  asked: number;
};
export type Compared = { requirement: Requirement; one: Side; other: Side; differs: boolean; gap: number };
export type Town = { unit: UnitAnswer; villages: Matrix };

const sideOf = ({ unit, villages }: Town, code: string): Side => {
  const own = unit.requirements.find(({ requirement }) => requirement.code === code)?.shown ?? null;
  const column = villages.columns.find(({ requirement }) => requirement.code === code);
  const asked = (column?.shown.verdicts ?? []).filter((number) => number >= 0 && number < 3);
  return {
    own: own && { verdict: own.verdict, value: own.value, from: own.from },
    met: asked.filter((number) => number === 0).length,
    asked: asked.length,
  };
};

const shareOf = ({ met, asked }: Side) => (asked === 0 ? null : met / asked);

const gapOf = (one: Side, other: Side): number => {
  const [share, otherShare] = [shareOf(one), shareOf(other)];
  const villages = share === null || otherShare === null ? 0 : Math.abs(share - otherShare);
  const own = one.own?.verdict === other.own?.verdict ? 0 : 1;
  return own + villages;
};

const isAsked = ({ own, asked }: Side) => own !== null || asked > 0;

/** Two towns requirement by requirement, the greatest difference first; those that nothing feeds yet are left out. */
export const compare = (one: Town, other: Town): Compared[] => {
  const all = [
    ...one.unit.requirements.map(({ requirement }) => requirement),
    ...one.villages.columns.map(({ requirement }) => requirement),
  ];
  const known = new Map(all.map((requirement) => [requirement.code, requirement]));
  return [...known.values()]
    .filter(({ comesWith }) => comesWith === null)
    .map((requirement) => {
      const sides = { one: sideOf(one, requirement.code), other: sideOf(other, requirement.code) };
      const gap = gapOf(sides.one, sides.other);
      return { requirement, ...sides, gap, differs: gap > 0.0005 };
    })
    .filter(({ one, other }) => isAsked(one) || isAsked(other))
    .toSorted((a, b) => b.gap - a.gap);
};
