import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type { Change } from '../contract.ts';
import { refusals } from '../refusals.ts';
import { findTree, takeTreeTurn } from '../store/tree.ts';
import { changesBetween, type Tree, type UnitChange } from './changes-between.ts';
import { editOrganisation } from './edit-organisation.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import { moveOrganisation } from './move-organisation.ts';
import { splitOrganisation } from './split-organisation.ts';

const carryOut = (work: Work, { organisationId, ...change }: Change) => {
  if (change.act === 'rename') return editOrganisation(work, organisationId, change);
  if (change.act === 'move') return moveOrganisation(work, organisationId, change);
  if (change.act === 'merge') return mergeOrganisations(work, organisationId, change);
  return splitOrganisation(work, organisationId, change);
};

/** A mark of what a change does, by which the one carried out is known to be the one that was looked at. */
export const markOf = (changes: readonly UnitChange[]): string => {
  const said = changes.map(({ what, before, after }) => [what, before, after]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 24);
};

/**
 * Carries a change of the tree out and takes it back, so that a preview cannot differ from the change itself: every refusal
 * shows, nothing stays. Answers the tree before and after.
 */
export const tryChange = async (work: Work, change: Change): Promise<{ before: Tree; after: Tree }> => {
  await takeTreeTurn(work);
  const before = await findTree(work.db);
  await sql`savepoint tried`.execute(work.db);
  await carryOut({ ...work, changes: [], told: [] }, change);
  const after = await findTree(work.db);
  await sql`rollback to savepoint tried`.execute(work.db);
  return { before, after };
};

/** Carries a change out, unless it does something else than what was looked at before. */
export const carryOutAsSeen = async <Answer>(
  work: Work,
  seen: string | null,
  change: () => Promise<Answer>,
): Promise<Answer> => {
  if (seen === null) return change();
  await takeTreeTurn(work);
  const before = await findTree(work.db);
  const answer = await change();
  const done = markOf(changesBetween(before, await findTree(work.db)));
  refuseIf(done === seen ? undefined : refusals.treeChangedSincePreview());
  return answer;
};
