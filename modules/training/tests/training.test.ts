import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { addPerson, addPosting } from '#modules/people/index.ts';
import * as contract from '../contract/index.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T20:00:00+08:00' });
});
afterAll(() => story.close());

/** Somebody in a full-time post at an organisation. */
const someStaff = (organisationId: string, name: string) =>
  story.program(async (work) => {
    const { id } = await addPerson(work, organisationId, {
      name,
      gender: 'female',
      birthYear: 1990,
      note: '',
      confirmed: false,
    });
    const post = {
      organisationId,
      post: 'other' as const,
      fullTime: true,
      fromOn: '2020-01-01',
      untilOn: null,
    };
    await addPosting(work, id, post);
    return id;
  });

/** A library that holds a two-day course, with one session on 17 June from 9 to 17. */
const aCourse = async (name: string) => {
  const district = await aDistrict(story, name);
  const librarian = await story.asRole('institution-staff', district.libraryId);
  const course = await librarian.send(contract.addCourse, {
    params: { organisationId: district.libraryId },
    body: {
      title: '图书分类与排架',
      subject: 'library-work',
      tier: 'village',
      fromOn: '2026-06-16',
      untilOn: '2026-06-18',
    },
  });
  const session = await librarian.send(contract.addCourseSession, {
    params: { courseId: course.body.id },
    body: { startsAt: '2026-06-17T09:00:00+08:00', endsAt: '2026-06-17T17:00:00+08:00' },
  });
  return { ...district, librarian, courseId: course.body.id, courseSessionId: session.body.id };
};

describe('a course', () => {
  test('is held by an institution, a town or the district, never by a village', async () => {
    const { towns, libraryId, librarian } = await aCourse('甲区');
    const officer = await story.asRole('town-officer', towns[0].id);
    const body = { title: '合唱', subject: 'arts' as const, tier: 'village' as const, fromOn: '2026-06-01' };
    const byTown = await officer.send(contract.addCourse, { params: { organisationId: towns[0].id }, body });
    const byVillage = await officer.send(contract.addCourse, {
      params: { organisationId: towns[0].villageIds[0] },
      body,
    });
    const byNeighbour = await officer.send(contract.addCourse, {
      params: { organisationId: libraryId },
      body,
    });
    expect([byTown.status, byVillage.body.code, byNeighbour.status]).toEqual([
      200,
      'training.wrong-organiser',
      404,
    ]);

    const seen = await librarian.get(contract.listCourses, { query: { beneath: libraryId } });
    expect(seen.body.rows.map(({ title, sessionCount }) => [title, sessionCount])).toEqual([
      ['图书分类与排架', 1],
    ]);
  });

  test.each([
    [
      'outside the dates of its course',
      '2026-06-20T09:00:00+08:00',
      '2026-06-20T12:00:00+08:00',
      'training.outside-course',
    ],
    [
      'that ends before it begins',
      '2026-06-17T12:00:00+08:00',
      '2026-06-17T09:00:00+08:00',
      'training.ends-before-start',
    ],
    [
      'at the same time twice',
      '2026-06-17T09:00:00+08:00',
      '2026-06-17T12:00:00+08:00',
      'training.course-session-twice',
    ],
  ])('has no session %s', async (_, startsAt, endsAt, code) => {
    const { librarian, courseId } = await aCourse(`乙区${code}`);
    const answer = await librarian.send(contract.addCourseSession, {
      params: { courseId },
      body: { startsAt, endsAt },
    });
    expect(answer.body.code).toBe(code);
  });
});

