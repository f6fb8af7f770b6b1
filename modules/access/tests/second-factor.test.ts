import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { codeOf } from '#apps/server/testing/authenticator.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as organisations from '#modules/organisations/contract.ts';
import * as contract from '../contract/index.ts';
import { addAccount } from '../index.ts';
import { atTheGate } from './at-the-gate.ts';

const password = 'Right-horse-9';

let story: Story;
let districtId: string;
beforeAll(async () => {
  // The library knows the time of the machine only, and so does the authenticator.
  story = await openStory({ now: new Date().toISOString() });
  ({ districtId } = await aDistrict(story));
});
beforeEach(() => story.clock.set(new Date().toISOString()));
afterAll(() => story.close());

const require = (secondFactor: 'required' | 'offered' | 'off') =>
  story.db.updateTable('access.signInPolicy').set({ secondFactor }).execute();

/** Somebody at the sign-in page who has an authenticator and recovery codes. */
const somebodyWithTwoFactors = async (username: string) => {
  const { id } = await story.program((work) => addAccount(work, { username, name: '周敏', password }, {}));
  const gate = atTheGate(story);
  await gate.enter(username, password);
  const { body } = await gate.knock('/two-factor/enable', { password });
  const address = String(body.address);
  expect((await gate.knock('/two-factor/verify-totp', { code: codeOf(address) })).status).toBe(200);
  await gate.knock('/sign-out');
  return { id, address, recoveryCodes: body.recoveryCodes as string[] };
};

