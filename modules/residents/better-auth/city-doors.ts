import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { originOf } from '#platform/http/walls/host.ts';
import { newId } from '#platform/ids.ts';
import { inWork } from '#platform/work/in-work.ts';
import { noteChange } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import {
  actorOf,
  endSessionOf,
  findAccountBySession,
  findByAccount,
  insertStranger,
} from '../store/residents.ts';
import { authPath, cityId, sessionTokenIn } from './names.ts';
import { noteRefused } from './traces.ts';
import type { SignIn } from './ways.ts';

const asWebRequest = (request: FastifyRequest, path: string, body?: object): Request => {
  const headers = new Headers({ 'content-type': 'application/json' });
  for (const name of ['cookie', 'user-agent'])
    if (typeof request.headers[name] === 'string') headers.set(name, String(request.headers[name]));
  const origin = originOf(request);
  if (!body) return new Request(`${origin}${path}`, { headers });
  headers.set('origin', origin);
  return new Request(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
};

const passCookies = (reply: FastifyReply, answer: Response) => {
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
};

const cameBy = ({ ip: address, id: requestId }: FastifyRequest) => ({ address, requestId });

const refused = (reply: FastifyReply) => reply.redirect('/sign-in?city=refused', 303);

/** Goes to the city's portal. */
const leaveForCity = async ({ library }: SignIn, request: FastifyRequest, reply: FastifyReply) => {
  const answer = await library.handler(
    asWebRequest(request, `${authPath}/sign-in/social`, {
      provider: cityId,
      callbackURL: '/my',
      errorCallbackURL: '/sign-in?city=refused',
      disableRedirect: true,
    }),
  );
  const { url } = (await answer.json().catch(() => ({}))) as { url?: string };
  if (!answer.ok || !url) return refused(reply);
  passCookies(reply, answer);
  return reply.redirect(url, 303);
};

/** Comes back from it: whoever comes for the first time is a stranger until they agree, as after a code. */
const returnFromCity = async (signIn: SignIn, request: FastifyRequest, reply: FastifyReply) => {
  const { library, db, clock } = signIn;
  const query = request.url.split('?')[1] ?? '';
  const answer = await library.handler(asWebRequest(request, `${authPath}/callback/${cityId}?${query}`));
  const token = sessionTokenIn(answer.headers.getSetCookie().join('; '));
  const accountId = token && (await findAccountBySession(db, token));
  if (!accountId) {
    const refusalCode = refusals.notKnownToCity.code;
    await noteRefused(signIn, 'residents.signIn', cameBy(request), { refusalCode });
    return refused(reply);
  }
  passCookies(reply, answer);
  const known = await findByAccount(db, accountId);
  const id = known?.id ?? newId();
  const former = sessionTokenIn(request.headers.cookie);
  const occasion = { action: 'residents.signIn', actor: actorOf(id), ...cameBy(request) };
  await inWork(db, clock, occasion, async (work) => {
    if (!known) await insertStranger(work.db, { id, accountId, phone: null }, work.now);
    if (former) await endSessionOf(work.db, former);
    noteChange(work, { subject: 'resident', subjectId: id, after: { signedIn: true } });
  });
  return reply.redirect('/my', 303);
};

/** Puts the way to the city's portal and back beside the routes, when there is one. */
export const mountCity = (server: FastifyInstance, signIn: SignIn): void => {
  const config = { rate: 'sign-in' } as const;
  server.get(`${authPath}/city`, { config }, (request, reply) => leaveForCity(signIn, request, reply));
  server.get(`${authPath}/callback/${cityId}`, { config }, (request, reply) =>
    returnFromCity(signIn, request, reply),
  );
};