describe('attendance', () => {
  test('is taken by who holds the course, for people of the whole district, once for each', async () => {
    const { librarian, courseSessionId, towns } = await aCourse('丙区');
    const people = [
      await someStaff(towns[0].id, '王秀英'),
      await someStaff(towns[1].villageIds[0], '李建国'),
    ];
    const body = { people: people.map((personId) => ({ personId, hours: 7 })) };
    const first = await librarian.send(contract.recordAttendance, { params: { courseSessionId }, body });
    const again = await librarian.send(contract.recordAttendance, { params: { courseSessionId }, body });
    const otherwise = await librarian.send(contract.recordAttendance, {
      params: { courseSessionId },
      body: { people: [{ personId: people[0] ?? '', hours: 3 }] },
    });
    expect([first.body, again.body, otherwise.body.code]).toEqual([
      { added: 2, unchanged: 0 },
      { added: 0, unchanged: 2 },
      'training.other-hours',
    ]);
  });

  test('never exceeds the length of the session, nor comes before it', async () => {
    const { librarian, courseId, courseSessionId, towns } = await aCourse('丁区');
    const personId = await someStaff(towns[0].id, '陈晓芳');
    const tomorrow = await librarian.send(contract.addCourseSession, {
      params: { courseId },
      body: { startsAt: '2026-06-18T09:00:00+08:00', endsAt: '2026-06-18T12:00:00+08:00' },
    });
    const take = (to: string, hours: number) =>
      librarian.send(contract.recordAttendance, {
        params: { courseSessionId: to },
        body: { people: [{ personId, hours }] },
      });
    expect([
      (await take(courseSessionId, 8.25)).body.code,
      (await take(tomorrow.body.id, 2)).body.code,
    ]).toEqual(['training.hours-beyond-session', 'training.not-held-yet']);
  });

  test('struck out stays readable, counts no more, and can be recorded anew', async () => {
    const { librarian, courseSessionId, towns } = await aCourse('戊区');
    const personId = await someStaff(towns[0].id, '张志强');
    const take = (hours: number) =>
      librarian.send(contract.recordAttendance, {
        params: { courseSessionId },
        body: { people: [{ personId, hours }] },
      });
    await take(8);
    const sheet = (await librarian.get(contract.showCourseSession, { params: { courseSessionId } })).body
      .attendance;
    await librarian.send(contract.strikeAttendance, {
      params: { attendanceId: sheet[0]?.id ?? '' },
      body: { reason: '误记为全天' },
    });
    expect((await take(4)).body).toEqual({ added: 1, unchanged: 0 });
    const after = (await librarian.get(contract.showCourseSession, { params: { courseSessionId } })).body
      .attendance;
    expect(after.map(({ hours, struckReason }) => [hours, struckReason])).toEqual([
      [4, null],
      [8, '误记为全天'],
    ]);
  });

  test('comes from a sheet whole or not at all, with every bad line named', async () => {
    const { librarian, courseSessionId, towns } = await aCourse('己区');
    await someStaff(towns[0].id, '刘玉梅');
    const { code } = await story.db
      .selectFrom('organisations.unit')
      .select('code')
      .where('id', '=', towns[0].id)
      .executeTakeFirstOrThrow();
    const upload = (lines: string[]) =>
      librarian.upload(
        contract.importAttendance,
        { params: { courseSessionId } },
        {
          name: '签到.csv',
          bytes: Buffer.from(['单位代码,姓名,学时', ...lines].join('\n')),
        },
      );
    const bad = await upload([
      `${code},刘玉梅,7`,
      `${code},无此人,7`,
      'NOWHERE,刘玉梅,7',
      `${code},刘玉梅,很多`,
    ]);
    expect(bad.body.problems?.map(({ at }) => at.split(' ')[0])).toEqual(['3', '4', '5']);
    expect((await upload([`${code},刘玉梅,7`])).body).toEqual({ added: 1, unchanged: 0 });
    expect((await upload([`${code},刘玉梅,7`])).body).toEqual({ added: 0, unchanged: 1 });
  });
});

describe('hours of a year', () => {
  test('are summed by person in post, with what is missing to a week', async () => {
    const { librarian, courseSessionId, towns, districtId } = await aCourse('庚区');
    const personId = await someStaff(towns[0].id, '杨桂兰');
    await someStaff(towns[0].id, '赵永福');
    await librarian.send(contract.recordAttendance, {
      params: { courseSessionId },
      body: { people: [{ personId, hours: 7.5 }] },
    });
    const officer = await story.asRole('district-officer', districtId);
    const hours = (
      await officer.get(contract.listHours, { query: { year: 2026, sort: 'hours', order: 'desc' } })
    ).body;
    expect(hours.rows.map(({ name, missingHours }) => [name, missingHours])).toEqual([
      ['杨桂兰', 32.5],
      ['赵永福', 40],
    ]);
    const record = (await officer.get(contract.showTrainingRecord, { params: { personId } })).body;
    expect(record.years).toEqual([{ year: 2026, hours: 7.5 }]);
  });

  test('of a neighbour’s people are not for a village officer', async () => {
    const { towns } = await aCourse('辛区');
    const personId = await someStaff(towns[1].id, '吴光明');
    const officer = await story.asRole('village-officer', towns[0].villageIds[0]);
    const record = await officer.get(contract.showTrainingRecord, { params: { personId } });
    expect(record.status).toBe(404);
  });
});
