import type { FastifyRequest } from 'fastify';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { type Actor, nobody } from '#platform/permissions/index.ts';
import { findResidentBySession } from '../store/residents.ts';
import { sessionTokenIn } from './names.ts';

/** Which resident sends a request, by the cookie of their own session; `nobody` without one. */
export const whichResident =
  (db: Db, clock: Clock) =>
  async ({ headers: { cookie } }: Pick<FastifyRequest, 'headers'>): Promise<Actor> => {
    const token = sessionTokenIn(cookie);
    return (token && (await findResidentBySession(db, token, clock.now()))) || nobody;
  };
