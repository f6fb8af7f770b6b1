import { z } from 'zod';
import { Change, previewChange } from '#modules/organisations/contract.ts';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line, Made } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { ByAccount, HeldGrant, Role } from './parts.ts';

export const grantRole = route({
  summary: 'Grant a role at an organisation; a powerful one waits until a second person confirms it',
  method: 'POST',
  path: '/accounts/:accountId/grants',
  allows: permissions.grantRoles,
  params: ByAccount,
  body: z.strictObject({
    role: Role,
    organisationId: Id,
    fromOn: Day,
    untilOn: Day.nullable().default(null),
  }),
  answers: z.object({ id: Id, waits: z.boolean() }),
  refuses: [
    'access.account-not-found',
    'organisations.not-found',
    'access.wrong-level',
    'access.not-for-this-kind',
    'access.not-to-oneself',
    'access.already-granted',
    'access.already-proposed',
    'access.duties-apart',
    'access.ends-before-start',
  ],
});

export const ProposedGrant = HeldGrant.extend({
  account: z.string(),
  accountName: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  permittedActions: z.array(z.enum(['confirm', 'decline'])),
});

export const listProposedGrants = route({
  summary: 'Powerful roles that were proposed and wait for a second person, the latest first',
  method: 'GET',
  path: '/proposed-grants',
  allows: permissions.decideOnGrants,
  answers: z.array(ProposedGrant),
});

const ByProposal = z.strictObject({ proposalId: Id });

export const confirmGrant = route({
  summary: 'Confirm a powerful role that somebody else proposed; it is in force in its dates',
  method: 'POST',
  path: '/proposed-grants/:proposalId/confirmation',
  allows: permissions.decideOnGrants,
  params: ByProposal,
  answers: Made,
  refuses: [
    'access.proposal-not-found',
    'access.not-to-oneself',
    'access.not-ones-own-proposal',
    'access.already-granted',
    'access.duties-apart',
  ],
});

export const declineGrant = route({
  summary:
    'Decline a powerful role that was proposed, with a reason; whoever proposed it may take it back so',
  method: 'POST',
  path: '/proposed-grants/:proposalId/declining',
  allows: permissions.decideOnGrants,
  params: ByProposal,
  body: z.strictObject({ reason: line(200) }),
  answers: Done,
  refuses: ['access.proposal-not-found', 'access.not-to-oneself'],
});

export const endGrant = route({
  summary: 'End a grant with yesterday, or take it back when it has not begun',
  method: 'POST',
  path: '/grants/:grantId/ending',
  allows: permissions.grantRoles,
  params: z.strictObject({ grantId: Id }),
  answers: Done,
  refuses: ['access.grant-not-found', 'access.last-of-duty'],
});

export const previewReach = route({
  summary:
    'Whose roles would reach more or fewer organisations after a change of the tree: tried and taken back',
  method: 'POST',
  path: '/access/reach-preview',
  allows: permissions.seeReach,
  body: Change,
  answers: z.object({
    total: z.number().int(),
    rows: z.array(
      z.object({
        accountId: Id,
        name: z.string(),
        role: Role,
        organisationId: Id,
        organisationName: z.string(),
        /** The organisation at which the role is held ends with the change. */
        ends: z.boolean(),
        gained: z.array(z.string()),
        gainedInAll: z.number().int(),
        lost: z.array(z.string()),
        lostInAll: z.number().int(),
      }),
    ),
  }),
  refuses: previewChange.refuses,
});
