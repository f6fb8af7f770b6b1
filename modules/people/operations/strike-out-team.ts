import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/teams.ts';
import { permissions } from '../permissions.ts';
import { strikeOut } from './change-record.ts';
import { findTeam } from './find-records.ts';

/** Strikes out a team that never was; its members no longer count either. */
export const strikeOutTeam = async (work: Work, id: string, said: BodyOf<typeof contract.strikeOutTeam>) => {
  const team = await findTeam(work, permissions.edit, id);
  await strikeOut(work, 'team', team, said.reason);
  return done;
};
