import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { codeOf } from '#apps/server/testing/authenticator.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { hostile } from '#apps/server/tests/every-route/hostile.ts';
import { newId } from '#platform/ids.ts';
import * as contract from '../contract/index.ts';
import { addAccount } from '../index.ts';
import { atTheGate } from './at-the-gate.ts';

const password = 'Right-horse-9';

const doorPaths = [
  '/sign-in/username',
  '/sign-in/provider',
  '/sign-out',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/passkey/verify-authentication',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
];

/** Arrays within arrays, as text. */
const deeply = Symbol('arrays within arrays');
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

let story: Story;
let districtId: string;
beforeAll(async () => {
  // The library knows the time of the machine only, and so does the authenticator.
  story = await openStory({ now: new Date().toISOString() });
  ({ districtId } = await aDistrict(story));
});
beforeEach(() => story.clock.set(new Date().toISOString()));
afterAll(() => story.close());

const somebody = (username: string) =>
  story.program((work) => addAccount(work, { username, name: username, password }, {}));

/** Sends a request as an attacker does, with headers of their own. */
const send = async (url: string, payload: object, headers: Record<string, string>) => {
  const answer = await story.asNobody().call({ method: 'POST', url, payload, headers });
  return { ...answer, body: answer.body as Record<string, unknown> };
};

const cookiesOf = (headers: Record<string, unknown>) => [headers['set-cookie'] ?? []].flat().map(String);

const valueIn = (cookies: readonly string[], name: string) =>
  cookies
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0]
    ?.slice(name.length + 1) ?? '';

const sessionOf = async (username: string) => {
  const { headers } = await send('/api/auth/sign-in/username', { username, password }, {});
  return valueIn(cookiesOf(headers), 'wenmai.session_token');
};

const whoIs = async (cookie: string) => {
  const { body } = await story.asNobody().call({ method: 'GET', url: '/api/me', headers: { cookie } });
  return (body as { username?: string }).username;
};

/** Turns a second factor on; answers the address that the authenticator reads. */
const withSecondFactor = async (username: string) => {
  const gate = atTheGate(story);
  await gate.enter(username, password);
  const address = String((await gate.knock('/two-factor/enable', { password })).body.address);
  await gate.knock('/two-factor/verify-totp', { code: codeOf(address) });
  return address;
};

/** The challenge of somebody whose password was given. */
const challengeOf = async (username: string) => {
  const { headers } = await send('/api/auth/sign-in/username', { username, password }, {});
  return valueIn(cookiesOf(headers), 'wenmai.two_factor');
};

const giveRole = (accountId: string, role: string) =>
  story.db
    .insertInto('access.roleGrant')
    .values({ accountId, role, organisationId: districtId, fromOn: '2000-01-01', grantedAt: new Date() })
    .execute();

