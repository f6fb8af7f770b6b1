import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as contract from '../contract/index.ts';
import { atTheGate } from './at-the-gate.ts';

const now = '2026-06-17T10:00:00+08:00';

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
let system: Awaited<ReturnType<Story['asRole']>>;
let security: Awaited<ReturnType<Story['asRole']>>;
beforeAll(async () => {
  story = await openStory({ now });
  district = await aDistrict(story);
  system = await story.asRole('system-administrator', district.districtId);
  security = await story.asRole('security-administrator', district.districtId);
});
afterAll(() => story.close());

let made = 0;
/** A device that observes a town. */
const aDevice = async () => {
  made += 1;
  const body = { username: `counter-${made}`, name: '客流计数器', kind: 'device' as const };
  const { id } = (await system.send(contract.addAccount, { body })).body;
  const grant = { role: 'observer' as const, organisationId: district.towns[0].id, fromOn: '2026-06-01' };
  await security.send(contract.grantRole, { params: { accountId: id }, body: grant });
  return id;
};

const askForKey = (accountId: string, scope: string[], expiresOn = '2026-12-31') =>
  system.send(contract.addApiKey, { params: { accountId }, body: { name: '门口', scope, expiresOn } });

const aKey = async (scope = ['centres.read'], expiresOn?: string) => {
  const accountId = await aDevice();
  const { id, key } = (await askForKey(accountId, scope, expiresOn)).body;
  return { accountId, id, key: key ?? '' };
};

const withKey = async (key: string, url: string, method: 'GET' | 'POST' = 'GET', payload?: object) => {
  const headers = { authorization: `Bearer ${key}` };
  const { status, body } = await story
    .asNobody()
    .call({ method, url: `/api${url}`, headers, ...(payload && { payload }) });
  return { status, body: body as { code?: string; total?: number; username?: string } };
};

const auditOf = (action: string) =>
  story.db
    .selectFrom('platform.auditEntry')
    .select(['actorId', 'apiKeyId', 'apiKeyName', 'refusalCode', 'changes'])
    .where('action', '=', action)
    .orderBy('id')
    .execute();

