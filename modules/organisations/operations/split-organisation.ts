import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract.ts';
import { treeChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotSplittable } from '../rules.ts';
import {
  changedAfter,
  findChildren,
  insertOrganisation,
  insertSuccession,
  moveSubtree,
  takeTreeTurn,
} from '../store/tree.ts';
import { whenCodeTaken } from './code-taken.ts';
import { type FoundOrganisation, findOrganisation } from './find-organisation.ts';
import { initialsOf } from './initials-of.ts';
import { renameKept } from './rename-kept.ts';

type Said = BodyOf<typeof contract.splitOrganisation>;
type Part = Said['parts'][number];
type Parent = { id: string; path: string };

/** A new part begins beside the unit it splits off from, and takes over some of what hung beneath that. */
const beginPart = async (
  work: Work,
  split: FoundOrganisation,
  parent: Parent,
  { organisationIds, ...part }: Part,
  fromOn: string,
): Promise<string> => {
  const id = newId();
  const initials = await initialsOf(part.name);
  const path = await whenCodeTaken(refusals.codeTaken({ code: part.code }), () =>
    insertOrganisation(work, { ...part, id, initials, parent, fromOn, untilOn: null }),
  );
  for (const child of await findChildren(work, split.id, fromOn)) {
    if (!organisationIds.includes(child.id)) continue;
    const changed = await changedAfter(work, child.path, fromOn, true);
    refuseIf(changed ? refusals.changedSince() : undefined);
    await moveSubtree(work, child, { id, path }, fromOn);
  }
  await insertSuccession(work, { organisationId: split.id, successorId: id, fromOn, carries: false });
  const after = { ...part, organisationIds, fromOn, splitFrom: split.id };
  noteChange(work, { subject: 'organisation', subjectId: id, organisationId: id, after });
  return id;
};

/** The parent under which the new parts begin; whoever does not arrange it cannot split what hangs beneath. */
const findParent = async (work: Work, { parentId }: FoundOrganisation): Promise<Parent> => {
  const parent = await work.db
    .selectFrom('organisations.organisation as unit')
    .select(['id', 'path'])
    .where('id', '=', parentId)
    .where(may(work.actor, permissions.arrange, 'unit.id'))
    .executeTakeFirst();
  return parent ?? refuse(refusals.splitFromAbove());
};

/**
 * Splits a unit from a day. It carries on itself, under its own or a new name, code and kind, with everything it recorded;
 * the other parts are new, begin on that day beside it, and take over what is said of what hung beneath it.
 */
export const splitOrganisation = async (work: Work, splitId: string, said: Said) => {
  await takeTreeTurn(work);
  const split = await findOrganisation(work, permissions.arrange, splitId);
  const parent = await findParent(work, split);
  const childIds = (await findChildren(work, split.id, said.fromOn)).map(({ id }) => id);
  refuseIf(whyNotSplittable(split, said.parts, { ...said, today: work.today, childIds }));
  const changed = await changedAfter(work, split.path, said.fromOn, false);
  refuseIf(changed ? refusals.changedSince() : undefined);

  await renameKept(work, split, said);
  const ids: string[] = [];
  for (const part of said.parts) ids.push(await beginPart(work, split, parent, part, said.fromOn));
  announce(work, treeChanged, { organisationIds: [split.id, ...ids], fromOn: said.fromOn });
  return { ids };
};
