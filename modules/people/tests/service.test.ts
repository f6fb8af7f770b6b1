import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { theProgram } from '#platform/permissions/index.ts';
import { inReading } from '#platform/work/in-work.ts';
import * as contract from '../contract/people.ts';
import * as postings from '../contract/postings.ts';
import * as volunteers from '../contract/volunteers.ts';
import { findPlacesServed } from '../index.ts';
import { correctPosting } from '../operations/correct-posting.ts';
import { endPosting } from '../operations/end-posting.ts';
import { strikeOutPosting } from '../operations/strike-out-posting.ts';
import { aPerson, aPosting, toldBy } from './a-person.ts';

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

describe('posts', () => {
  test('somebody of the town may hold a post in a village, which then knows them', async () => {
    const town = await story.asRole('town-officer', district.towns[0].id);
    const officer = await officerOf(village());
    const personId = await aPerson(town, district.towns[0].id, { name: '镇上来的人' });
    const before = await officer.get(contract.showPerson, { params: { personId } });
    await town.send(postings.addPosting, {
      params: { personId },
      body: { organisationId: village(), post: 'cultural-officer', fullTime: true, fromOn: '2026-01-01' },
    });
    const after = await officer.get(contract.showPerson, { params: { personId } });

    expect([before.status, after.status]).toEqual([404, 200]);
    expect(after.body.permittedActions).toEqual([]);
    expect(after.body.postings).toMatchObject([{ post: 'cultural-officer', permittedActions: ['edit'] }]);
    const listed = await officer.get(contract.listPeople, { query: { post: 'cultural-officer' } });
    expect(listed.body.rows.map(({ name }) => name)).toContain('镇上来的人');
  });

  test('what a person does elsewhere is not shown to a village', async () => {
    const town = await story.asRole('town-officer', district.towns[0].id);
    const personId = await aPerson(town, village(), { name: '两边任职' });
    for (const organisationId of district.towns[0].villageIds)
      await town.send(postings.addPosting, {
        params: { personId },
        body: { organisationId, post: 'keeper', fullTime: false, fromOn: '2026-01-01' },
      });
    const officer = await officerOf(village());
    const [mine, all] = [
      await officer.get(contract.showPerson, { params: { personId } }),
      await town.get(contract.showPerson, { params: { personId } }),
    ];
    expect([mine.body.postings.length, all.body.postings.length]).toEqual([1, 2]);
  });

  test('the same post twice at once is refused, one after the other is not', async () => {
    const officer = await officerOf(village());
    const said = { name: '先后任职', post: 'keeper' as const, fromOn: '2025-01-01', untilOn: '2025-12-31' };
    const { personId } = await aPosting(officer, village(), said);
    const add = (fromOn: string) =>
      officer.send(postings.addPosting, {
        params: { personId },
        body: { organisationId: village(), post: 'keeper', fullTime: true, fromOn },
      });
    const [overlapping, after] = [await add('2025-12-31'), await add('2026-01-01')];
    expect([overlapping.body.code, after.status]).toEqual(['people.already-holds-post', 200]);
  });

  test('an ended posting leaves the lists of later days and stays in those of earlier ones', async () => {
    const officer = await officerOf(sibling());
    const { postingId } = await aPosting(officer, sibling(), { name: '离任者', post: 'keeper' });
    const params = { postingId };
    await officer.send(postings.endPosting, { params, body: { untilOn: '2026-03-31' } });
    const on = async (day: string) =>
      (await officer.get(contract.listPeople, { query: { serving: 'full-time', on: day } })).body.total;
    expect([await on('2026-03-31'), await on('2026-04-01')]).toEqual([1, 0]);
    const again = await officer.send(postings.endPosting, { params, body: { untilOn: '2026-05-31' } });
    expect([again.status, again.body.code]).toEqual([409, 'people.already-ended']);
  });

  test('a posting struck out counts no more, and stays to be read with its reason', async () => {
    const officer = await officerOf(sibling());
    const { personId, postingId } = await aPosting(officer, sibling(), { name: '错登者', post: 'librarian' });
    const params = { postingId };
    await officer.send(postings.strikeOutPosting, { params, body: { reason: '登错了人' } });
    const [listed, shown, again] = [
      await officer.get(contract.listPeople, { query: { post: 'librarian' } }),
      await officer.get(contract.showPerson, { params: { personId } }),
      await officer.send(postings.endPosting, { params, body: { untilOn: '2026-05-31' } }),
    ];
    expect(listed.body.total).toBe(0);
    expect(shown.body.postings).toMatchObject([{ struckReason: '登错了人', permittedActions: [] }]);
    expect(again.body.code).toBe('people.posting-not-found');
  });

  test('every change tells the days it may touch: old and new', async () => {
    const officer = await officerOf(village());
    const { postingId } = await aPosting(officer, village(), { name: '日期更正', post: 'keeper' });
    const organisationId = village();
    const corrected = {
      post: 'keeper' as const,
      fullTime: false,
      fromOn: '2023-07-01',
      untilOn: '2025-06-30',
    };
    const told = [
      ...(await toldBy(story, (work) => correctPosting(work, postingId, corrected))),
      ...(await toldBy(story, (work) => endPosting(work, postingId, { untilOn: '2025-01-31' }))),
      ...(await toldBy(story, (work) => strikeOutPosting(work, postingId, { reason: '从未任职' }))),
    ];
    expect(told).toEqual([
      { name: 'people.posting-changed', told: { organisationId, fromOn: '2023-07-01', untilOn: null } },
      {
        name: 'people.posting-changed',
        told: { organisationId, fromOn: '2023-07-01', untilOn: '2025-06-30' },
      },
      {
        name: 'people.posting-changed',
        told: { organisationId, fromOn: '2023-07-01', untilOn: '2025-01-31' },
      },
    ]);
  });

  test('the place somebody served on a day: full-time post, other post, volunteering, home', async () => {
    const town = await story.asRole('town-officer', district.towns[0].id);
    const [home, elsewhere] = district.towns[0].villageIds;
    const { personId } = await aPosting(town, home, { name: '何处', post: 'keeper', fullTime: false });
    await town.send(postings.addPosting, {
      params: { personId },
      body: {
        organisationId: district.towns[0].id,
        post: 'town-staff',
        fullTime: true,
        fromOn: '2026-02-01',
      },
    });
    const helper = await aPerson(town, home, { name: '帮手' });
    await town.send(volunteers.registerVolunteer, {
      params: { personId: helper },
      body: { organisationId: elsewhere, fromOn: '2026-02-01' },
    });
    const placesOn = async (day: string) => {
      const reading = inReading(story.db, theProgram, story.clock);
      const places = await findPlacesServed(reading, [personId, helper], day);
      return [places.get(personId), places.get(helper)];
    };
    expect(await placesOn('2026-01-31')).toEqual([home, home]);
    expect(await placesOn('2026-02-01')).toEqual([district.towns[0].id, elsewhere]);
  });
});

