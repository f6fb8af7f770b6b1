import { addDays } from '#platform/dates/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/adoption.ts';
import { versionAdopted } from '../events.ts';
import { refusals } from '../refusals.ts';
import { earliestDay, whyNotApprovable, whyNotFrom } from '../rules/adoption.ts';
import { WrittenStandard } from '../rules/standard.ts';
import { reachesEveryDistrict } from '../store/following.ts';
import { lockProposal, markApproved } from '../store/proposals.ts';
import { putInForce } from '../store/put-in-force.ts';
import { lockLastVersion } from '../store/version-texts.ts';
import { noteDecision } from './note-decision.ts';

/**
 * Puts a proposed version in force from a day. A second person does: refused for whoever proposed it, once it is decided, when
 * another version came in between, and for a day that is too early. What was judged stays; periods from the day on are judged
 * by the new version.
 */
export const approveProposal = async (
  work: Work,
  number: number,
  { fromOn }: BodyOf<typeof contract.approveProposal>,
) => {
  refuseIf((await reachesEveryDistrict(work.db, work.actor)) ? undefined : refusals.notForAllDistricts());
  const proposal = await lockProposal(work, number);
  const last = (await lockLastVersion(work.db, proposal.standard)) ?? refuse(refusals.versionNotFound());
  const followedByNow = last.id === proposal.followsId ? null : last.version;
  refuseIf(whyNotApprovable({ ...proposal, followedByNow }, work.actor.id));
  const standard = WrittenStandard.parse(proposal.body);
  const earliest = earliestDay(standard.inForceFrom, addDays(last.inForceFrom, 1), work.today);
  refuseIf(whyNotFrom(fromOn, earliest));

  const { text, cases, body: written } = proposal;
  const versionId = await putInForce(work, { text, cases, written, standard }, fromOn);
  await markApproved(work, number, versionId);
  noteDecision(work, number, {
    before: { version: last.version },
    after: { version: proposal.version, inForceFrom: fromOn },
  });
  announce(work, versionAdopted, { standard: proposal.standard, fromOn });
  return done;
};
