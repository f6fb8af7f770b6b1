import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as access from '#modules/access/contract/index.ts';
import { listAudit } from '#modules/audit/contract.ts';
import { actionWords, sayPlace } from '#modules/audit/rules.ts';
import { exportCentres } from '#modules/centres/contract/centre.ts';
import * as organisations from '#modules/organisations/contract.ts';
import { couldChangeAudit } from '#platform/audit/protection.ts';
import { newId } from '#platform/ids.ts';
import { operator } from '../cli/operator.ts';
import { routes } from '../routes.ts';
import { aDistrict } from '../testing/a-district.ts';
import { give } from '../testing/command.ts';
import { openStory, type Story } from '../testing/story.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

const keptOf = (accountId: string) =>
  story.db
    .selectFrom('platform.auditEntry')
    .select(['action', 'outcome', 'refusalCode', 'organisationId'])
    .where('actorId', '=', accountId)
    .orderBy('id')
    .execute();

describe('what the audit keeps', () => {
  test('a question that was refused, what was looked for out of reach, and an export', async () => {
    const { districtId } = await aDistrict(story, '痕迹区');
    const officer = await story.asRole('district-officer', districtId);
    await officer.get(access.listAccounts, { query: {} });
    await officer.get(organisations.showOrganisation, { params: { organisationId: newId() } });
    await officer.get(exportCentres, { query: { language: 'zh' } });
    expect((await keptOf(officer.accountId)).map((entry) => Object.values(entry))).toEqual([
      ['access.seeAccounts', 'refused', 'http.not-allowed', districtId],
      ['organisations.read', 'refused', 'organisations.not-found', districtId],
      ['centres.read', 'done', null, districtId],
    ]);
  });

  test('a command that a rule refused, with the rule', async () => {
    const { districtId, towns } = await aDistrict(story, '规则区');
    const officer = await story.asRole('system-administrator', districtId);
    const body = {
      code: 'RU-1',
      name: '规则村',
      kind: 'village' as const,
      parentId: towns[0].id,
      fromOn: '2026-01-01',
    };
    await officer.send(organisations.addOrganisation, { body });
    await officer.send(organisations.addOrganisation, { body });
    expect(
      (await keptOf(officer.accountId)).map(({ outcome, refusalCode }) => [outcome, refusalCode]),
    ).toEqual([
      ['done', null],
      ['refused', 'organisations.code-taken'],
    ]);
  });
});

describe('a command of the operator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenmai-commands-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const settings = {
    WENMAI_DATA: folder,
    WENMAI_FILES: join(folder, 'files'),
    WENMAI_ANCHORS: folder,
    WENMAI_KEYS: join(folder, 'keys.json'),
  };
  const fileOf = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test.each([
    ['judge', ['judge', '--from', '2026-06-16', '--until', '2026-06-16'], 'done'],
    ['audit.anchor', ['audit', 'anchor'], 'done'],
    ['audit.verify', ['audit', 'verify'], 'done'],
    ['audit.export', ['audit', 'export', '--to', join(folder, 'audit.jsonl')], 'done'],
    ['audit.export', ['audit', 'export', '--format', 'stone'], 'refused'],
    ['backup', ['backup', join(folder, 'backup')], 'done'],
    ['backup', ['backup', join(folder, 'backup')], 'refused'],
    ['import.organisations', ['import', 'organisations', fileOf('none.csv', 'code')], 'refused'],
    [
      'import.organisations',
      ['import', 'organisations', fileOf('one.csv', 'code,name,kind\nCM-1,命令区,district\n')],
      'done',
    ],
    ['keys.retire', ['keys', 'retire', '0000'], 'refused'],
  ])('leaves who did it at the machine, and how it ended: %s', async (action, words, outcome) => {
    await give(story, words, settings).catch(() => {});
    const entry = await story.db
      .selectFrom('platform.auditEntry')
      .select(['action', 'actorName', 'outcome'])
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(entry).toEqual({ action: `command.${action}`, actorName: operator().name, outcome });
    expect(actionWords).toHaveProperty([`command.${action}`]);
  });

  test('is read by the auditor with who and from where', async () => {
    const { districtId } = await aDistrict(story, '读审计区');
    const auditor = await story.asRole('auditor', districtId);
    const { body } = await auditor.get(listAudit, { query: { action: 'command.backup', outcome: 'done' } });
    expect(body.rows).toMatchObject([{ actorName: operator().name, changes: [{ subject: 'backup' }] }]);
    const [entry] = body.rows as [(typeof body.rows)[number]];
    expect([sayPlace(entry, 'zh'), sayPlace(entry, 'en')]).toEqual(['命令行', 'command line']);
  });
});

describe('the audit only grows', () => {
  test.each([
    'update platform.audit_entry set actor_name = actor_name',
    'delete from platform.audit_entry',
    'truncate platform.audit_entry',
    'alter table platform.audit_entry disable trigger all',
    'alter table platform.audit_entry add column spare int',
    'drop table platform.audit_entry',
    "insert into platform.audit_entry (id, at, actor_name, action, changes, outcome) overriding system value values (1, now(), '', '', '[]', 'done')",
    'delete from platform.audit_seal',
    'update platform.audit_seal set sealed_at = now()',
    'truncate platform.audit_search',
    "set session_replication_role = 'replica'",
    'create or replace function platform.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
  ])('the program itself is refused: %s', async (attempt) => {
    await expect(sql.raw(attempt).execute(story.db)).rejects.toThrow(/permission denied|must be owner/);
  });

  test('its owner is refused too, unless the triggers are taken off', async () => {
    await expect(story.owner.deleteFrom('platform.auditEntry').execute()).rejects.toThrow('append-only');
    expect([await couldChangeAudit(story.db), await couldChangeAudit(story.owner)]).toEqual([false, true]);
  });
});

test('every action that can stand in the audit is said in words', () => {
  const actions = routes
    .filter(({ route }) => route.allows !== 'anyone' || route.method !== 'GET')
    .map(({ route }) =>
      typeof route.allows === 'string' ? `${route.method} ${route.path}` : route.allows.name,
    );
  expect([...new Set(actions)].filter((action) => !actionWords[action])).toEqual([]);
});
