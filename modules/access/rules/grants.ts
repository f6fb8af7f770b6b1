import { type Level, type Role, roles } from '#modules/organisations/rules.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';

type Granting = { role: Role; level: Level; fromOn: IsoDate; untilOn: IsoDate | null; toOneself: boolean };

/** Why a role cannot be granted: to oneself, at an organisation of another level, or with dates turned round. */
export const whyNotGrantable = ({
  role,
  level,
  fromOn,
  untilOn,
  toOneself,
}: Granting): Refusal | undefined => {
  if (toOneself) return refusals.notToOneself();
  if (!(roles[role] as readonly Level[]).includes(level)) return refusals.wrongLevel();
  if (untilOn !== null && untilOn < fromOn) return refusals.endsBeforeStart();
  return undefined;
};

/** The three administrators' duties (三员). */
export const duties: readonly Role[] = ['system-administrator', 'security-administrator', 'auditor'];

/**
 * Why a role cannot be held beside others: each of the three administrators' duties is kept apart from the other two and
 * from all daily work (三员分立, GB/T 22239-2019 8.1.4.2).
 */
export const whyNotTogether = (role: Role, held: readonly Role[]): Refusal | undefined => {
  const apart = (other: Role) => other !== role && (duties.includes(role) || duties.includes(other));
  return held.some(apart) ? refusals.dutiesApart() : undefined;
};

/** Whether a role is only given by two people: who looks after everything, and who works on a whole district. */
export const needsSecondPerson = (role: Role): boolean =>
  duties.includes(role) || role === 'district-officer';

type Deciding = { proposedBy: string; accountId: string };

/** Why somebody cannot confirm a proposed grant: their own proposal, or a role of their own. */
export const whyNotConfirmable = (proposed: Deciding, actorId: string | null): Refusal | undefined => {
  if (proposed.proposedBy === actorId) return refusals.notOnesOwnProposal();
  return whyNotDeclinable(proposed, actorId);
};

/** Why somebody cannot decline a proposed grant: it is to be theirs. Whoever proposed it takes it back so. */
export const whyNotDeclinable = ({ accountId }: Deciding, actorId: string | null): Refusal | undefined =>
  accountId === actorId ? refusals.notToOneself() : undefined;
