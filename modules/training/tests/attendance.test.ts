import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { toldBy } from '#modules/centres/tests/a-centre.ts';
import * as postings from '#modules/people/contract/postings.ts';
import { aPerson, aPosting } from '#modules/people/tests/a-person.ts';
import { readTable, writeWorkbook } from '#platform/spreadsheets/index.ts';
import * as contract from '../contract/index.ts';
import { recordAttendance } from '../operations/record-attendance.ts';
import { strikeCourseSession } from '../operations/strike-course-session.ts';

type Client = Awaited<ReturnType<Story['asRole']>>;

let story: Story;
let librarian: Client;
let district: Awaited<ReturnType<typeof aDistrict>>;
let courseId: string;
let courseSessionId: string;
let districts = 0;

beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T20:00:00+08:00' });
});
afterAll(() => story.close());

/** A library of a district of its own for each story, with a course of a whole day on 17 June. */
beforeEach(async () => {
  story.clock.set('2026-06-17T20:00:00+08:00');
  districts += 1;
  district = await aDistrict(story, `第${districts}区`);
  librarian = await story.asRole('institution-staff', district.libraryId);
  const course = await librarian.send(contract.addCourse, {
    params: { organisationId: district.libraryId },
    body: { title: '农家书屋管理', subject: 'library-work', tier: 'village', fromOn: '2026-01-01' },
  });
  courseId = course.body.id;
  courseSessionId = await aSession('2026-06-17');
});

const aSession = async (onDate: string, begins = '09:00', ends = '17:00') =>
  (
    await librarian.send(contract.addCourseSession, {
      params: { courseId },
      body: { startsAt: `${onDate}T${begins}:00+08:00`, endsAt: `${onDate}T${ends}:00+08:00` },
    })
  ).body.id;

const village = () => district.towns[0].villageIds[0];
const officerOf = (organisationId: string) => story.asRole('village-officer', organisationId);
const someone = async (name: string, organisationId = village(), birthYear?: number) =>
  aPerson(await officerOf(organisationId), organisationId, { name, birthYear });

const take = (people: { personId: string; hours: number }[], to = courseSessionId, key?: string) =>
  librarian.send(contract.recordAttendance, { params: { courseSessionId: to }, body: { people }, key });
const sheetOf = async (client = librarian) =>
  (await client.get(contract.showCourseSession, { params: { courseSessionId } })).body;

describe('who is entered', () => {
  test('somebody named twice, or of another district, ends the whole entry', async () => {
    const [known, stranger] = [await someone('陈一'), await someone('外区人')];
    const elsewhere = await aDistrict(story, `外区${districts}`);
    const foreign = await someone('别区人', elsewhere.towns[0].villageIds[0]);
    const twice = await take([
      { personId: known, hours: 2 },
      { personId: known, hours: 3 },
    ]);
    const unknown = await take([
      { personId: stranger, hours: 2 },
      { personId: foreign, hours: 2 },
    ]);
    expect([twice.body.code, unknown.body.code]).toEqual([
      'training.person-twice',
      'training.person-unknown',
    ]);
    expect((await sheetOf()).attendanceCount).toBe(0);
  });

  test.each([
    ['no people at all', []],
    ['hours of nothing', [{ personId: '01a2053c-0000-7000-8000-000000000001', hours: 0 }]],
    ['hours in tenths', [{ personId: '01a2053c-0000-7000-8000-000000000001', hours: 1.1 }]],
    ['25 hours', [{ personId: '01a2053c-0000-7000-8000-000000000001', hours: 25 }]],
  ])('%s is refused', async (_, people) => {
    expect((await take(people)).status).toBe(422);
  });

  test('the repeat with its key answers the same and enters once', async () => {
    const people = [{ personId: await someone('陈二'), hours: 6 }];
    const answers = [
      await take(people, courseSessionId, `take-${courseSessionId}`),
      await take(people, courseSessionId, `take-${courseSessionId}`),
    ];
    expect(answers.map(({ body }) => body)).toEqual([
      { added: 1, unchanged: 0 },
      { added: 1, unchanged: 0 },
    ]);
    expect((await sheetOf()).attendanceCount).toBe(1);
  });

  test('two who enter the same person at the same moment enter them once', async () => {
    const people = [{ personId: await someone('陈三'), hours: 6 }];
    const answers = await Promise.all([take(people), take(people)]);
    expect(answers.map(({ body }) => body.added).sort()).toEqual([0, 1]);
  });

  test('attendance counts where the person served on that day, wherever they serve now', async () => {
    const officer = await story.asRole('town-officer', district.towns[0].id);
    const { personId } = await aPosting(officer, village(), {
      name: '调动人',
      post: 'cultural-officer',
      untilOn: '2026-03-31',
    });
    await officer.send(postings.addPosting, {
      params: { personId },
      body: {
        organisationId: district.towns[0].villageIds[1],
        post: 'cultural-officer',
        fullTime: true,
        fromOn: '2026-04-01',
        untilOn: null,
      },
    });
    await take([{ personId, hours: 2 }], await aSession('2026-03-10'));
    await take([{ personId, hours: 3 }]);
    const { body } = await officer.get(contract.showTrainingRecord, { params: { personId } });
    expect(body.attended.map(({ organisationName, hours }) => [organisationName, hours])).toEqual([
      ['上河镇第二社区', 3],
      ['上河镇第一村', 2],
    ]);
  });

  test('people of the district are found by name or initials, for who holds the course alone', async () => {
    const personId = await someone('欧阳文慧');
    await take([{ personId, hours: 1 }]);
    const found = (search: string, client = librarian) =>
      client.get(contract.findAttendees, { params: { courseSessionId }, query: { search } });
    expect((await found('文慧')).body).toMatchObject([{ id: personId, attended: true }]);
    expect((await found('oywh')).body).toMatchObject([{ id: personId }]);
    const town = await story.asRole('town-officer', district.towns[0].id);
    expect([(await found('文慧', town)).status, (await found('文')).status]).toEqual([404, 422]);
  });
});

