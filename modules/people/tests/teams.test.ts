import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as memberships from '../contract/memberships.ts';
import * as people from '../contract/people.ts';
import * as contract from '../contract/teams.ts';
import { addMembers } from '../operations/add-members.ts';
import { correctMembership } from '../operations/correct-membership.ts';
import { disbandTeam } from '../operations/disband-team.ts';
import { aPerson, aTeam, type Client, somePeople, toldBy } from './a-person.ts';

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
let village: string;
let officer: Client;
beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  district = await aDistrict(story);
  village = district.towns[0].villageIds[0];
  officer = await story.asRole('village-officer', village);
});
afterAll(() => story.close());

const take = (teamId: string, personIds: string[], fromOn: string, untilOn: string | null = null) =>
  officer.send(memberships.addMembers, { params: { teamId }, body: { personIds, fromOn, untilOn } });
const strengthOn = async (teamId: string, on: string) => {
  const { body } = await officer.get(contract.listTeams, { query: { on, pageSize: '100' } });
  return body.rows.find(({ id }) => id === teamId)?.strength;
};

describe('a team', () => {
  test('of twenty grows and shrinks, and its page shows it month by month', async () => {
    const teamId = await aTeam(officer, village, '双龙舞蹈队');
    const members = await somePeople(officer, village, 22);
    const joined = await take(teamId, members.slice(0, 20), '2025-01-01');
    await take(teamId, members.slice(20), '2026-02-10');
    for (const membershipId of joined.body.ids.slice(0, 5))
      await officer.send(memberships.endMembership, {
        params: { membershipId },
        body: { untilOn: '2026-04-15' },
      });

    const strengths = [];
    for (const on of ['2025-01-01', '2026-02-09', '2026-02-10', '2026-04-15', '2026-04-16'])
      strengths.push(await strengthOn(teamId, on));
    expect(strengths).toEqual([20, 20, 22, 22, 17]);

    const { body } = await officer.get(contract.showTeam, { params: { teamId } });
    expect(body.strengthByMonth.map(({ strength }) => strength)).toEqual([
      20,
      22,
      22,
      17,
      17,
      17,
      ...Array(6).fill(null),
    ]);
    expect([body.strength, body.members.length, body.permittedActions]).toEqual([17, 22, ['edit']]);
    const before = await officer.get(contract.showTeam, { params: { teamId }, query: { year: '2025' } });
    expect(before.body.strengthByMonth.at(-1)).toEqual({ month: '2025-12', strength: 20 });
  });

  test('takes nobody twice at once: all join or none, and who is there already is named', async () => {
    const teamId = await aTeam(officer, village, '合唱一队');
    const [first, second] = await somePeople(officer, village, 2, '乙');
    if (!first || !second) throw new Error('two people were wanted');
    await take(teamId, [first], '2025-01-01', '2025-12-31');
    const again = await take(teamId, [first, second], '2025-06-01');
    expect([again.status, again.body.code]).toEqual([409, 'people.already-member']);
    expect(again.body).toMatchObject({ details: { names: '乙1' } });
    expect(await strengthOn(teamId, '2025-07-01')).toBe(1);
    expect((await take(teamId, [first, second, second], '2026-01-01')).body.ids?.length).toBe(2);
  });

  test('the database itself refuses a double membership that slips by', async () => {
    const teamId = await aTeam(officer, village, '并发队');
    const ids = await somePeople(officer, village, 1, '丙');
    const answers = await Promise.all([1, 2, 3].map(() => take(teamId, ids, '2026-01-01')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('has no members beyond its own dates', async () => {
    const teamId = await aTeam(officer, village, '短命队', '2026-01-01');
    const [one] = await somePeople(officer, village, 1, '丁');
    expect((await take(teamId, [one ?? ''], '2025-12-31')).body.code).toBe('people.outside-team');
    await take(teamId, [one ?? ''], '2026-05-01');
    const params = { teamId };
    const early = await officer.send(contract.disbandTeam, { params, body: { untilOn: '2026-04-30' } });
    expect([early.status, early.body.code]).toEqual([409, 'people.members-outside']);
    const backwards = await officer.send(contract.disbandTeam, { params, body: { untilOn: '2025-12-31' } });
    expect(backwards.body.code).toBe('people.ends-before-start');

    await officer.send(contract.disbandTeam, { params, body: { untilOn: '2026-05-31' } });
    expect([await strengthOn(teamId, '2026-05-31'), await strengthOn(teamId, '2026-06-01')]).toEqual([
      1,
      undefined,
    ]);
    const { body } = await officer.get(contract.showTeam, { params });
    expect(body.members).toMatchObject([{ fromOn: '2026-05-01', untilOn: '2026-05-31' }]);
    expect((await take(teamId, [one ?? ''], '2026-06-10')).body.code).toBe('people.outside-team');
  });

  test('is renamed and led; its name is taken only once at a time', async () => {
    const teamId = await aTeam(officer, village, '老名字');
    await aTeam(officer, village, '别的队');
    const leaderId = await aPerson(officer, village, { name: '队长' });
    const edit = (name: string) =>
      officer.send(contract.editTeam, {
        params: { teamId },
        body: { name, genre: 'choir', leaderId, fromOn: '2025-01-01' },
      });
    const [taken, renamed] = [await edit('别的队'), await edit('新名字')];
    expect([taken.body.code, renamed.status]).toEqual(['people.team-name-taken', 200]);
    const { body } = await officer.get(contract.showTeam, { params: { teamId } });
    expect(body).toMatchObject({ name: '新名字', genre: 'choir', leaderName: '队长', leaderId });
    const led = await officer.get(people.showPerson, { params: { personId: leaderId } });
    expect(led.body.teams).toEqual([]);
  });

  test('struck out counts no more, nor do its members; its page stays', async () => {
    const teamId = await aTeam(officer, village, '从未有过');
    await take(teamId, await somePeople(officer, village, 3, '戊'), '2026-01-01');
    await officer.send(contract.strikeOutTeam, { params: { teamId }, body: { reason: '重复登记' } });
    const { body } = await officer.get(contract.showTeam, { params: { teamId } });
    expect(body).toMatchObject({ struckReason: '重复登记', strength: 0, permittedActions: [] });
    const counted = await story.db
      .selectFrom('people.teamMember')
      .select('id')
      .where('teamId', '=', teamId)
      .execute();
    expect([counted.length, await strengthOn(teamId, '2026-06-17')]).toEqual([0, undefined]);
    expect(await aTeam(officer, village, '从未有过')).toBeTruthy();
  });

  test('an art team has a genre, a volunteer team has none', async () => {
    const add = (kind: 'art' | 'volunteer', genre: 'dance' | null) =>
      officer.send(contract.addTeam, {
        params: { organisationId: village },
        body: { kind, genre, name: `${kind}${genre}`, fromOn: '2026-01-01' },
      });
    const answers = [await add('art', null), await add('volunteer', 'dance'), await add('volunteer', null)];
    expect(answers.map(({ status, body }) => body.code ?? status)).toEqual([
      'people.genre-missing',
      'people.genre-not-for-volunteers',
      200,
    ]);
  });
});

describe('what teams tell', () => {
  test('a group that joins is told once; corrected dates are told as old and new', async () => {
    const teamId = await aTeam(officer, village, '讲述队');
    const personIds = await somePeople(officer, village, 4, '己');
    const joined = { personIds, fromOn: '2025-03-01', untilOn: '2025-09-30' };
    const organisationId = village;
    expect(await toldBy(story, (work) => addMembers(work, teamId, joined))).toEqual([
      { name: 'people.team-changed', told: { organisationId, fromOn: '2025-03-01', untilOn: '2025-09-30' } },
    ]);
    const { id } = await story.db
      .selectFrom('people.membership')
      .select('id')
      .where('teamId', '=', teamId)
      .limit(1)
      .executeTakeFirstOrThrow();
    const corrected = { fromOn: '2025-06-01', untilOn: '2025-12-31' };
    expect(await toldBy(story, (work) => correctMembership(work, id, corrected))).toEqual([
      { name: 'people.team-changed', told: { organisationId, fromOn: '2025-03-01', untilOn: '2025-12-31' } },
    ]);
    expect(await toldBy(story, (work) => disbandTeam(work, teamId, { untilOn: '2026-06-30' }))).toEqual([
      { name: 'people.team-changed', told: { organisationId, fromOn: '2025-01-01', untilOn: null } },
    ]);
  });
});

describe('who sees a team', () => {
  test('observers see how many, not who; the neighbour sees nothing and changes nothing', async () => {
    const teamId = await aTeam(officer, village, '被看的队');
    await take(teamId, await somePeople(officer, village, 3, '庚'), '2026-01-01');
    const params = { teamId };
    const observer = await story.asRole('observer', district.districtId);
    const seen = await observer.get(contract.showTeam, { params });
    expect(seen.body).toMatchObject({
      strength: 3,
      namesShown: false,
      members: [],
      leaderName: null,
      permittedActions: [],
    });

    const neighbour = await story.asRole('village-officer', district.towns[0].villageIds[1]);
    const own = await aPerson(neighbour, district.towns[0].villageIds[1], { name: '邻居' });
    const body = { personIds: [own], fromOn: '2026-01-01', untilOn: null };
    const tries = [
      await neighbour.get(contract.showTeam, { params }),
      await neighbour.send(memberships.addMembers, { params, body }),
      await neighbour.send(contract.disbandTeam, { params, body: { untilOn: '2026-06-30' } }),
      await officer.send(memberships.addMembers, { params, body }),
    ];
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(tries[3]?.body.code).toBe('people.person-not-found');
  });

  test('the town finds the strongest teams beneath it by kind and genre', async () => {
    const town = await story.asRole('town-officer', district.towns[1].id);
    const [below] = district.towns[1].villageIds;
    const [small, large] = [
      await aTeam(town, below, '小队'),
      await aTeam(town, district.towns[1].id, '大队'),
    ];
    const fill = (teamId: string, personIds: string[]) =>
      town.send(memberships.addMembers, { params: { teamId }, body: { personIds, fromOn: '2026-01-01' } });
    await fill(small, await somePeople(town, below, 1, '辛'));
    await fill(large, await somePeople(town, district.towns[1].id, 2, '壬'));
    const query = {
      beneath: district.towns[1].id,
      kind: 'art',
      genre: 'dance',
      sort: 'strength',
      order: 'desc',
    } as const;
    const { body } = await town.get(contract.listTeams, { query });
    expect(body.rows.map(({ name, strength }) => [name, strength])).toEqual([
      ['大队', 2],
      ['小队', 1],
    ]);
    const none = await town.get(contract.listTeams, { query: { kind: 'volunteer' } });
    expect(none.body.total).toBe(0);
    const sheet = await town.call({ url: '/api/teams/export' });
    expect([sheet.status, sheet.body.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });
});
