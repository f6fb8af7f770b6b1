import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as organisations from '#modules/organisations/contract.ts';
import * as contract from '../contract/index.ts';
import { addAccount } from '../index.ts';
import { atTheGate } from './at-the-gate.ts';

const first = 'Right-horse-9';
const beginning = '2026-06-17T10:00:00+08:00';
const later = (minutes: number) => new Date(new Date(beginning).getTime() + minutes * 60_000).toISOString();

let story: Story;
let districtId: string;
beforeAll(async () => {
  story = await openStory();
  ({ districtId } = await aDistrict(story));
});
beforeEach(() => story.clock.set(beginning));
afterAll(() => story.close());

const somebody = (username: string, options = {}) =>
  story.program((work) => addAccount(work, { username, name: '李明', password: first }, options));

const entries = () =>
  story.db
    .selectFrom('platform.auditEntry')
    .select(['action', 'refusalCode', 'changes'])
    .where('action', 'like', 'access.%')
    .orderBy('id');

const auditOf = async (name: string) => {
  const kept = await entries().where('actorName', '=', name).execute();
  return kept.map(({ action, refusalCode }) => refusalCode ?? action);
};

const lockOutsOf = async (username: string) => {
  const { rows } = await sql<{ actorId: string | null; actorName: string; after: object }>`
    select actor_id, actor_name, (changes -> 0 -> 'after') - 'minutes' as after from platform.audit_entry
    where action = 'access.lockOut' and changes -> 0 -> 'after' ->> 'username' = ${username}`.execute(
    story.db,
  );
  return rows;
};

const fails = async (username: string, times: number) => {
  const codes: unknown[] = [];
  for (let time = 0; time < times; time++)
    codes.push((await atTheGate(story).enter(username, 'Wrong-horse-9')).body.code);
  return codes;
};

describe('too many failures', () => {
  test('lock a name for half an hour, whether anybody has it or not', async () => {
    await somebody('zhao.lei');
    const wrong = 'access.wrong-sign-in';
    const locked = 'access.locked';

    expect(await fails('zhao.lei', 6)).toEqual([wrong, wrong, wrong, wrong, locked, locked]);
    expect(await fails('nobody.has.it', 6)).toEqual([wrong, wrong, wrong, wrong, locked, locked]);
    expect((await atTheGate(story).enter('zhao.lei', first)).status).toBe(429);

    story.clock.set(later(31));
    expect((await atTheGate(story).enter('zhao.lei', first)).status).toBe(200);
  });

  test('are unlocked by an administrator, and each is in the audit with its reason', async () => {
    const { id: accountId } = await story.program((work) =>
      addAccount(work, { username: 'sun.li', name: '孙丽', password: first }, {}),
    );
    await fails('sun.li', 5);
    const security = await story.asRole('security-administrator', districtId);
    const { body } = await security.get(contract.listAccounts, { query: { search: 'sun.li' } });
    expect(body.rows[0]?.lockedUntilAt).toBe(later(30));

    await security.send(contract.unlockAccount, { params: { accountId } });
    expect((await atTheGate(story).enter('sun.li', first)).status).toBe(200);
    expect(await auditOf('孙丽')).toEqual([...Array(5).fill('access.wrong-password'), 'access.signIn']);
    const said = { username: 'sun.li', name: '孙丽' };
    expect(await lockOutsOf('sun.li')).toEqual([{ actorId: null, actorName: 'wenmai', after: said }]);
  });

  test('of the current password, where one changes it, are counted, lock and stand in the audit alike', async () => {
    await story.program((work) =>
      addAccount(work, { username: 'qian.wei', name: '钱伟', password: first }, {}),
    );
    const { send, ...gate } = await atTheGate(story).enter('qian.wei', first);
    const change = async (current: string) =>
      (await send(contract.changeOwnPassword, { body: { current, password: 'Other-horse-9' } })).body.code;
    await fails('qian.wei', 2);
    expect([await change('Wrong-1'), await change('Wrong-2'), await change('Wrong-3')]).toEqual([
      'access.wrong-password',
      'access.wrong-password',
      'access.locked',
    ]);
    expect([gate.status, await change(first)]).toEqual([200, 'access.locked']);
    expect((await atTheGate(story).enter('qian.wei', first)).status).toBe(429);
    story.clock.set(later(31));
    const again = await atTheGate(story).enter('qian.wei', first);
    expect(again.status).toBe(200);
    const kept = await story.db
      .selectFrom('platform.auditEntry')
      .select(['action', 'outcome', 'refusalCode', 'address'])
      .where('actorName', '=', '钱伟')
      .where('action', '=', 'POST /me/password')
      .orderBy('id')
      .execute();
    expect(kept.map(({ action, refusalCode }) => [action, refusalCode])).toEqual([
      ['POST /me/password', 'access.wrong-password'],
      ['POST /me/password', 'access.wrong-password'],
      ['POST /me/password', 'access.locked'],
      ['POST /me/password', 'access.locked'],
    ]);
    expect((await lockOutsOf('qian.wei')).map(({ actorName }) => actorName)).toEqual(['wenmai']);
    expect(kept[0]).toMatchObject({ outcome: 'refused', address: '127.0.0.1' });
  });

  test('of a closed account and of a name that nobody has are answered alike', async () => {
    const { id: accountId } = await somebody('gone.away');
    const keeper = await story.asRole('system-administrator', districtId);
    await story.asRole('security-administrator', districtId);
    const inside = await atTheGate(story).enter('gone.away', first);
    await keeper.send(contract.closeAccount, { params: { accountId } });
    expect((await inside.get(contract.showMe)).status).toBe(401);
    const closed = await atTheGate(story).enter('gone.away', first);
    const unknown = await atTheGate(story).enter('never.was', first);
    const answer = ({ status, body: { code, zh, en } }: typeof closed) => [status, code, zh, en];
    expect(answer(closed)).toEqual(answer(unknown));
    expect(closed.cookies).toEqual([undefined]);
  });
});

