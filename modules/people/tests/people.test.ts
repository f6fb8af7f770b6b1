import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { readTable } from '#platform/spreadsheets/index.ts';
import { countPeople } from '../contract/counts.ts';
import { addMembers } from '../contract/memberships.ts';
import * as contract from '../contract/people.ts';
import * as postings from '../contract/postings.ts';
import * as volunteers from '../contract/volunteers.ts';
import { aPerson, aPosting, aTeam } from './a-person.ts';

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  district = await aDistrict(story);
});
afterAll(() => story.close());

const officerOf = (organisationId: string) => story.asRole('village-officer', organisationId);
const village = () => district.towns[0].villageIds[0];
const sibling = () => district.towns[0].villageIds[1];

describe('persons', () => {
  test('a namesake of the same year is refused with the existing person, and taken when confirmed', async () => {
    const officer = await officerOf(village());
    const params = { organisationId: village() };
    const body = { name: '陈晓', birthYear: 1975 };
    const first = await officer.send(contract.addPerson, { params, body });
    const second = await officer.send(contract.addPerson, { params, body });
    const otherYear = await officer.send(contract.addPerson, { params, body: { ...body, birthYear: 1976 } });
    const confirmed = await officer.send(contract.addPerson, { params, body: { ...body, confirmed: true } });

    expect([second.status, second.body.code]).toEqual([409, 'people.same-person']);
    expect(second.body).toMatchObject({ details: { personId: first.body.id } });
    expect([otherYear.status, confirmed.status]).toEqual([200, 200]);
  });

  test('two who add the same person at the same moment get one person and one question', async () => {
    const officer = await officerOf(village());
    const add = () =>
      officer.send(contract.addPerson, {
        params: { organisationId: village() },
        body: { name: '同时人', birthYear: 1960 },
      });
    const answers = await Promise.all([add(), add(), add()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('the repeat of a command with its key changes nothing more', async () => {
    const officer = await officerOf(village());
    const sent = {
      params: { organisationId: village() },
      body: { name: '重复', birthYear: 1950 },
      key: 'one-person-1',
    };
    const [first, again] = [
      await officer.send(contract.addPerson, sent),
      await officer.send(contract.addPerson, sent),
    ];
    expect([again.status, again.body.id]).toEqual([200, first.body.id]);
  });

  test.each([
    [{ name: '' }, 'too_small'],
    [{ name: '长'.repeat(41) }, 'too_big'],
    [{ name: '控\u0007制' }, 'control'],
    [{ name: '甲', birthYear: 1899 }, 'too_small'],
    [{ name: '甲', gender: 'other' as 'male' }, 'invalid_value'],
  ])('%o is refused', async (body, code) => {
    const officer = await officerOf(village());
    const sent = await officer.send(contract.addPerson, { params: { organisationId: village() }, body });
    expect([sent.status, sent.body.problems?.[0]?.code]).toEqual([422, code]);
  });

  test('a person is found by name and by pinyin initials', async () => {
    const officer = await officerOf(village());
    await aPerson(officer, village(), { name: '欧阳双龙' });
    for (const search of ['双龙', 'oysl', 'OYSL']) {
      const found = await officer.get(contract.listPeople, { query: { search } });
      expect(found.body.rows.map(({ name }) => name)).toEqual(['欧阳双龙']);
    }
    const none = await officer.get(contract.listPeople, { query: { search: '%' } });
    expect(none.body.total).toBe(0);
  });

  test('the neighbour village neither sees nor changes a person', async () => {
    const [officer, neighbour] = [await officerOf(village()), await officerOf(sibling())];
    const personId = await aPerson(officer, village(), { name: '邻居看不到' });
    const params = { personId };
    const body = { name: '改名' };
    const answers = [
      await neighbour.get(contract.showPerson, { params }),
      await neighbour.send(contract.editPerson, { params, body }),
      await neighbour.send(contract.addPerson, { params: { organisationId: village() }, body }),
      await neighbour.send(postings.addPosting, {
        params,
        body: { organisationId: sibling(), post: 'keeper', fullTime: false, fromOn: '2026-01-01' },
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const listed = await neighbour.get(contract.listPeople, { query: { search: '邻居看不到' } });
    expect(listed.body.total).toBe(0);
  });

  test('observers do not read names', async () => {
    const observer = await story.asRole('observer', district.districtId);
    const answers = [
      await observer.get(contract.listPeople, { query: {} }),
      await observer.get(contract.exportPeople, { query: {} }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });
});

describe('belonging', () => {
  test('a person moves to another village of the town; what they did stays where it was', async () => {
    const town = await story.asRole('town-officer', district.towns[0].id);
    const { personId } = await aPosting(town, village(), { name: '搬家的人', post: 'keeper' });
    const move = (client: typeof town, organisationId: string) =>
      client.send(contract.movePerson, { params: { personId }, body: { organisationId } });
    const stranger = await move(await officerOf(village()), sibling());
    expect([stranger.status, stranger.body.code]).toEqual([404, 'organisations.not-found']);
    await move(town, sibling());
    const { body } = await town.get(contract.showPerson, { params: { personId } });
    expect(body).toMatchObject({ organisationId: sibling(), postings: [{ organisationId: village() }] });
    await aPerson(town, village(), { name: '搬家的人' });
    expect((await move(town, village())).body.code).toBe('people.same-person');
  });

  test('an account is one person’s at most, and must hold a role where the actor keeps the records', async () => {
    const officer = await officerOf(village());
    const far = await officerOf(district.towns[1].villageIds[0]);
    const nameOf = async (accountId: string) =>
      (
        await story.db
          .selectFrom('access.account')
          .select('username')
          .where('id', '=', accountId)
          .executeTakeFirstOrThrow()
      ).username;
    const [own, foreign] = [await nameOf(officer.accountId), await nameOf(far.accountId)];
    const [first, second] = [
      await aPerson(officer, village(), { name: '有账号的人' }),
      await aPerson(officer, village(), { name: '没有账号的人' }),
    ];
    const link = (personId: string, username: string | null) =>
      officer.send(contract.linkAccount, { params: { personId }, body: { username } });
    const answers = [
      await link(first, own),
      await link(second, own),
      await link(second, foreign),
      await link(first, null),
      await link(second, own),
    ];
    expect(answers.map(({ status, body }) => body.code ?? status)).toEqual([
      200,
      'people.account-taken',
      'people.account-not-found',
      200,
      200,
    ]);
    const { body } = await officer.get(contract.showPerson, { params: { personId: second } });
    expect(body.username).toBe(own);
  });
});

describe('the counts', () => {
  test('show observers how many there are, organisation by organisation, and no names', async () => {
    const own = await aDistrict(story, '人数区');
    const officer = await story.asRole('district-officer', own.districtId);
    const at = own.towns[0].villageIds[0];
    const { personId } = await aPosting(officer, at, { name: '一人两岗', post: 'cultural-officer' });
    await officer.send(postings.addPosting, {
      params: { personId },
      body: { organisationId: at, post: 'keeper', fullTime: false, fromOn: '2026-01-01' },
    });
    await officer.send(volunteers.registerVolunteer, {
      params: { personId },
      body: { organisationId: at, fromOn: '2026-01-01' },
    });
    const teamId = await aTeam(officer, at, '人数队');
    await officer.send(addMembers, {
      params: { teamId },
      body: { personIds: [personId], fromOn: '2026-01-01' },
    });
    const observer = await story.asRole('observer', own.districtId);
    const query = { beneath: own.towns[0].id, level: 'village', sort: 'staff', order: 'desc' } as const;
    const { body } = await observer.get(countPeople, { query });
    expect(body.total).toBe(2);
    expect(body.rows[0]).toMatchObject({
      organisationId: at,
      staff: 1,
      fullTime: 1,
      officers: 1,
      volunteers: 1,
    });
    expect(body.rows[0]).toMatchObject({ artTeams: 1, volunteerTeams: 0, members: 1, brands: 0 });
    expect(JSON.stringify(body)).not.toContain('一人两岗');
    const before = await observer.get(countPeople, { query: { ...query, on: '2023-12-31' } });
    expect(before.body.rows[0]).toMatchObject({ staff: 0, volunteers: 0, artTeams: 0, members: 0 });
  });
});

describe('the list', () => {
  test('covers an organisation alone, or with everything beneath it, by page and in order', async () => {
    const own = await aDistrict(story, '名单区');
    const officer = await story.asRole('district-officer', own.districtId);
    const at = { town: own.towns[0].id, village: own.towns[0].villageIds[0], other: own.towns[1].id };
    await aPosting(officer, at.town, { name: '钱一', post: 'town-staff' });
    await aPosting(officer, at.village, { name: '孙二', post: 'cultural-officer' });
    await aPosting(officer, at.other, { name: '李三', post: 'town-staff', fullTime: false });

    const names = async (query: object) => {
      const { body } = await officer.get(contract.listPeople, { query });
      return [body.total, ...body.rows.map(({ name }) => name)];
    };
    expect(await names({})).toEqual([3, '李三', '钱一', '孙二']);
    expect(await names({ organisationId: at.town })).toEqual([1, '钱一']);
    expect(await names({ beneath: at.town })).toEqual([2, '钱一', '孙二']);
    expect(await names({ post: 'town-staff' })).toEqual([2, '李三', '钱一']);
    expect(await names({ serving: 'part-time' })).toEqual([1, '李三']);
    expect(await names({ serving: 'staff', pageSize: '2', page: '2' })).toEqual([3, '孙二']);
    expect(await names({ sort: 'name', order: 'desc' })).toEqual([3, '孙二', '钱一', '李三']);
  });

  test('is exported as a workbook that runs nothing', async () => {
    const { villageIds } = district.towns[1];
    const officer = await officerOf(villageIds[1]);
    await aPerson(officer, villageIds[1], { name: '=HYPERLINK("x")' });
    await aPosting(officer, villageIds[1], { name: '导出者', post: 'cultural-officer' });
    const { body } = await officer.call({ url: '/api/people/export' });
    await expect(readTable({ name: 'a.xlsx', bytes: body })).rejects.toMatchObject({
      code: 'spreadsheets.formula',
    });
    const english = await officer.call({ url: '/api/people/export?language=en&post=cultural-officer' });
    const table = await readTable({ name: 'a.xlsx', bytes: english.body });
    expect(table.rows[0]?.cells).toMatchObject({
      Name: '导出者',
      Posts: '下河镇第二社区 cultural officer (full-time)',
    });
  });
});
