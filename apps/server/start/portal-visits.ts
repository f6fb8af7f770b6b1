import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ResidentSignIn } from '#modules/residents/index.ts';
import { whichResident } from '#modules/residents/index.ts';
import { type Clock, districtTimeZone } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { dayOf } from '#platform/dates/index.ts';
import { invalidRequest } from '#platform/http/problem.ts';
import type { Route } from '#platform/http/route.ts';
import { cookieNamed } from '#platform/http/walls/cookies.ts';
import { newId } from '#platform/ids.ts';
import { nobody } from '#platform/permissions/index.ts';
import { Refusal, type RefusalKind } from '#platform/refusals/index.ts';

type Sent = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };
type Said = Readonly<Record<string, string>>;

const ticketCookie = 'wenmai-resident-code';
const ticketSeconds = 30 * 60;

const kindOf: Record<number, RefusalKind> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  422: 'invalid',
  429: 'too-many',
  503: 'unavailable',
};

type Problem = { code: string; zh: string; en: string; problems?: Refusal['problems'] };

const asRefusal = (status: number, { code, zh, en, problems }: Problem): Error => {
  const kind = kindOf[status];
  return kind ? new Refusal(code, { kind, zh, en }, {}, problems) : new Error(`${status} ${code}`);
};

const urlOf = ({ path }: Route, { params = {}, query = {} }: Sent): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return `/api${filled}${asked.size > 0 ? `?${asked}` : ''}`;
};

/** What tells the routes who asks and from where; the rest of the page's request is nothing to them. */
const passedOn = ['cookie', 'host', 'user-agent', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host'];

/** As the browser sent them: the walls look at its cookies once more. */
const headersOf = ({ raw: { headers } }: FastifyRequest) =>
  Object.fromEntries(passedOn.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));

/** Asks a route as whoever looks at the page, through every wall and gate, without a detour over the network. */
const asVisitor =
  (server: FastifyInstance, request: FastifyRequest, key?: string) =>
  async (route: Route, sent: Sent = {}): Promise<unknown> => {
    const answer = await server.inject({
      method: route.method,
      url: urlOf(route, sent),
      remoteAddress: request.socket.remoteAddress ?? '127.0.0.1',
      headers: { ...headersOf(request), ...(key && { 'idempotency-key': key }) },
      ...(sent.body !== undefined && { payload: sent.body as object }),
    });
    if (answer.statusCode >= 400) throw asRefusal(answer.statusCode, answer.json<Problem>());
    return answer.json();
  };

/** Tickets and keys of forms are made by us. */
const ofOurs = /^[0-9a-f-]{36}$/;

const ticketIn = ({ headers: { cookie } }: FastifyRequest): string | undefined => {
  const ticket = cookieNamed(cookie, ticketCookie);
  return ticket && ofOurs.test(ticket) ? ticket : undefined;
};

const ticketAs = (ticket: string, seconds: number) =>
  `${ticketCookie}=${ticket}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax`;

/** A form that brings no key of ours is one of its own. */
const keyIn = ({ key = '' }: Said): string => (ofOurs.test(key) ? key : newId());

const doorFor = (residents: ResidentSignIn, request: FastifyRequest, cookies: string[]) => {
  const keep = (cookie: string) => void cookies.push(cookie);
  const ticket = ticketIn(request);
  const came = { address: request.ip, requestId: request.id };
  const asked = (said: Said) => ({
    formKey: keyIn(said),
    ...came,
    question: said.question,
    answer: said.answer,
  });
  const entering = (said: Said) => {
    const { cookie, 'user-agent': browser = '' } = request.headers;
    return { ...asked(said), ticket, code: said.code ?? '', browser, cookie };
  };
  return {
    ways: async () => ({ codes: await residents.wayOfCodes(), cityPortal: residents.cityPortal }),
    question: (isAsked: boolean) => residents.findQuestion(request.ip, isAsked),
    waiting: async () => (ticket ? residents.findWaiting(ticket) : undefined),
    askForCode: async (said: Said) =>
      keep(ticketAs(await residents.askForCode({ ...asked(said), phone: said.phone ?? '' }), ticketSeconds)),
    askAgain: async (said: Said) =>
      keep(ticketAs(await residents.askAgain({ ...asked(said), ticket }), ticketSeconds)),
    enter: async (said: Said) => {
      for (const cookie of await residents.enter(entering(said))) keep(cookie);
    },
    changePhone: async (said: Said) => {
      await residents.changePhone(entering(said));
      keep(ticketAs('', 0));
    },
    leave: async () => {
      for (const cookie of await residents.leave(request.headers.cookie ?? '', came)) keep(cookie);
      keep(ticketAs('', 0));
    },
  };
};

const faultsIn = ({ body: shape }: Route, body: object): Refusal['problems'] => {
  const read = shape?.safeParse(body, { reportInput: true });
  return read?.error ? invalidRequest(read.error).problems : [];
};

type Around = { server: FastifyInstance; db: Db; clock: Clock; residents: ResidentSignIn };

/** Somebody at a page of their own: what they may ask and send, the door, and the cookies that go back to them. */
export const visitOf = async (
  { server, db, clock, residents }: Around,
  request: FastifyRequest,
  said?: Said,
) => {
  const cookies: string[] = [];
  const visit = {
    ask: asVisitor(server, request),
    send: asVisitor(server, request, said && keyIn(said)),
    faultsIn,
    door: doorFor(residents, request, cookies),
    today: dayOf(clock.now(), districtTimeZone),
    isSignedIn: (await whichResident(db, clock)(request)) !== nobody,
  };
  return { visit, cookies };
};
