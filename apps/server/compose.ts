import { runCases } from '#data/cases/run-cases.ts';
import {
  comesWithKey,
  mountSignIn,
  openSignIn,
  providerOf,
  usePermissions,
  whoIsSignedIn,
  whoSends,
} from '#modules/access/index.ts';
import { useExamination } from '#modules/installation/index.ts';
import { usePersonalData } from '#modules/people/index.ts';
import { openResidentSignIn, whichResident } from '#modules/residents/index.ts';
import { useCaseRunner } from '#modules/standards/index.ts';
import type { Clock } from '#platform/clock.ts';
import { type Db, waitingOf } from '#platform/database/index.ts';
import { startDispatch } from '#platform/facts/dispatch.ts';
import type { Reaction } from '#platform/facts/index.ts';
import { mount } from '#platform/http/mount.ts';
import { describeRoutes } from '#platform/http/openapi.ts';
import { openServer, type ServerOptions } from '#platform/http/server.ts';
import { defaultDataFolder } from '#platform/postgres/index.ts';
import { secretOf } from '#platform/settings/index.ts';
import { examineQuickly } from './doctor.ts';
import { personalData } from './personal-data.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

/** `alsoReact`: what one copy of the program does about facts besides what all of them do together. */
type Options = ServerOptions & { alsoReact?: readonly Reaction[] };

/** The whole program around one database and one clock, not yet listening: the server in service and in tests alike. */
export const compose = async (db: Db, clock: Clock, { alsoReact = [], ...options }: Options = {}) => {
  useCaseRunner(runCases);
  usePersonalData(personalData);
  useExamination((at) => examineQuickly({ ...at, dataFolder: defaultDataFolder() }));
  usePermissions(routes.flatMap(({ route: { allows } }) => (typeof allows === 'object' ? [allows] : [])));
  const server = await openServer({ waiting: () => waitingOf(db), ...options });
  const dispatch = startDispatch(db, clock, [...reactions, ...alsoReact], (error) =>
    server.log.error({ err: error }, 'reaction failed'),
  );
  await describeRoutes(server);
  const [staff, resident] = [whoSends(db, clock), whichResident(db, clock)];
  const signIn = openSignIn(db, clock, await secretOf(db, 'sign-in-secret'), providerOf(process.env));
  mountSignIn(server, { db, clock, whoSends: whoIsSignedIn(db, clock), signIn });
  mount(server, routes, {
    db,
    clock,
    whoSends: (request, allows) =>
      (allows === 'resident' && !comesWithKey(request) ? resident : staff)(request),
    afterCommand: dispatch.poke,
  });
  server.addHook('onClose', dispatch.stop);
  const residents = await openResidentSignIn(db, clock);
  residents.mountCity(server);
  return { server, dispatch, residents };
};