describe('the sheet of a course session', () => {
  test('shows everybody to who holds the course, and to a town the number of all but the names of its own', async () => {
    const elsewhere = district.towns[1].villageIds[0];
    await take([
      { personId: await someone('本镇人'), hours: 2 },
      { personId: await someone('邻镇人', elsewhere), hours: 2 },
    ]);
    const officer = await story.asRole('district-officer', district.districtId);
    const observer = await story.asRole('observer', district.districtId);
    const names = ({ attendance }: { attendance: { name: string }[] }) =>
      attendance.map(({ name }) => name).sort();
    const [all, watched] = [await sheetOf(officer), await sheetOf(observer)];
    expect([names(await sheetOf()), names(all)]).toEqual([
      ['本镇人', '邻镇人'],
      ['本镇人', '邻镇人'],
    ]);
    expect([names(watched), watched.attendanceCount, watched.permittedActions]).toEqual([[], 2, []]);
  });

  test('a workbook is read whole or not at all: namesakes, strangers, doubles and hours by line', async () => {
    await someone('李敏', village(), 1980);
    await someone('李敏', village(), 1991);
    await someone('王强');
    const { code } = await story.db
      .selectFrom('organisations.unit')
      .select('code')
      .where('id', '=', village())
      .executeTakeFirstOrThrow();
    const sheet = async (lines: [string, number | null, number][]) => ({
      name: '签到表.xlsx',
      bytes: await writeWorkbook({
        sheetName: '签到',
        columns: [
          { key: 'code', header: '单位代码' },
          { key: 'name', header: '姓名' },
          { key: 'born', header: '出生年份' },
          { key: 'hours', header: '学时' },
        ],
        rows: lines.map(([name, born, hours]) => ({ code, name, born, hours })),
      }),
    });
    const upload = async (...lines: [string, number | null, number][]) =>
      librarian.upload(contract.importAttendance, { params: { courseSessionId } }, await sheet(lines));

    const bad = await upload(
      ['李敏', null, 2],
      ['王强', null, 2],
      ['王强', null, 3],
      ['孙悟', null, 2],
      ['李敏', 1980, 9],
    );
    const good = await upload(['李敏', 1991, 2], ['王强', null, 8]);
    const changed = await upload(['李敏', 1991, 2], ['王强', null, 7]);
    expect(bad.body.problems?.map(({ at, code: said }) => [at, said])).toEqual([
      ['2', 'training.name-ambiguous'],
      ['4', 'training.person-twice'],
      ['5', 'training.name-unknown'],
      ['6', 'training.hours-beyond-session'],
    ]);
    expect(good.body).toEqual({ added: 2, unchanged: 0 });
    expect(changed.body.problems?.map(({ at, code: said }) => [at, said])).toEqual([
      ['3', 'training.other-hours'],
    ]);
  });

  test('a file that is no sheet, lacks a column or holds no line is refused', async () => {
    const upload = (text: string, name = '签到.csv') =>
      librarian.upload(
        contract.importAttendance,
        { params: { courseSessionId } },
        { name, bytes: Buffer.from(text) },
      );
    const refused = [
      await upload('单位代码,姓名,学时'),
      await upload('单位代码,姓名\nA1,王强'),
      await upload('单位代码,姓名,学时,备注\nA1,王强,2,好'),
      await upload('PK\u0003\u0004 broken', '签到.xlsx'),
    ];
    expect(refused.map(({ body }) => body.code)).toEqual([
      'training.nothing-to-import',
      'spreadsheets.missing-column',
      'spreadsheets.unknown-column',
      expect.stringMatching(/^spreadsheets\./),
    ]);
  });
});