describe('a session', () => {
  test('has a name nobody guesses, which only the cookie tells, and ends when its browser signs in again', async () => {
    await somebody('signs.twice');
    const gate = atTheGate(story);
    const [before, after] = [await gate.enter('signs.twice', first), await gate.enter('signs.twice', first)];
    const tokens = [before, after].map(({ cookies }) => {
      const [cookie] = cookies.map(String).filter((said) => said.startsWith('wenmai.session_token='));
      expect(cookie).toMatch(/=[A-Za-z0-9]{32}\..*; Path=\/; HttpOnly; SameSite=Lax/);
      return cookie?.slice(21, 53);
    });
    expect(tokens[0]).not.toBe(tokens[1]);
    expect(JSON.stringify([before.body, after.body])).not.toMatch(tokens.join('|'));
    const standing = [await before.get(contract.showMe), await after.get(contract.showMe)];
    expect(standing.map(({ status }) => status)).toEqual([401, 200]);
  });

  test('ends when nobody used it for half an hour, and after twelve hours at the latest', async () => {
    await somebody('wang.fang');
    const { get } = await atTheGate(story).enter('wang.fang', first);
    const me = async (minutes: number) => {
      story.clock.set(later(minutes));
      const { status } = await get(contract.showMe);
      await story.settle();
      return status;
    };
    const used = () =>
      story.db.selectFrom('access.session').select('lastUsedAt').orderBy('lastUsedAt', 'desc').execute();
    expect(await me(29)).toBe(200);
    await expect
      .poll(async () => (await used()).some(({ lastUsedAt }) => +lastUsedAt === +new Date(later(29))))
      .toBe(true);
    expect(await me(58)).toBe(200);
    await expect
      .poll(async () => (await used()).some(({ lastUsedAt }) => +lastUsedAt === +new Date(later(58))))
      .toBe(true);
    expect(await me(89)).toBe(401);

    story.clock.set(beginning);
    const again = await atTheGate(story).enter('wang.fang', first);
    await story.db
      .updateTable('access.session')
      .set({ lastUsedAt: new Date('2199-01-01') })
      .execute();
    story.clock.set(later(12 * 60 - 1));
    expect((await again.get(contract.showMe)).status).toBe(200);
    story.clock.set(later(12 * 60));
    expect((await again.get(contract.showMe)).status).toBe(401);
  });

  test('is listed with where it comes from, and ended from elsewhere by its owner or an administrator', async () => {
    const { id: accountId } = await somebody('chen.jie');
    const [here, there, third] = [
      await atTheGate(story).enter('chen.jie', first),
      await atTheGate(story).enter('chen.jie', first),
      await atTheGate(story).enter('chen.jie', first),
    ];
    const { rows } = (await here.get(contract.listMySessions)).body;
    expect(rows.map((session) => session.here).sort()).toEqual([false, false, true]);
    expect(rows[0]).toMatchObject({ way: 'password', address: '127.0.0.1' });

    const { body } = await here.send(contract.endMySessions, { body: {} });
    const gone = [await there.get(contract.showMe), await third.get(contract.showMe)];
    expect([body.ended, ...gone.map(({ status }) => status)]).toEqual([2, 401, 401]);

    const keeper = await story.asRole('system-administrator', districtId);
    const seen = (await keeper.get(contract.listAccountSessions, { params: { accountId } })).body.rows;
    expect(seen.map((session) => session.here)).toEqual([false]);
    await keeper.send(contract.endAccountSessions, { params: { accountId }, body: {} });
    expect((await here.get(contract.showMe)).status).toBe(401);
  });
});

