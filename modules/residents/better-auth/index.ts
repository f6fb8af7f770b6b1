import type { FastifyInstance } from 'fastify';
import { boundTraces } from '#platform/audit/bounded.ts';
import { keepTrace } from '#platform/audit/index.ts';
import type { Clock } from '#platform/clock.ts';
import { maskPhone } from '#platform/crypto/numbers.ts';
import type { Db } from '#platform/database/index.ts';
import type { Environment } from '#platform/settings/environment.ts';
import { secretOf } from '#platform/settings/index.ts';
import { gatewayFrom } from '../gateways/index.ts';
import { askQuestion } from '../operations/ask-question.ts';
import { needsQuestion } from '../rules/phones.ts';
import * as codes from '../store/codes.ts';
import { type Again, type Asking, askAgain, askForCode } from './ask-for-code.ts';
import { changePhone } from './change-phone.ts';
import { cityFrom } from './city.ts';
import { mountCity } from './city-doors.ts';
import { enter } from './enter.ts';
import type { Entering } from './judge-code.ts';
import { openLibrary } from './library.ts';
import type { Came } from './traces.ts';
import { type SignIn, wayOfCodes } from './ways.ts';
import { whichResident } from './who-sends.ts';

/** A code on its way, as the browser that asked for it may see it: the number masked; in a demonstration the code itself. */
const findWaiting = async ({ db, clock }: SignIn, ticket: string) => {
  const request = await codes.findRequest(db, ticket, clock.now());
  if (!request?.phone) return undefined;
  return { phone: maskPhone(request.phone), demonstrationCode: request.demonstrationCode };
};

/** The question for people, when so much was asked for from an address that it comes first, or when it was just asked. */
const findQuestion = async ({ db, clock }: SignIn, address: string, isAsked: boolean) => {
  const now = clock.now();
  if (!isAsked && !needsQuestion(await codes.findRecent(db, { address }, now))) return undefined;
  return askQuestion(db, now);
};

/** Ends the session of a browser; answers the cookies that make it forget. */
const leave = async (
  { db, clock, library }: SignIn,
  cookie: string,
  { address, requestId }: Came,
): Promise<string[]> => {
  const actor = await whichResident(db, clock)({ headers: { cookie } });
  const answer = await library.api.signOut({ headers: new Headers({ cookie }), asResponse: true });
  const trace = { action: 'residents.signOut', actor, outcome: 'done', address, requestId } as const;
  if (actor.id !== null) await keepTrace(db, trace, clock.now());
  return answer.headers.getSetCookie();
};

/** How residents sign in, as the operator set it. Refuses to start when that is not whole. */
export const readResidentSignIn = (settings: Environment) => ({
  gateway: gatewayFrom(settings),
  city: cityFrom(settings),
});

/** The door of residents: everything about signing in that only the sign-in library does. */
export const openResidentSignIn = async (db: Db, clock: Clock, settings: Environment = process.env) => {
  const { gateway, city } = readResidentSignIn(settings);
  const library = openLibrary(db, await secretOf(db, 'resident-sign-in-secret'), city);
  const signIn: SignIn = { db, clock, library, gateway, city, keepRefused: boundTraces(db) };
  return {
    wayOfCodes: () => wayOfCodes(signIn),
    cityPortal: city?.name,
    mountCity: (server: FastifyInstance) => {
      if (city) mountCity(server, signIn);
    },
    askForCode: (said: Asking) => askForCode(signIn, said),
    askAgain: (said: Again) => askAgain(signIn, said),
    findWaiting: (ticket: string) => findWaiting(signIn, ticket),
    findQuestion: (address: string, isAsked: boolean) => findQuestion(signIn, address, isAsked),
    enter: (said: Entering) => enter(signIn, said),
    changePhone: (said: Entering) => changePhone(signIn, said),
    leave: (cookie: string, came: Came) => leave(signIn, cookie, came),
  };
};

export type ResidentSignIn = Awaited<ReturnType<typeof openResidentSignIn>>;