describe('a second factor', () => {
  test('is asked after the password; a wrong code does not open, a code opens once', async () => {
    const { address } = await somebodyWithTwoFactors('two.steps');
    const gate = atTheGate(story);
    const first = await gate.enter('two.steps', password);
    expect([first.status, first.body.next]).toEqual([200, 'second-factor']);
    expect((await first.get(contract.showMe)).status).toBe(401);

    expect((await gate.knock('/two-factor/verify-totp', { code: '000000' })).body.code).toBe(
      'access.wrong-code',
    );
    const code = codeOf(address, 1);
    expect((await gate.knock('/two-factor/verify-totp', { code })).status).toBe(200);
    const sessions = (await gate.client().get(contract.listMySessions)).body.rows;
    expect(sessions.map(({ way }) => way)).toEqual(['second-factor']);

    const replaying = atTheGate(story);
    await replaying.enter('two.steps', password);
    const replayed = await replaying.knock('/two-factor/verify-totp', { code });
    expect([replayed.status, replayed.body.code]).toEqual([401, 'access.code-used-before']);
    expect((await replaying.client().get(contract.showMe)).status).toBe(401);
  });

  test('answers only to whom gave the password, and wrong codes count as failures', async () => {
    const security = await story.asRole('security-administrator', districtId);
    const without = async () => (await security.get(contract.countWithoutSecondFactor)).body.accounts;
    const before = await without();
    await somebodyWithTwoFactors('guessed.at');
    expect(await without()).toBe(before);
    await story.program((work) => addAccount(work, { username: 'one.step', name: '周敏', password }, {}));
    expect(await without()).toBe(before + 1);
    expect((await atTheGate(story).knock('/two-factor/verify-totp', { code: '123456' })).body.code).toBe(
      'access.challenge-over',
    );
    const gate = atTheGate(story);
    await gate.enter('guessed.at', password);
    const codes: unknown[] = [];
    for (let time = 0; time < 5; time++)
      codes.push((await gate.knock('/two-factor/verify-totp', { code: '000000' })).body.code);
    expect(codes.at(-1)).toBe('access.locked');
    expect((await atTheGate(story).enter('guessed.at', password)).status).toBe(429);
  });

  test('is replaced once by a recovery code, and taken off by an administrator when both are lost', async () => {
    const { id: accountId, recoveryCodes } = await somebodyWithTwoFactors('lost.phone');
    const recover = async () => {
      const gate = atTheGate(story);
      await gate.enter('lost.phone', password);
      return gate.knock('/two-factor/verify-backup-code', { code: recoveryCodes[0] ?? '' });
    };
    const [first, second] = [await recover(), await recover()];
    expect([first.status, second.status, second.body.code]).toEqual([200, 401, 'access.wrong-recovery-code']);

    const keeper = await story.asRole('system-administrator', districtId);
    const reset = { params: { accountId }, body: { password: 'Other-horse-9' } };
    await keeper.send(contract.resetPassword, reset);
    expect((await atTheGate(story).enter('lost.phone', 'Other-horse-9')).body.next).toBe('second-factor');
    const alone = await keeper.send(contract.removeSecondFactor, { params: { accountId } });
    expect(alone.status).toBe(403);
    const security = await story.asRole('security-administrator', districtId);
    const alsoAlone = await security.send(contract.resetPassword, reset);
    expect(alsoAlone.status).toBe(403);
    await security.send(contract.removeSecondFactor, { params: { accountId } });
    const again = await atTheGate(story).enter('lost.phone', 'Other-horse-9');
    expect([again.body.next, (await again.get(contract.showMe)).status]).toEqual([null, 200]);
    const twice = await security.send(contract.removeSecondFactor, { params: { accountId } });
    expect(twice.body.code).toBe('access.second-factor-missing');
  });

  test('is turned off by its owner with the password only', async () => {
    const { address } = await somebodyWithTwoFactors('turns.off');
    const gate = atTheGate(story);
    await gate.enter('turns.off', password);
    await gate.knock('/two-factor/verify-totp', { code: codeOf(address, 1) });
    const wrong = await gate.knock('/two-factor/disable', { password: 'Wrong-horse-9' });
    expect(wrong.body.code).toBe('access.wrong-password');
    const counted = await story.db
      .selectFrom('access.signInFailure')
      .select('failures')
      .where('username', '=', 'turns.off')
      .execute();
    expect(counted).toEqual([{ failures: 1 }]);
    expect((await gate.knock('/two-factor/disable', { password })).status).toBe(200);
    expect((await gate.client().get(contract.showMySignIn)).body.secondFactorOn).toBe(false);
    expect((await atTheGate(story).enter('turns.off', password)).body.next).toBeNull();
  });

  test('is set up before anything else where it is required, and by nobody where it is closed', async () => {
    await story.program((work) => addAccount(work, { username: 'must.have', name: '周敏', password }, {}));
    await require('required');
    const gate = atTheGate(story);
    const { get } = await gate.enter('must.have', password);
    expect((await get(contract.showMe)).body.held).toBe('access.enrol-second-factor-first');
    const asked = await get(organisations.listOrganisations, { query: {} });
    expect(asked.body.code).toBe('access.enrol-second-factor-first');
    const { body } = await gate.knock('/two-factor/enable', { password });
    await gate.knock('/two-factor/verify-totp', { code: codeOf(String(body.address)) });
    expect((await gate.client().get(contract.showMe)).body.held).toBeNull();

    await require('off');
    await story.program((work) => addAccount(work, { username: 'may.not', name: '周敏', password }, {}));
    const closed = atTheGate(story);
    await closed.enter('may.not', password);
    expect((await closed.knock('/two-factor/enable', { password })).body.code).toBe(
      'access.second-factor-off',
    );
    await require('offered');
  });
});

test('a passkey is made only by whoever knows the password, however long the console stood open', async () => {
  await story.program((work) => addAccount(work, { username: 'own.key', name: '周敏', password }, {}));
  const gate = atTheGate(story);
  await gate.enter('own.key', password);
  const ask = (said: object) => gate.knock('/passkey/generate-register-options', said);
  expect((await ask({})).body.code).toBe('access.wrong-password');
  expect((await ask({ password: 'Wrong-horse-9' })).body.code).toBe('access.wrong-password');
  expect((await ask({ password })).body).toMatchObject({ rp: { name: '文脉' }, user: { name: 'own.key' } });
});