describe('a password', () => {
  test('given by an administrator opens nothing but changing it', async () => {
    const keeper = await story.asRole('system-administrator', districtId);
    const { body: made } = await keeper.send(contract.addAccount, {
      body: { username: 'fresh.one', name: '新人', password: first },
    });
    const { get, send, ...gate } = await atTheGate(story).enter('fresh.one', first);
    expect(gate.status).toBe(200);
    expect((await get(contract.showMe)).body.held).toBe('access.change-password-first');
    const asked = await get(organisations.listOrganisations, { query: {} });
    expect([asked.status, asked.body.code]).toEqual([403, 'access.change-password-first']);

    const change = (current: string, password: string) =>
      send(contract.changeOwnPassword, { body: { current, password } });
    expect((await change('Wrong-horse-9', 'Other-horse-9')).body.code).toBe('access.wrong-password');
    expect((await change(first, 'simple')).body.code).toBe('access.password-too-simple');
    expect((await change(first, 'Fresh.One-88')).body.code).toBe('access.password-guessable');
    expect((await change(first, 'Shanghai-2026')).body.code).toBe('access.password-guessable');
    expect((await change(first, first)).body.code).toBe('access.password-used-before');
    expect((await change(first, 'Other-horse-9')).status).toBe(200);
    expect((await get(contract.showMe)).body.held).toBeNull();

    await keeper.send(contract.resetPassword, {
      params: { accountId: made.id },
      body: { password: 'Third-horse-9' },
    });
    expect((await get(contract.showMe)).status).toBe(401);
    const again = await atTheGate(story).enter('fresh.one', 'Third-horse-9');
    expect((await again.get(contract.showMe)).body.held).toBe('access.change-password-first');
  });

  test('does not come back before five others, and is changed after ninety days, which is told two weeks before', async () => {
    await somebody('old.hand');
    const { send } = await atTheGate(story).enter('old.hand', first);
    const change = async (current: string, password: string, minutes: number) => {
      story.clock.set(later(minutes));
      return (await send(contract.changeOwnPassword, { body: { current, password } })).body.code;
    };
    expect(await change(first, 'Horse-two-2', 1)).toBeUndefined();
    expect(await change('Horse-two-2', 'Horse-three-3', 2)).toBeUndefined();
    expect(await change('Horse-three-3', first, 3)).toBe('access.password-used-before');

    const dueAt = async (days: number) => {
      story.clock.set(later(days * 24 * 60 + 2));
      const { get } = await atTheGate(story).enter('old.hand', 'Horse-three-3');
      return (await get(contract.showMe)).body.passwordDueAt;
    };
    expect([await dueAt(75), await dueAt(76)]).toEqual([null, later(90 * 24 * 60 + 2)]);

    story.clock.set(later(91 * 24 * 60));
    const late = await atTheGate(story).enter('old.hand', 'Horse-three-3');
    expect((await late.get(contract.showMe)).body.held).toBe('access.change-password-first');
  });
});

describe('the rules of signing in', () => {
  test('are set by the security administrator within bounds, and the audit keeps before and after', async () => {
    const security = await story.asRole('security-administrator', districtId);
    const keeper = await story.asRole('system-administrator', districtId);
    const { body: policy } = await security.get(contract.showSignInPolicy);
    expect(policy).toMatchObject({ leastLength: 8, failuresAllowed: 5, idleMinutes: 30, longestHours: 12 });

    const set = (body: Partial<typeof policy>) => security.send(contract.changeSignInPolicy, { body });
    const beyond = await set({ ...policy, idleMinutes: 4, leastLength: 65 });
    expect(beyond.body.problems?.map(({ at }) => at)).toEqual(['leastLength', 'idleMinutes']);
    expect((await keeper.send(contract.changeSignInPolicy, { body: policy })).status).toBe(403);
    await set({ ...policy, idleMinutes: 10 });
    const { body: options } = await story.asNobody().get(contract.showSignInOptions);
    expect(options.leastLength).toBe(8);
    const kept = await entries()
      .where('action', '=', 'access.keepPolicy')
      .where('outcome', '=', 'done')
      .executeTakeFirst();
    expect(kept?.changes).toMatchObject([{ before: { idleMinutes: 30 }, after: { idleMinutes: 10 } }]);
    await Promise.all([set({ leastLength: 10 }), set({ formerPasswords: 7 })]);
    const { body: both } = await security.get(contract.showSignInPolicy);
    expect(both).toMatchObject({ leastLength: 10, formerPasswords: 7, idleMinutes: 10 });
    const early = await set({ passwordDays: 30, passwordWarningDays: 30 });
    expect(early.body.problems).toMatchObject([
      { at: 'passwordWarningDays', code: 'access.warning-too-long' },
    ]);
    expect((await set({ passwordDays: 0, passwordWarningDays: 60 })).status).toBe(200);
    expect((await set({ passwordDays: 60 })).status).toBe(422);
    await set(policy);
  });
});
