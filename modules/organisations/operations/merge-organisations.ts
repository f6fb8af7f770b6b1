import { addDays } from '#platform/dates/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract.ts';
import { treeChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotMergeable } from '../rules.ts';
import {
  changedAfter,
  endOrganisation,
  findChildren,
  hangBeneathSuccessor,
  insertSuccession,
  moveSubtree,
  takeTreeTurn,
} from '../store/tree.ts';
import { type FoundOrganisation, findOrganisation } from './find-organisation.ts';
import { renameKept } from './rename-kept.ts';

type Said = BodyOf<typeof contract.mergeOrganisations>;

/** One unit ends into another: what hangs beneath it moves over, what it recorded is carried on. */
const endInto = async (work: Work, ended: FoundOrganisation, kept: FoundOrganisation, fromOn: string) => {
  for (const child of await findChildren(work, ended.id, fromOn))
    await moveSubtree(work, child, kept, fromOn);
  await endOrganisation(work, ended.id, addDays(fromOn, -1));
  await hangBeneathSuccessor(work, ended, kept);
  await insertSuccession(work, { organisationId: ended.id, successorId: kept.id, fromOn, carries: true });
  noteChange(work, {
    subject: 'organisation',
    subjectId: ended.id,
    organisationId: ended.id,
    after: { mergedInto: kept.id, fromOn },
  });
};

/**
 * Merges units into one from a day. One of them stays and carries on, under its own or a new name, code and kind; the others
 * end the day before, keep their history and point to it. Nobody is granted anything: whoever answers for the unit that
 * stays reaches the records of those that ended, because they hang beneath it.
 */
export const mergeOrganisations = async (work: Work, keptId: string, said: Said) => {
  await takeTreeTurn(work);
  const kept = await findOrganisation(work, permissions.arrange, keptId);
  const merged: FoundOrganisation[] = [];
  for (const id of said.organisationIds) merged.push(await findOrganisation(work, permissions.arrange, id));
  refuseIf(whyNotMergeable(kept, merged, { ...said, today: work.today }));
  for (const unit of [kept, ...merged]) {
    const changed = await changedAfter(work, unit.path, said.fromOn, unit !== kept);
    refuseIf(changed ? refusals.changedSince() : undefined);
  }
  for (const unit of merged) await endInto(work, unit, kept, said.fromOn);
  await renameKept(work, kept, said);
  announce(work, treeChanged, {
    organisationIds: [kept, ...merged].map(({ id }) => id),
    fromOn: said.fromOn,
  });
  return { merged: merged.length };
};