describe('volunteers', () => {
  test('are registered once at a time, end, and are listed by day', async () => {
    const { villageIds } = district.towns[1];
    const officer = await officerOf(villageIds[0]);
    const personId = await aPerson(officer, villageIds[0], { name: '志愿者甲', birthYear: 2012 });
    const register = (fromOn: string) =>
      officer.send(volunteers.registerVolunteer, {
        params: { personId },
        body: { organisationId: villageIds[0], skills: '图书整理', fromOn },
      });
    const [first, again] = [await register('2026-01-01'), await register('2026-02-01')];
    const params = { volunteerId: first.body.id };
    await officer.send(volunteers.endVolunteer, { params, body: { untilOn: '2026-04-30' } });
    const on = async (day: string) =>
      (await officer.get(contract.listPeople, { query: { serving: 'volunteer', on: day } })).body.total;

    expect(again.body.code).toBe('people.already-volunteers');
    expect([await on('2026-04-30'), await on('2026-05-01')]).toEqual([1, 0]);
    const corrected = await officer.send(volunteers.correctVolunteer, {
      params,
      body: { skills: '讲解', fromOn: '2026-01-01', untilOn: '2026-05-31' },
    });
    expect([corrected.status, await on('2026-05-01')]).toEqual([200, 1]);
    await officer.send(volunteers.strikeOutVolunteer, { params, body: { reason: '并非志愿者' } });
    expect(await on('2026-03-01')).toBe(0);
  });
});
