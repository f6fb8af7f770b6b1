import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract.ts';
import { treeChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotMovable } from '../rules.ts';
import { changedAfter, moveSubtree, takeTreeTurn } from '../store/tree.ts';
import { findOrganisation } from './find-organisation.ts';

/**
 * Hangs an organisation with everything beneath it under another parent from a day, as when five towns of Yubei went to
 * Beibei in November 2025. Judgements of earlier days keep the tree of their day.
 */
export const moveOrganisation = async (
  work: Work,
  id: string,
  said: BodyOf<typeof contract.moveOrganisation>,
) => {
  await takeTreeTurn(work);
  const moved = await findOrganisation(work, permissions.arrange, id);
  const parent = await findOrganisation(work, permissions.arrange, said.parentId);
  refuseIf(whyNotMovable(moved, parent, said.fromOn, work.today));
  const tooLate = said.fromOn < moved.fromOn || (await changedAfter(work, moved.path, said.fromOn, true));
  refuseIf(tooLate ? refusals.changedSince() : undefined);

  const count = await moveSubtree(work, moved, parent, said.fromOn);
  noteChange(work, {
    subject: 'organisation',
    subjectId: id,
    organisationId: id,
    before: { parentId: moved.parentId },
    after: { parentId: said.parentId, fromOn: said.fromOn, moved: count },
  });
  announce(work, treeChanged, { organisationIds: [id, parent.id], fromOn: said.fromOn });
  return { moved: count };
};
