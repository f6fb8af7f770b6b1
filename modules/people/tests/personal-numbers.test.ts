import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { checkCharacterOf } from '#platform/crypto/numbers.ts';
import { readTable } from '#platform/spreadsheets/index.ts';
import * as imports from '../contract/imports.ts';
import * as contract from '../contract/people.ts';
import * as personal from '../contract/personal.ts';

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  district = await aDistrict(story);
});
afterAll(() => story.close());

const village = () => district.towns[0].villageIds[0];
const officerOf = (organisationId: string) => story.asRole('village-officer', organisationId);
const idNumberOf = (seventeen: string) => `${seventeen}${checkCharacterOf(seventeen)}`;

const phone = '13812345678';
const idNumber = idNumberOf('99000019750315123');
const masked = { phone: '138****5678', idNumber: `990***********${idNumber.slice(-4)}` };

const add = async (said: object, organisationId = village()) => {
  const officer = await officerOf(organisationId);
  return officer.send(contract.addPerson, { params: { organisationId }, body: said as never });
};
const known = add;

/** Everything of a table as the database keeps it, in one text. */
const textOf = async (table: 'people.person' | 'platform.auditEntry' | 'platform.idempotentAnswer') =>
  JSON.stringify(await story.db.selectFrom(table).selectAll().execute());

const auditOf = (subjectId: string) =>
  story.db
    .selectFrom('platform.auditEntry')
    .select(['action', 'reason', 'changes', 'outcome', 'refusalCode'])
    .orderBy('id')
    .execute()
    .then((entries) => entries.filter(({ changes }) => JSON.stringify(changes).includes(subjectId)));

describe('phone and ID numbers', () => {
  let id: string;
  beforeAll(async () => {
    id = (await known({ name: '号码人', birthYear: 1975, phone: '+86 138-1234 5678', idNumber })).body.id;
  });

  test('are shown masked in the record, the list and the workbook', async () => {
    const officer = await officerOf(village());
    const { body } = await officer.get(contract.showPerson, { params: { personId: id } });
    expect(body).toMatchObject(masked);
    const list = await officer.get(contract.listPeople, { query: { search: '号码人' } });
    expect(list.body.rows).toMatchObject([masked]);
    const exported = (await officer.get(contract.exportPeople)).body as unknown as Buffer;
    const { rows } = await readTable({ name: 'people.xlsx', bytes: exported });
    expect(rows.map(({ cells }) => cells.联系电话)).toContain(masked.phone);
    expect(JSON.stringify(rows)).not.toContain(phone);
  });

  test('are nowhere in the database in clear, not in the audit, not in what is kept for repeats', async () => {
    const officer = await officerOf(village());
    const body = { name: '改号人', phone, idNumber: null };
    await officer.send(contract.addPerson, {
      params: { organisationId: village() },
      body,
      key: 'key-of-clear',
    });
    for (const table of ['people.person', 'platform.auditEntry', 'platform.idempotentAnswer'] as const) {
      const text = await textOf(table);
      expect(text).not.toContain(phone);
      expect(text).not.toContain(idNumber);
    }
    expect(await textOf('platform.auditEntry')).toContain(masked.phone);
  });

  test('are found by the whole number, by nobody out of reach, and the audit says whom', async () => {
    const officer = await officerOf(village());
    const found = await officer.send(personal.findByNumber, { body: { number: '138 1234 5678' } });
    expect(found.body.people).toContainEqual(expect.objectContaining({ id, ...masked }));
    const byId = await officer.send(personal.findByNumber, { body: { number: idNumber.toLowerCase() } });
    expect(byId.body.people.map((person) => person.id)).toEqual([id]);
    expect((await auditOf(id)).at(-1)).toMatchObject({ changes: [{ read: ['idNumber found'] }] });

    const elsewhere = await officerOf(district.towns[1].villageIds[0]);
    expect((await elsewhere.send(personal.findByNumber, { body: { number: phone } })).body.people).toEqual(
      [],
    );
    expect(await textOf('platform.auditEntry')).toContain('phone sought');
    const part = await officer.send(personal.findByNumber, { body: { number: '1381234' } });
    expect(part.body.code).toBe('people.not-a-number');
  });

  test('are shown in full for a reason, which the audit keeps without the number', async () => {
    const town = await story.asRole('town-officer', district.towns[0].id);
    const body = { field: 'phone' as const, reason: '通知今晚演出改期' };
    const sent = { params: { personId: id }, body, key: 'reveal-once-1' };
    for (let time = 0; time < 2; time += 1)
      expect((await town.send(personal.revealNumber, sent)).body).toEqual({ number: phone });
    const traces = (await auditOf(id)).filter(({ action }) => action === 'people.reveal');
    expect(traces).toHaveLength(2);
    expect(traces[0]).toMatchObject({ reason: body.reason, changes: [{ subjectId: id, read: ['phone'] }] });
    expect(await textOf('platform.idempotentAnswer')).not.toContain(phone);
    const unsaid = { params: { personId: id }, body: { field: 'phone' as const, reason: ' ' } };
    expect((await town.send(personal.revealNumber, unsaid)).status).toBe(422);
  });

  test.each(['system-administrator', 'security-administrator', 'auditor', 'observer'] as const)(
    'are never shown to the %s, and the attempt is kept',
    async (role) => {
      const client = await story.asRole(role, district.districtId);
      const sent = { params: { personId: id }, body: { field: 'phone' as const, reason: '看一看' } };
      expect((await client.send(personal.revealNumber, sent)).status).toBe(403);
      expect((await client.send(personal.findByNumber, { body: { number: phone } })).status).toBe(403);
      const last = await story.db
        .selectFrom('platform.auditEntry')
        .select(['action', 'outcome'])
        .where('actorId', '=', client.accountId)
        .execute();
      expect(last).toContainEqual({ action: 'people.reveal', outcome: 'refused' });
    },
  );

  test('out of reach are not found', async () => {
    const elsewhere = await story.asRole('town-officer', district.towns[1].id);
    const sent = { params: { personId: id }, body: { field: 'phone' as const, reason: '看一看' } };
    expect((await elsewhere.send(personal.revealNumber, sent)).status).toBe(404);
  });

  test('stay as they are when an edit does not name them, and go when it says so', async () => {
    const officer = await officerOf(village());
    const params = { personId: id };
    const particulars = { name: '号码人', birthYear: 1975 };
    await officer.send(contract.editPerson, { params, body: { ...particulars, idNumber: null } });
    expect((await auditOf(id)).at(-1)?.changes).toMatchObject([
      { before: masked, after: { idNumber: null } },
    ]);
    expect((await officer.get(contract.showPerson, { params })).body).toMatchObject({
      phone: masked.phone,
      idNumber: null,
    });
    expect((await auditOf(id)).at(-1)?.changes).toMatchObject([{ subject: 'person', read: ['record'] }]);
    await officer.send(contract.editPerson, { params, body: { ...particulars, idNumber } });
  });

  test.each([
    [{ phone: '12812345678' }, 422, 'phone'],
    [{ idNumber: '990000197503151234' }, 422, 'id-number'],
    [{ birthYear: 1980, idNumber: idNumberOf('99000019750315124') }, 422, undefined],
    [{ idNumber }, 409, undefined],
  ])('that cannot be are refused: %o', async (said, status, problem) => {
    const sent = await add({ name: '另一人', ...said });
    expect([sent.status, sent.body.problems?.[0]?.code]).toEqual([status, problem]);
  });

  test('moved to another person by a hand in the database do not open', async () => {
    const other = (await known({ name: '被移人', phone: '13912345678' })).body.id;
    await story.db
      .updateTable('people.person')
      .set((is) => ({ phone: is.selectFrom('people.person').select('phone').where('id', '=', id) }))
      .where('id', '=', other)
      .execute();
    const officer = await officerOf(village());
    const sent = { params: { personId: other }, body: { field: 'phone' as const, reason: '核对号码' } };
    expect((await officer.send(personal.revealNumber, sent)).body.code).toBe('crypto.does-not-fit');
    await story.db
      .updateTable('people.person')
      .set({ phone: null, phoneLookup: null })
      .where('id', '=', other)
      .execute();
  });
});

