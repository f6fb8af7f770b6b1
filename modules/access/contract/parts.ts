import { z } from 'zod';
import { levels, roleNames } from '#modules/organisations/rules.ts';
import { Id } from '#platform/http/shapes.ts';
import { usernamePattern } from '../rules/policy.ts';
import { ways } from '../rules/standing.ts';

export const Role = z.enum(roleNames);
export const Level = z.enum(levels);

export const HeldGrant = z.object({
  id: Id,
  role: Role,
  organisationId: Id,
  organisationName: z.string(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
});

export const Username = z.string().trim().toLowerCase().regex(usernamePattern);
export const Password = z.string().min(8).max(128);

export const ByAccount = z.strictObject({ accountId: Id });

const Session = z.object({
  id: Id,
  beganAt: z.string(),
  lastUsedAt: z.string(),
  address: z.string().nullable(),
  device: z.string().nullable(),
  way: z.enum(ways),
  /** The session that asks. */
  here: z.boolean(),
});
export const Sessions = z.object({ rows: z.array(Session) });
export const WhichSessions = z.strictObject({ sessionId: Id.optional() });
