import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract.ts';
import { treeChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { changedAfter, renameFrom, takeTreeTurn } from '../store/tree.ts';
import { whenCodeTaken } from './code-taken.ts';
import { findOrganisation } from './find-organisation.ts';
import { initialsOf } from './initials-of.ts';

/** Renames an organisation from a day on and corrects its code; the old name stays with the days before. */
export const editOrganisation = async (
  work: Work,
  id: string,
  said: BodyOf<typeof contract.editOrganisation>,
) => {
  await takeTreeTurn(work);
  const found = await findOrganisation(work, permissions.edit, id);
  refuseIf(said.fromOn > work.today ? refusals.moveAheadOfTime() : undefined);
  const tooLate = said.fromOn < found.fromOn || (await changedAfter(work, found.path, said.fromOn, false));
  refuseIf(tooLate ? refusals.changedSince() : undefined);

  const initials = await initialsOf(said.name);
  await whenCodeTaken(refusals.codeTaken({ code: said.code }), () =>
    renameFrom(work, found, { code: said.code, name: said.name, fromOn: said.fromOn, initials }),
  );
  const before = { code: found.code, name: found.name };
  noteChange(work, { subject: 'organisation', subjectId: id, organisationId: id, before, after: said });
  announce(work, treeChanged, { organisationIds: [id], fromOn: said.fromOn });
  return done;
};
