import type { IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { latest } from './periods.ts';
import type { Issue } from './problem-words.ts';
import type { Requirement, Standard } from './standard.ts';
import type { JudgedLevel } from './vocabulary.ts';

/** What a proposed text is compared with: the last version of its standard, those known, and the levels that have units. */
export type Ground = {
  last: { version: string; inForceFrom: IsoDate; standard: Standard } | undefined;
  knownStandards: readonly string[];
  knownVersions: readonly string[];
  levels: readonly JudgedLevel[];
};

const issue = (code: string, path: PropertyKey[], params: Issue['params'] = {}): Issue => ({
  code,
  path,
  params,
});

const levelsWithoutUnits = ({ requirements }: Standard, levels: readonly JudgedLevel[]): Issue[] =>
  requirements.flatMap(({ appliesTo }, at) =>
    appliesTo.flatMap((level, n) =>
      levels.includes(level)
        ? []
        : [issue('level-without-units', ['requirements', at, 'applies to', n], { level })],
    ),
  );

const countsAlike = (a: Requirement, b: Requirement) =>
  a.evidence === b.evidence && a.countedAs === b.countedAs && a.reaching === b.reaching;

/** Thresholds that have begun stay as they were; what is counted in another way may begin anew. */
const rewrittenThresholds = (proposed: Standard, last: Standard, today: IsoDate): Issue[] =>
  proposed.requirements.flatMap((requirement, at) => {
    const before = last.requirements.find(({ code }) => code === requirement.code);
    if (!before || !countsAlike(before, requirement)) return [];
    const begun = before.thresholds.filter(({ from }) => from <= today);
    return begun
      .filter(
        (line) =>
          !requirement.thresholds.some(({ from, value }) => from === line.from && value === line.value),
      )
      .map(({ from, value }) => {
        const n = requirement.thresholds.findIndex((line) => line.from === from);
        const path = ['requirements', at, 'thresholds', ...(n < 0 ? [] : [n, 'value'])];
        return issue('threshold-rewritten', path, { from, value });
      });
  });

/** Everything in a proposed text that is well written and all the same cannot follow the version before it. */
export const whyNotFollowing = (proposed: Standard, ground: Ground, today: IsoDate): Issue[] => {
  const { last, knownStandards, knownVersions, levels } = ground;
  if (!last) return [issue('unknown-standard', ['standard'], { known: knownStandards.join('、') })];
  const { version, inForceFrom } = last;
  return [
    ...(knownVersions.includes(proposed.version) ? [issue('known-version', ['version'])] : []),
    ...(proposed.inForceFrom <= inForceFrom
      ? [issue('not-after', ['in force from'], { version, from: inForceFrom })]
      : []),
    ...levelsWithoutUnits(proposed, levels),
    ...rewrittenThresholds(proposed, last.standard, today),
  ];
};

/** What says whether a proposal can still be decided, and by whom. */
export type Deciding = {
  proposedBy: string | null;
  approvedAt: Date | null;
  withdrawnAt: Date | null;
  /** The last version of the standard, when it is no longer the one that this proposal follows. */
  followedByNow: string | null;
};

/** Why a proposal is decided already: approved or withdrawn. */
export const whyDecided = ({
  approvedAt,
  withdrawnAt,
}: Pick<Deciding, 'approvedAt' | 'withdrawnAt'>): Refusal | undefined => {
  if (approvedAt) return refusals.alreadyApproved();
  return withdrawnAt ? refusals.proposalWithdrawn() : undefined;
};

/** Why somebody cannot put a proposal in force: it is decided, their own, or follows a version that is not the last any more. */
export const whyNotApprovable = (proposal: Deciding, accountId: string | null): Refusal | undefined => {
  const decided = whyDecided(proposal);
  if (decided) return decided;
  if (proposal.proposedBy !== null && proposal.proposedBy === accountId) return refusals.ownProposal();
  if (proposal.followedByNow === null) return undefined;
  return refusals.followsOlderVersion({ version: proposal.followedByNow });
};

/**
 * The first day from which a version can be in force: not before today, for what is judged stays judged; not before its own
 * text says; and after the first day of the version it follows.
 */
export const earliestDay = (textSays: IsoDate, dayAfterFormerBegan: IsoDate, today: IsoDate): IsoDate =>
  latest([textSays, dayAfterFormerBegan, today]);

/** Why a version cannot be in force from a day. */
export const whyNotFrom = (fromOn: IsoDate, earliest: IsoDate): Refusal | undefined =>
  fromOn < earliest ? refusals.tooEarly({ earliest }) : undefined;
