import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as organisations from '#modules/organisations/contract.ts';
import { newId } from '#platform/ids.ts';
import * as contract from '../contract/index.ts';
import { addAccount, setUpCodeOf } from '../index.ts';
import { whyNotTogether } from '../rules/grants.ts';
import { atTheGate } from './at-the-gate.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
});
afterAll(() => story.close());

const signIn = (username: string, password: string) => atTheGate(story).enter(username, password);

describe('the first administrator', () => {
  test('is set up once, by whoever can read the code the program printed', async () => {
    const fresh = await openStory();
    const said = {
      organisationCode: '500112',
      organisationName: '渝北区',
      organisationKind: 'district' as const,
      username: 'first',
      name: '首任管理员',
      password: 'Right-horse-9',
    };
    const send = (setUpCode: string) =>
      fresh.asNobody().send(contract.setUpFirstAdministrator, { body: { ...said, setUpCode } });

    const wrong = await send('guessed');
    const right = await send(await setUpCodeOf(fresh));
    const again = await send(await setUpCodeOf(fresh));

    expect([wrong.body.code, right.status, again.body.code]).toEqual([
      'access.wrong-set-up-code',
      200,
      'access.already-set-up',
    ]);
    await fresh.close();
  });
});

describe('signing in', () => {
  test('every name that an account may have signs in, with a password of a hundred characters', async () => {
    const password = 'Right-horse-9'.repeat(8);
    for (const username of ['zhao.min', 'zhao-min', 'zhao_min', '9zhao']) {
      await story.program((work) => addAccount(work, { username, name: '赵敏', password }, {}));
      expect([username, (await signIn(username, password)).status]).toEqual([username, 200]);
    }
  });

  test('a right password opens the console, a wrong one does not, and signing out closes it', async () => {
    await story.program((work) =>
      addAccount(work, { username: 'li.ming', name: '李明', password: 'Right-horse-9' }, {}),
    );
    for (const wrong of ['Wrong-horse-9', 'right-horse-9', ' Right-horse-9', 'Right-horse-9x'])
      expect([wrong, (await signIn('li.ming', wrong)).status]).toEqual([wrong, 401]);
    const right = await signIn('LI.Ming', 'Right-horse-9');
    expect(right.status).toBe(200);

    const me = await right.get(contract.showMe);
    expect([me.status, me.body.name]).toEqual([200, '李明']);
    await right.call({ method: 'POST', url: '/api/auth/sign-out', payload: {} });
    expect((await right.get(contract.showMe)).status).toBe(401);
  });

  test('nobody signs up by themselves', async () => {
    const answer = await story
      .asNobody()
      .call({ method: 'POST', url: '/api/auth/sign-up/email', payload: {} });
    expect(answer.status).toBe(404);
  });
});

describe('grants', () => {
  test('a role takes effect at once, only on its branch, and ends when it is taken back', async () => {
    const { districtId, towns } = await aDistrict(story, '授权区');
    const security = await story.asRole('security-administrator', districtId);
    const { id: accountId } = await story.program((work) =>
      addAccount(work, { username: 'wang.fang', name: '王芳', password: 'Right-horse-9' }, {}),
    );
    const wangFang = await signIn('wang.fang', 'Right-horse-9');
    const seesTowns = async () =>
      (await wangFang.get(organisations.listOrganisations, { query: { level: 'town' } })).body;
    expect((await wangFang.get(organisations.listOrganisations, { query: {} })).status).toBe(403);

    const body = { role: 'town-officer' as const, organisationId: towns[0].id, fromOn: '2026-06-01' };
    const granted = await security.send(contract.grantRole, { params: { accountId }, body });
    expect((await seesTowns()).rows.map(({ id }) => id)).toEqual([towns[0].id]);

    await security.send(contract.endGrant, { params: { grantId: granted.body.id } });
    expect((await wangFang.get(organisations.listOrganisations, { query: {} })).status).toBe(403);
  });

  test('a role is refused at the wrong level, to oneself, twice, and outside one’s own reach', async () => {
    const [own, other] = [await aDistrict(story, '本区'), await aDistrict(story, '邻区')];
    const security = await story.asRole('security-administrator', own.districtId);
    const { id: accountId } = await story.program((work) =>
      addAccount(work, { username: 'zhao.lei', name: '赵雷', password: 'Right-horse-9' }),
    );
    const grant = (to: string, role: 'town-officer' | 'auditor', organisationId: string) =>
      security.send(contract.grantRole, {
        params: { accountId: to },
        body: { role, organisationId, fromOn: '2026-06-01' },
      });

    const answers = [
      await grant(accountId, 'town-officer', own.districtId),
      await grant(security.accountId, 'auditor', own.districtId),
      await grant(accountId, 'auditor', own.districtId),
      await grant(accountId, 'auditor', own.districtId),
      await grant(accountId, 'town-officer', own.towns[0].id),
      await grant(accountId, 'auditor', other.districtId),
    ];
    expect(answers.map(({ body }) => body.code)).toEqual([
      'access.wrong-level',
      'access.not-to-oneself',
      undefined,
      'access.already-granted',
      'access.duties-apart',
      'organisations.not-found',
    ]);
  });
});

