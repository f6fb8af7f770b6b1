import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import type { Actor } from '#platform/permissions/index.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract.ts';
import { treeChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotBeneath, whyNotDates } from '../rules.ts';
import { insertOrganisation } from '../store/tree.ts';
import { whenCodeTaken } from './code-taken.ts';
import { findOrganisation } from './find-organisation.ts';
import { initialsOf } from './initials-of.ts';

const everywhere = (actor: Actor) => actor.grants.some(({ path }) => path === '');

/** Adds an organisation beneath a parent the actor arranges; a new root only the program itself may add. */
export const addOrganisation = async (work: Work, said: BodyOf<typeof contract.addOrganisation>) => {
  const parent = said.parentId ? await findOrganisation(work, permissions.arrange, said.parentId) : undefined;
  refuseIf(parent || everywhere(work.actor) ? undefined : refusals.notFound());
  refuseIf(whyNotBeneath(said.kind, parent));
  refuseIf(whyNotDates(said.fromOn, said.untilOn));

  const id = newId();
  const initials = await initialsOf(said.name);
  await whenCodeTaken(refusals.codeTaken({ code: said.code }), () =>
    insertOrganisation(work, { ...said, id, initials, parent }),
  );
  noteChange(work, { subject: 'organisation', subjectId: id, organisationId: id, after: said });
  announce(work, treeChanged, { organisationIds: [id], fromOn: said.fromOn });
  return { id };
};