describe('correcting a course session', () => {
  const correct = (begins: string, ends: string, onDate = '2026-06-17') =>
    librarian.send(contract.correctCourseSession, {
      params: { courseSessionId },
      body: { startsAt: `${onDate}T${begins}:00+08:00`, endsAt: `${onDate}T${ends}:00+08:00`, topic: '排架' },
    });

  test('takes its attendance along to another day', async () => {
    const personId = await someone('随课人');
    await take([{ personId, hours: 3 }]);
    expect((await correct('09:00', '12:00', '2025-12-31')).body.code).toBe('training.outside-course');
    expect((await correct('09:00', '12:00', '2026-06-16')).status).toBe(200);
    const { body } = await librarian.get(contract.showCourse, { params: { courseId } });
    const record = await (await officerOf(village())).get(contract.showTrainingRecord, {
      params: { personId },
    });
    expect(body.sessions).toMatchObject([{ onDate: '2026-06-16', topic: '排架', attendanceCount: 1 }]);
    expect(record.body.attended).toMatchObject([{ onDate: '2026-06-16', hours: 3 }]);
  });

  test('cannot make it shorter than somebody attended, nor move it ahead', async () => {
    await take([{ personId: await someone('全天人'), hours: 8 }]);
    const [shorter, ahead] = [await correct('09:00', '12:00'), await correct('09:00', '17:00', '2026-06-18')];
    expect([shorter.body.code, ahead.body.code]).toEqual([
      'training.shorter-than-attended',
      'training.attendance-ahead',
    ]);
  });

  test('struck out it stays readable, and the attendance of it counts no more', async () => {
    const personId = await someone('白来人');
    await take([{ personId, hours: 8 }]);
    const strike = () =>
      librarian.send(contract.strikeCourseSession, {
        params: { courseSessionId },
        body: { reason: '重复录入' },
      });
    const struck = await strike();
    const [again, after, record] = [
      await strike(),
      await take([{ personId, hours: 1 }]),
      await (await officerOf(village())).get(contract.showTrainingRecord, { params: { personId } }),
    ];
    expect([struck.status, again.body.code, after.body.code]).toEqual([
      200,
      'training.struck-out',
      'training.struck-out',
    ]);
    expect(await sheetOf()).toMatchObject({ struck: true, struckReason: '重复录入', permittedActions: [] });
    expect(record.body).toMatchObject({ years: [], attended: [] });
  });

  test('a town officer, a village officer and another library cannot touch it', async () => {
    const other = await aDistrict(story, `邻区${districts}`);
    const clients = [
      await story.asRole('town-officer', district.towns[0].id),
      await story.asRole('institution-staff', other.libraryId),
    ];
    for (const client of clients) {
      const params = { courseSessionId };
      const answers = [
        await client.get(contract.showCourseSession, { params }),
        await client.send(contract.strikeCourseSession, { params, body: { reason: '不是我的' } }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    }
    const officer = await officerOf(village());
    const strike = await officer.send(contract.strikeCourseSession, {
      params: { courseSessionId },
      body: { reason: '无权' },
    });
    expect(strike.status).toBe(403);
  });
});

describe('hours of a year', () => {
  test('a town sees its full-time people who have not enough, and how many have', async () => {
    const officer = await story.asRole('town-officer', district.towns[0].id);
    const post = { post: 'cultural-officer' as const };
    const enough = await aPosting(officer, village(), { name: '学满人', ...post });
    const short = await aPosting(officer, village(), { name: '欠学人', ...post });
    await aPosting(officer, village(), { name: '兼职人', ...post, fullTime: false });
    await aPosting(officer, village(), { name: '离任人', ...post, untilOn: '2026-02-28' });
    for (const onDate of ['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12'])
      await take([{ personId: enough.personId, hours: 8 }], await aSession(onDate));
    await take([{ personId: short.personId, hours: 8 }]);

    const list = async (query: object) =>
      (await officer.get(contract.listHours, { query: { year: 2026, ...query } as never })).body;
    const fullTime = await list({ fullTime: true });
    const missing = await list({ fullTime: true, reached: false });
    const lower = await list({ fullTime: true, targetHours: 8 });
    expect([fullTime.total, fullTime.reachedCount, fullTime.targetHours]).toEqual([2, 1, 40]);
    expect(missing.rows.map(({ name, hours, missingHours }) => [name, hours, missingHours])).toEqual([
      ['欠学人', 8, 32],
    ]);
    expect([lower.reachedCount, (await list({ fullTime: false })).total, (await list({})).total]).toEqual([
      2, 1, 3,
    ]);
    expect((await list({ year: 2025, fullTime: true })).reachedCount).toBe(0);
  });

  test('leave as a workbook; observers and the signed-out get none', async () => {
    const officer = await story.asRole('town-officer', district.towns[0].id);
    const { personId } = await aPosting(officer, village(), { name: '表中人', post: 'cultural-officer' });
    await take([{ personId, hours: 7.5 }]);
    const query = { year: 2026 };
    const { body } = await officer.get(contract.exportHours, { query });
    const table = await readTable({ name: 'x.xlsx', bytes: body as Buffer });
    expect(table.rows.map(({ cells }) => [cells.姓名, cells.本单位学时, cells.还差学时])).toEqual([
      ['表中人', '7.5', '32.5'],
    ]);
    const observer = await story.asRole('observer', district.districtId);
    const refused = [
      await observer.get(contract.exportHours, { query }),
      await story.asNobody().get(contract.exportHours, { query }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 401]);
  });
});

test('attendance is told once for each organisation whose people came, and again when the session is struck out', async () => {
  const next = district.towns[0].villageIds[1];
  const people = [
    { personId: await someone('甲'), hours: 2 },
    { personId: await someone('乙'), hours: 2 },
    { personId: await someone('丙', next), hours: 2 },
  ];
  const recorded = await toldBy(story, (work) => recordAttendance(work, courseSessionId, { people }));
  const struck = await toldBy(story, (work) =>
    strikeCourseSession(work, courseSessionId, { reason: '重复' }),
  );
  const told = [village(), next].map((organisationId) => ({
    name: 'training.attendance-changed',
    told: { organisationId, fromOn: '2026-06-17', untilOn: '2026-06-17' },
  }));
  expect(recorded).toEqual(told);
  expect(struck).toHaveLength(2);
  expect(struck).toEqual(expect.arrayContaining(told));
});

test('a course cannot be shortened past its sessions, and its list leaves as a workbook', async () => {
  await take([{ personId: await someone('学员'), hours: 8 }]);
  const body = {
    title: '农家书屋管理',
    subject: 'library-work',
    tier: 'village',
    fromOn: '2026-01-01',
  } as const;
  const edit = (untilOn: string) =>
    librarian.send(contract.editCourse, { params: { courseId }, body: { ...body, untilOn } });
  expect([
    (await edit('2026-06-16')).body.code,
    (await edit('2025-06-16')).body.code,
    (await edit('2026-06-17')).status,
  ]).toEqual(['training.sessions-outside', 'training.ends-before-start', 200]);
  const exported = await librarian.get(contract.exportCourses, { query: { beneath: district.libraryId } });
  const table = await readTable({ name: 'x.xlsx', bytes: exported.body as Buffer });
  expect(table.rows.map(({ cells }) => [cells.课程, cells.课次, cells.参训人数, cells.总学时])).toEqual([
    ['农家书屋管理', '1', '1', '8'],
  ]);
});