describe('a powerful role', () => {
  const aDistrictWithAdministrators = async (name: string) => {
    const { districtId } = await aDistrict(story, name);
    const [proposer, other, system] = [
      await story.asRole('security-administrator', districtId),
      await story.asRole('security-administrator', districtId),
      await story.asRole('system-administrator', districtId),
    ];
    const username = `candidate-${newId().slice(-8)}`;
    const { id: accountId } = await story.program((work) =>
      addAccount(work, { username, name: '候任人', password: 'Right-horse-9' }),
    );
    const body = { role: 'district-officer' as const, organisationId: districtId, fromOn: '2026-06-01' };
    const propose = () => proposer.send(contract.grantRole, { params: { accountId }, body });
    const held = async () =>
      (await proposer.get(contract.listAccounts, { query: { search: username } })).body.rows[0]?.grants
        .length;
    return { proposer, other, system, accountId, propose, held };
  };

  test('is in force only when a second person has confirmed it, once', async () => {
    const { proposer, other, propose, held } = await aDistrictWithAdministrators('双人区');
    const { waits, id: proposalId } = (await propose()).body;
    expect([waits, await held()]).toEqual([true, 0]);
    expect((await propose()).body.code).toBe('access.already-proposed');

    const own = await proposer.send(contract.confirmGrant, { params: { proposalId } });
    expect([own.body.code, await held()]).toEqual(['access.not-ones-own-proposal', 0]);
    const [waiting] = (await other.get(contract.listProposedGrants)).body;
    expect(waiting).toMatchObject({
      id: proposalId,
      accountName: '候任人',
      permittedActions: ['confirm', 'decline'],
    });
    const answers = await Promise.all([
      other.send(contract.confirmGrant, { params: { proposalId } }),
      other.send(contract.confirmGrant, { params: { proposalId } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect([await held(), (await other.get(contract.listProposedGrants)).body]).toEqual([1, []]);
  });

  test('that is declined with a reason never comes into force, and may be proposed again', async () => {
    const { system, propose, held } = await aDistrictWithAdministrators('婉拒区');
    const { id: proposalId } = (await propose()).body;
    const declining = { params: { proposalId }, body: { reason: '任命文件还没有下发' } };
    expect((await system.send(contract.declineGrant, declining)).status).toBe(200);
    expect((await system.send(contract.confirmGrant, { params: { proposalId } })).status).toBe(404);
    expect([await held(), (await propose()).body.waits]).toEqual([0, true]);
  });

  test('is given at once while there is nobody who could be the second person', async () => {
    const { districtId } = await aDistrict(story, '初建区');
    const only = await story.asRole('security-administrator', districtId);
    const { id: accountId } = await story.program((work) =>
      addAccount(work, { username: 'first.helper', name: '首位', password: 'Right-horse-9' }),
    );
    const body = { role: 'system-administrator' as const, organisationId: districtId, fromOn: '2026-06-01' };
    expect((await only.send(contract.grantRole, { params: { accountId }, body })).body.waits).toBe(false);
  });

  test.each([
    ['auditor', ['system-administrator'], 'access.duties-apart'],
    ['security-administrator', ['village-officer'], 'access.duties-apart'],
    ['town-officer', ['auditor'], 'access.duties-apart'],
    ['auditor', ['auditor'], undefined],
    ['town-officer', ['village-officer', 'institution-staff'], undefined],
  ] as const)('%s beside %s: %s', (role, held, code) => {
    expect(whyNotTogether(role, held)?.code).toBe(code);
  });
});

describe('accounts', () => {
  test('of a neighbouring district are kept by the neighbour alone', async () => {
    const [own, other] = [await aDistrict(story, '东区'), await aDistrict(story, '西区')];
    const keeper = await story.asRole('system-administrator', own.districtId);
    const neighbour = await story.asRole('district-officer', other.districtId);
    const reset = await keeper.send(contract.resetPassword, {
      params: { accountId: neighbour.accountId },
      body: { password: 'Right-horse-9' },
    });
    const listed = await keeper.get(contract.listAccounts, { query: { pageSize: 100 } });
    expect([reset.status, listed.body.rows.some(({ id }) => id === neighbour.accountId)]).toEqual([
      404,
      false,
    ]);
  });

  test('are found in the audit by their user name, whatever was done to them and by whom', async () => {
    const { districtId, towns } = await aDistrict(story, '留痕区');
    const keeper = await story.asRole('system-administrator', districtId);
    const security = await story.asRole('security-administrator', districtId);
    const named = { username: 'found.again', name: '何留痕', password: 'Right-horse-9' };
    const accountId = (await keeper.send(contract.addAccount, { body: named })).body.id;
    const params = { accountId };
    const grant = async (role: 'town-officer' | 'district-officer', organisationId: string) => {
      const body = { role, organisationId, fromOn: '2026-06-01' };
      return (await security.send(contract.grantRole, { params, body })).body.id;
    };
    const grantId = await grant('town-officer', towns[0].id);
    await security.send(contract.endGrant, { params: { grantId } });
    const declined = { params: { proposalId: await grant('district-officer', districtId) } };
    await keeper.send(contract.declineGrant, { ...declined, body: { reason: '任命未下发' } });
    const confirmed = { params: { proposalId: await grant('district-officer', districtId) } };
    await keeper.send(contract.confirmGrant, confirmed);
    await keeper.send(contract.endAccountSessions, { params, body: {} });
    await keeper.send(contract.resetPassword, { params, body: { password: 'Other-horse-9' } });
    await keeper.send(contract.closeAccount, { params });
    const { rows: found } = await sql<{ action: string }>`
      select action from platform.audit_entry where changes::text like '%found.again%'`.execute(story.db);
    const times = (action: string) => found.filter((entry) => entry.action === action).length;
    expect([times('access.grantRoles'), times('access.decideOnGrants')]).toEqual([4, 2]);
    expect([times('access.keepSignIn'), times('access.keepAccounts')]).toEqual([1, 3]);
  });

  test('are not closed by their owner, nor is one of the three duties left to nobody', async () => {
    const fresh = await openStory({ now: '2026-06-17T10:00:00+08:00' });
    const { districtId } = await aDistrict(fresh, '三员区');
    const keeper = await fresh.asRole('system-administrator', districtId);
    const security = await fresh.asRole('security-administrator', districtId);
    const auditor = await fresh.asRole('auditor', districtId);
    const close = async (accountId: string) =>
      (await keeper.send(contract.closeAccount, { params: { accountId } })).body.code;
    const endGrantsOf = async (accountId: string) => {
      const { rows } = (await security.get(contract.listAccounts, { query: {} })).body;
      const grantId = rows.find(({ id }) => id === accountId)?.grants[0]?.id ?? '';
      return (await security.send(contract.endGrant, { params: { grantId } })).body.code;
    };
    expect(await close(keeper.accountId)).toBe('access.own-account');
    for (const { accountId } of [security, auditor])
      expect(await close(accountId)).toBe('access.last-of-duty');
    for (const { accountId } of [keeper, security, auditor])
      expect(await endGrantsOf(accountId)).toBe('access.last-of-duty');

    const second = await fresh.asRole('auditor', districtId);
    expect([await close(second.accountId), await close(auditor.accountId)]).toEqual([
      undefined,
      'access.last-of-duty',
    ]);
    await fresh.close();
  });
});