describe('the doors of the sign-in library', () => {
  test.each([
    'culture.gov.test/api/auth/sign-in/username?',
    'culture.gov.test/api/auth/update-user#',
    'a b',
    'x:99999',
  ])('stay closed to a host that is none: %s', async (host) => {
    const said = { username: 'host.mover', password };
    const { status, body, headers } = await send('/api/auth/passkey/verify-authentication', said, { host });
    expect([status, body.code, cookiesOf(headers)]).toEqual([422, 'http.unreadable', []]);
  });

  test('read no cookie that cannot be decoded, and none that stands there twice', async () => {
    await Promise.all([somebody('one.cookie'), somebody('other.cookie')]);
    const [one, other] = [await sessionOf('one.cookie'), await sessionOf('other.cookie')];
    const named = 'wenmai.session_token';
    expect(await whoIs(`${named}=${one}`)).toBe('one.cookie');
    expect(await whoIs(`${named}=${one};${named}=${other}`)).toBeUndefined();
    expect(await whoIs(`__Secure-${named}=${one}; ${named}=${other}`)).toBe('other.cookie');
    expect(await whoIs(`${named}=%; a=%E0`)).toBeUndefined();

    await send('/api/auth/sign-out', {}, { cookie: `__Secure-${named}=${one}; ${named}=${other}` });
    expect(await whoIs(`${named}=${one}`)).toBe('one.cookie');
    expect(await whoIs(`${named}=${other}`)).toBeUndefined();
  });

  test('let nobody finish another’s sign-in from a session of their own', async () => {
    await Promise.all([somebody('has.session'), somebody('is.attacked')]);
    const address = await withSecondFactor('is.attacked');
    const [session, challenge] = [await sessionOf('has.session'), await challengeOf('is.attacked')];
    const cookie = `wenmai.session_token=${session}; wenmai.two_factor=${challenge}`;
    const tried = await send('/api/auth/two-factor/verify-totp', { code: codeOf(address, 1) }, { cookie });
    expect([tried.status, tried.body.code]).toEqual([422, 'access.wrong-first-code']);
    expect(cookiesOf(tried.headers)).toEqual([]);
  });

  test('know no device that needs no second factor next time', async () => {
    await somebody('trusts.device');
    const address = await withSecondFactor('trusts.device');
    const cookie = `wenmai.two_factor=${await challengeOf('trusts.device')}`;
    const said = { code: codeOf(address, 1), trustDevice: true };
    const { status, headers } = await send('/api/auth/two-factor/verify-totp', said, { cookie });
    expect(status).toBe(200);
    expect(cookiesOf(headers).join()).not.toContain('trust_device');
  });

  test('forget who was on the way in when the password changes', async () => {
    const { id } = await somebody('on.the.way');
    const address = await withSecondFactor('on.the.way');
    const cookie = `wenmai.two_factor=${await challengeOf('on.the.way')}`;
    const system = await story.asRole('system-administrator', districtId);
    const body = { password: 'Given-anew-123' };
    expect((await system.send(contract.resetPassword, { params: { accountId: id }, body })).status).toBe(200);
    const late = await send('/api/auth/two-factor/verify-totp', { code: codeOf(address, 1) }, { cookie });
    expect([late.status, late.body.code]).toEqual([401, 'access.challenge-over']);
  });

  test('answer or refuse whatever is sent to them, signed in or not', async () => {
    await somebody('sends.anything');
    const signedIn = `wenmai.session_token=${await sessionOf('sends.anything')}`;
    const field = fc.constantFrom('username', 'password', 'code', 'response', 'name', 'onward', 'x');
    const body = fc.oneof(hostile, fc.dictionary(field, hostile), fc.constant(deeply));
    const cookie = fc.constantFrom('', signedIn, 'wenmai.two_factor=a.b; wenmai.better-auth-passkey=c.d');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...doorPaths), body, cookie, async (path, said, cookie) => {
        const payload = said === deeply ? nested(100_000) : JSON.stringify(said);
        const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) };
        const { status } = await send(`/api/auth${path}`, payload as never, headers);
        expect([path, status]).not.toEqual([path, 500]);
      }),
      { numRuns: 150 },
    );
  });

  test('write no number into the audit that somebody typed as a user name', async () => {
    await send('/api/auth/sign-in/username', { username: '13800138000', password }, {});
    const kept = await story.owner
      .selectFrom('platform.auditEntry')
      .select('actorName')
      .where('actorName', 'like', '138%')
      .execute();
    expect(kept).toEqual([{ actorName: '138****8000' }]);
  });
});

const ask = (secondFactor: 'required' | 'offered') =>
  story.db.updateTable('access.signInPolicy').set({ secondFactor }).execute();

test('whoever resets a password does not come in where a passkey is the second factor', async () => {
  const { id } = await somebody('passkey.only');
  await giveRole(id, 'security-administrator');
  const at = new Date();
  await story.db
    .insertInto('access.passkey')
    .values({
      id: newId(),
      userId: id,
      credentialId: 'a',
      publicKey: 'b',
      counter: 0,
      deviceType: 'd',
      backedUp: true,
      createdAt: at,
    })
    .execute();
  const system = await story.asRole('system-administrator', districtId);
  const [given, own] = ['Given-anew-123', 'Own-plum-blossom-8'];
  const reset = { params: { accountId: id }, body: { password: given } };
  expect((await system.send(contract.resetPassword, reset)).body).toEqual({ done: true });
  await ask('required');
  const gate = atTheGate(story);
  expect((await gate.enter('passkey.only', given)).body).toEqual({ next: null });
  await gate.client().send(contract.changeOwnPassword, { body: { current: given, password: own } });
  expect((await gate.client().get(contract.showMe)).body.held).toBe('access.other-way-first');
  expect((await gate.client().get(contract.showSignInPolicy)).status).toBe(403);
  const begun = await gate.knock('/two-factor/enable', { password: own });
  expect([begun.status, begun.body.code]).toEqual([403, 'access.other-way-first']);

  await ask('offered');
  const security = await story.asRole('security-administrator', districtId);
  expect((await security.send(contract.removeSecondFactor, { params: { accountId: id } })).status).toBe(200);
  await ask('required');
  await gate.enter('passkey.only', own);
  expect((await gate.client().get(contract.showMe)).body.held).toBe('access.enrol-second-factor-first');
  await ask('offered');
});
