import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { beginningOf } from '#modules/access/rules/keys.ts';
import * as organisations from '#modules/organisations/contract.ts';
import { anchor } from '#platform/audit/anchors.ts';
import { keepTrace } from '#platform/audit/index.ts';
import { sealWaiting } from '#platform/audit/seal-waiting.ts';
import { verifyWhenAsked } from '#platform/audit/verification.ts';
import { newId } from '#platform/ids.ts';
import * as contract from '../contract.ts';
import { sayExactAction } from '../rules.ts';

type Client = Awaited<ReturnType<Story['asRole']>>;

const folder = mkdtempSync(join(tmpdir(), 'wenmai-audit-'));
let story: Story;
let [keeper, officer, auditor] = [] as unknown as [Client, Client, Client];
let [districtId, townId] = ['', ''];

beforeAll(async () => {
  vi.stubEnv('WENMAI_ANCHORS', folder);
  story = await openStory();
  const { districtId: made, towns } = await aDistrict(story, '审计区');
  [districtId, townId] = [made, towns[0].id];
  keeper = await story.asRole('system-administrator', districtId);
  officer = await story.asRole('village-officer', towns[0].villageIds[0]);
  auditor = await story.asRole('auditor', districtId);
  const body = {
    code: 'AU-1',
    name: '柳荫村',
    kind: 'village' as const,
    parentId: townId,
    fromOn: '2026-01-01',
  };
  await keeper.send(organisations.addOrganisation, { body });
  await officer.send(organisations.addOrganisation, { body: { ...body, code: 'AU-2' } });
  await sealWaiting(story.db, story.clock);
});
afterAll(async () => {
  await story.close();
  rmSync(folder, { recursive: true });
});

const found = async (query: Parameters<Client['get']>[1] extends { query?: infer Q } ? Q : never) => {
  const { status, body } = await auditor.get(contract.listAudit, { query: query as never });
  return { status, total: body.total, said: body.rows?.map(({ action, outcome }) => `${action} ${outcome}`) };
};

describe('the auditor', () => {
  test('finds who did what, and who tried what they may not; nobody else does', async () => {
    const { body } = await auditor.get(contract.listAudit, { query: { action: 'organisations.arrange' } });
    expect(body.rows.map(({ outcome, refusalCode, actorId }) => [outcome, refusalCode, actorId])).toEqual([
      ['refused', 'http.not-allowed', officer.accountId],
      ['done', null, keeper.accountId],
    ]);
    expect(body).toMatchObject({ total: 2, more: false });
    expect((await keeper.get(contract.listAudit, { query: {} })).status).toBe(403);
  });

  test.each([
    ['柳荫村', 1],
    ['柳荫', 1],
    ['柳', 1],
    ['荫村柳', 0],
    ['au-1', 1],
    ['AU-1 柳荫', 1],
    ['http.not-allowed', 1],
    ["'; drop table", 0],
  ])('finds by the text “%s” %i of the commands', async (text, count) => {
    const { status, total } = await found({ action: 'organisations.arrange', text } as never);
    expect([status, total]).toEqual([200, count]);
  });

  test('is told when there is nothing to find in what was typed', async () => {
    const { status, body } = await auditor.get(contract.listAudit, { query: { text: '！？' } });
    expect([status, body.code]).toEqual([422, 'audit.nothing-to-find']);
  });

  test('narrows by person, organisation with all beneath, outcome and day', async () => {
    const counts = await Promise.all(
      [
        { actorId: officer.accountId },
        { organisationId: districtId, action: 'organisations.arrange' },
        { organisationId: townId, action: 'organisations.arrange' },
        { outcome: 'refused', action: 'organisations.arrange' },
        { outcome: 'failed', action: 'organisations.arrange' },
        { from: '2026-06-17', until: '2026-06-17', action: 'organisations.arrange' },
        { from: '2026-06-18', action: 'organisations.arrange' },
      ].map(async (query) => (await found(query as never)).total),
    );
    expect(counts).toEqual([1, 2, 2, 1, 0, 2, 0]);
  });

  test('takes the entries out as a workbook or CSV, with the key a program came with; that leaves a trace too', async () => {
    const apiKey = { id: newId(), name: '大门口' };
    const gate = { id: officer.accountId, name: '客流计', apiKey };
    await keepTrace(story.db, { action: 'centres.read', actor: gate, outcome: 'done' }, story.clock.now());
    const read = { action: 'centres.read', format: 'csv' as const };
    const { body: taken } = await auditor.get(contract.exportAudit, { query: read });
    expect(String(taken)).toContain(`客流计,大门口,${beginningOf(apiKey.id)}`);
    const query = { action: 'organisations.arrange', format: 'csv' as const };
    const { body } = await auditor.get(contract.exportAudit, { query });
    expect(String(body)).toContain('调整单位');
    expect((await found({ actorId: auditor.accountId } as never)).said).toContain('audit.read done');
  });

  test('finds people by name to look for what they did', async () => {
    const { body } = await auditor.get(contract.listActors, { query: { search: 'village-officer' } });
    expect(body.map(({ id }) => id)).toContain(officer.accountId);
  });

  test('sees the chain sealed and anchored, asks for a verification, and reads its result', async () => {
    await anchor(story.db, story.clock.now());
    await sealWaiting(story.db, story.clock);
    const before = await auditor.get(contract.showChain);
    expect(before.body).toMatchObject({ verifying: false, verification: null, lessProtected: false });
    expect(before.body.anchor?.count).toBeGreaterThan(0);

    await auditor.send(contract.verifyAudit);
    expect((await auditor.get(contract.showChain)).body.verifying).toBe(true);
    await verifyWhenAsked(story.db, story.clock);
    const after = await auditor.get(contract.showChain);
    expect(after.body).toMatchObject({
      verifying: false,
      verification: { breaksInAll: 0, breaks: [], anchors: 1 },
    });
    expect((await keeper.send(contract.verifyAudit)).status).toBe(403);
  });
});

test.each([
  ['access.keepSignIn', { username: 'sun.li', unlocked: true }, '解锁账号'],
  ['access.keepSignIn', { account: 'counter', revoked: true }, '撤销接口密钥'],
  ['access.keepAccounts', { username: 'sun.li', password: 'replaced' }, '重设密码'],
  ['access.keepAccounts', {}, '维护账号'],
])('%s that wrote %j is called by its exact word', (action, after, word) => {
  expect(sayExactAction(action, after, 'zh')).toBe(word);
});