describe('an import', () => {
  const upload = async (lines: string[]) => {
    const { code } = await story.db
      .selectFrom('organisations.unit')
      .select('code')
      .where('id', '=', village())
      .executeTakeFirstOrThrow();
    const head = '单位代码,姓名,出生年份,岗位,专职/兼职,联系电话,身份证号';
    const text = [head, ...lines.map((line) => `${code},${line}`)].join('\n');
    const officer = await officerOf(village());
    return officer.upload(imports.importStaff, {}, { name: 'staff.csv', bytes: Buffer.from(text) });
  };

  test('takes numbers in the last two columns; the same file twice changes nothing', async () => {
    const lines = [
      '导入甲,1980,管理员,兼职,１３７ 1234 5678,',
      `导入乙,,管理员,兼职,,${idNumberOf('99000019660606123')}`,
    ];
    expect((await upload(lines)).body).toMatchObject({ newPeople: 2, added: 2 });
    expect((await upload(lines)).body).toMatchObject({ newPeople: 0, added: 0, unchanged: 2 });
    const officer = await officerOf(village());
    const found = await officer.send(personal.findByNumber, { body: { number: '13712345678' } });
    expect(found.body.people).toMatchObject([{ name: '导入甲' }]);
  });

  test('brings a number to somebody known without, and tells of one that differs', async () => {
    const filled = await upload(['导入乙,,管理员,兼职,13612345678,']);
    expect(filled.body).toMatchObject({ newPeople: 0, unchanged: 1 });
    const differs = await upload(['导入乙,,管理员,兼职,13612345679,']);
    expect(differs.body.problems).toMatchObject([{ at: '2', code: 'people.number-differs' }]);
  });

  test('tells every wrong number by its line and never repeats it', async () => {
    const wrong = await upload([
      '导入丙,,管理员,兼职,1361234567,',
      '导入丁,,管理员,兼职,,990000196606061230',
      `导入戊,,管理员,兼职,,${idNumber}`,
    ]);
    expect(wrong.body.problems?.map(({ at, code }) => [at, code])).toEqual([
      ['2 联系电话', 'phone'],
      ['3 身份证号', 'id-number'],
      ['4', 'people.id-number-taken'],
    ]);
    expect(JSON.stringify(wrong.body)).not.toContain('990000196606061230');
  });
});
