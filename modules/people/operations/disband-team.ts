import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/teams.ts';
import { permissions } from '../permissions.ts';
import { whyNotEnding } from '../rules/dates.ts';
import { endOn } from './change-record.ts';
import { findTeam } from './find-records.ts';
import { whyNotWithout } from './why-not-without.ts';

/** Disbands a team: from the next day neither the team nor its members count. */
export const disbandTeam = async (work: Work, id: string, said: BodyOf<typeof contract.disbandTeam>) => {
  const team = await findTeam(work, permissions.edit, id);
  refuseIf(whyNotEnding(team, said.untilOn));
  refuseIf(await whyNotWithout(work, id, { fromOn: team.fromOn, untilOn: said.untilOn }));
  await endOn(work, 'team', team, said.untilOn);
  return done;
};