describe('an API key', () => {
  test('works within its scope and the reach of its account, and nowhere else', async () => {
    const { key } = await aKey();
    const own = await withKey(key, `/organisations/${district.towns[0].id}`);
    const list = await withKey(key, '/centres');
    const me = await withKey(key, '/me');
    expect([me.status, list.status, own.status, own.body.code]).toEqual([200, 200, 403, 'http.not-allowed']);

    const { key: wider } = await aKey(['organisations.read']);
    const reached = await withKey(wider, `/organisations/${district.towns[0].villageIds[0]}`);
    const beyond = await withKey(wider, `/organisations/${district.towns[1].id}`);
    expect([reached.status, beyond.status]).toEqual([200, 404]);
  });

  test('never stands in for a person: not at their account, their sessions, at grants or at the doors', async () => {
    const { key, accountId } = await aKey();
    const own = await Promise.all([withKey(key, '/me/sessions'), withKey(key, '/me/sign-in')]);
    const password = await withKey(key, '/me/password', 'POST', { current: 'x', password: 'Right-horse-9' });
    const keys = await withKey(key, `/accounts/${accountId}/api-keys`);
    const door = await withKey(key, '/auth/two-factor/enable', 'POST', { password: 'x' });
    expect([...own, password].map(({ body }) => body.code)).toEqual(Array(3).fill('http.not-for-keys'));
    expect([keys.body.code, door.status]).toEqual(['http.not-allowed', 401]);
  });

  test('is refused alike when it is malformed, unknown, revoked or expired, or its account is closed', async () => {
    const [revoked, expired, closed, good] = [
      await aKey(),
      await aKey(undefined, '2026-06-17'),
      await aKey(),
      await aKey(),
    ];
    await security.send(contract.revokeApiKey, {
      params: { accountId: revoked.accountId, keyId: revoked.id },
    });
    await system.send(contract.closeAccount, { params: { accountId: closed.accountId } });
    expect((await withKey(expired.key, '/me')).status).toBe(200);
    story.clock.set('2026-06-18T00:00:01+08:00');
    const otherSecret = `${good.key.slice(0, -43)}${expired.key.slice(-43)}`;
    const answers = [];
    for (const key of ['', 'guessed', otherSecret, revoked.key, expired.key, closed.key])
      answers.push(await withKey(key, '/me'));
    story.clock.set(now);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array(6).fill([401, 'access.key-not-valid']),
    );
    const kept = await auditOf('access.useKey');
    expect(kept.map(({ refusalCode, actorId, apiKeyId }) => [refusalCode, actorId, apiKeyId])).toEqual([
      ...Array(3).fill(['access.key-unknown', null, null]),
      ['access.key-revoked', revoked.accountId, revoked.id],
      ['access.key-expired', expired.accountId, expired.id],
      ['access.account-closed', closed.accountId, closed.id],
    ]);
    expect(kept[0]?.changes).toEqual([{ subject: 'request', subjectId: 'GET /api/me' }]);
    expect(JSON.stringify(kept)).not.toContain(revoked.key.slice(-43));
  });

  test('is named in the audit beside its account, and a flood of refusals leaves ten lines a minute', async () => {
    const { key, id, accountId } = await aKey();
    story.clock.set('2026-06-17T10:30:00+08:00');
    for (let time = 0; time < 12; time += 1) await withKey(key, '/organisations');
    await withKey(key, '/my', 'GET');
    story.clock.set('2026-06-17T10:31:00+08:00');
    await withKey(key, '/my', 'GET');
    story.clock.set(now);
    const kept = (await auditOf('organisations.read')).filter(({ apiKeyId }) => apiKeyId === id);
    expect(kept.map(({ actorId, apiKeyName, refusalCode }) => [actorId, apiKeyName, refusalCode])).toEqual(
      Array(10).fill([accountId, '门口', 'http.not-allowed']),
    );
    const [after] = await auditOf('GET /my');
    expect([after?.refusalCode, after?.changes]).toEqual([
      'http.not-for-keys',
      [{ subject: 'left-out', subjectId: '', after: { entries: 3 } }],
    ]);
  });

  test('beats a session that comes with it, so that a bad one is never overlooked', async () => {
    const { status } = await system.call({
      method: 'GET',
      url: '/api/me',
      headers: { authorization: 'Bearer no' },
    });
    expect(status).toBe(401);
  });

  test('is told once, kept as a digest, and its use is written down', async () => {
    const accountId = await aDevice();
    const body = { name: '门口', scope: ['centres.read'], expiresOn: '2026-12-31' };
    const sent = { params: { accountId }, body, key: 'make-one-key-1' };
    const [first, again] = [
      await system.send(contract.addApiKey, sent),
      await system.send(contract.addApiKey, sent),
    ];
    expect([again.body.id, again.body.key]).toEqual([first.body.id, null]);

    const secret = first.body.key?.slice(-43) ?? '';
    const kept = await story.db.selectFrom('platform.idempotentAnswer').select('body').execute();
    const listed = await system.get(contract.listApiKeys, { params: { accountId } });
    expect([kept, listed.body].map((told) => JSON.stringify(told).includes(secret))).toEqual([false, false]);

    await withKey(first.body.key ?? '', '/me');
    await expect
      .poll(
        async () =>
          (await system.get(contract.listApiKeys, { params: { accountId } })).body.rows[0]?.lastUsedAt,
      )
      .toBe(new Date(now).toISOString());
  });

  test.each<[string, string[], string, string | undefined]>([
    ['what its roles carry', ['centres.read', 'standards.read'], '2027-06-17', undefined],
    ['nothing', [], '2026-12-31', 'access.key-for-nothing'],
    ['more than its roles carry', ['centres.edit'], '2026-12-31', 'access.beyond-roles'],
    ['a permission nobody knows', ['centres.everything'], '2026-12-31', 'access.beyond-roles'],
    ['more than a year', ['centres.read'], '2027-06-18', 'access.expiry-out-of-range'],
    ['a day gone by', ['centres.read'], '2026-06-16', 'access.expiry-out-of-range'],
  ])('asked for %s', async (_, scope, expiresOn, code) => {
    expect((await askForKey(await aDevice(), scope, expiresOn)).body.code).toBe(code);
  });

  test('is not made for a person, and not by who grants roles', async () => {
    const accountId = await aDevice();
    const refused = await askForKey(system.accountId, []);
    const body = { name: '门口', scope: [], expiresOn: '2026-12-31' };
    const byOther = await security.send(contract.addApiKey, { params: { accountId }, body });
    expect([refused.body.code, byOther.body.code]).toEqual([
      'access.no-keys-for-this-kind',
      'http.not-allowed',
    ]);
  });
});

describe('a kind of account', () => {
  test('a device has no password and never signs in; a supplier signs in and sees its own account', async () => {
    const password = 'Right-horse-9';
    const add = (body: { username: string; kind: 'device' | 'supplier'; password?: string }) =>
      system.send(contract.addAccount, { body: { name: '示例', ...body } });
    const refused = await add({ username: 'gate-1', kind: 'device', password });
    const missing = await add({ username: 'troupe-1', kind: 'supplier' });
    await add({ username: 'troupe-1', kind: 'supplier', password });
    const accountId = await aDevice();
    const reset = await system.send(contract.resetPassword, { params: { accountId }, body: { password } });
    const supplier = await atTheGate(story).enter('troupe-1', password);
    const device = await atTheGate(story).enter(`counter-${made}`, password);
    expect([refused, missing, reset].map(({ body }) => body.code)).toEqual([
      'access.device-has-no-password',
      'access.password-missing',
      'access.device-has-no-password',
    ]);
    expect([device.status, supplier.status]).toEqual([401, 200]);
    expect((await supplier.get(contract.showMe)).body.username).toBe('troupe-1');
  });

  test('decides which roles can be granted', async () => {
    const accountId = await aDevice();
    const grant = {
      role: 'town-officer' as const,
      organisationId: district.towns[0].id,
      fromOn: '2026-06-01',
    };
    const { body } = await security.send(contract.grantRole, { params: { accountId }, body: grant });
    expect(body.code).toBe('access.not-for-this-kind');
  });
});
