import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict, anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { writeWorkbook } from '#platform/spreadsheets/index.ts';
import * as contract from '../contract/imports.ts';
import * as people from '../contract/people.ts';
import * as teams from '../contract/teams.ts';
import { importStaff } from '../operations/import-staff.ts';
import { importTeams } from '../operations/import-teams.ts';
import { aPerson, aTeam, type Client, somePeople, toldBy } from './a-person.ts';

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
let town: Client;
let village: string;
beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  district = await aDistrict(story);
  const [first, second] = district.towns;
  village = await anOrganisation(story, { kind: 'village', name: '导入村', parentId: first.id, code: 'V-1' });
  await anOrganisation(story, { kind: 'village', name: '他镇村', parentId: second.id, code: 'V-2' });
  await story.db
    .updateTable('organisations.organisation')
    .set({ code: 'T-1' })
    .where('id', '=', first.id)
    .execute();
  town = await story.asRole('town-officer', first.id);
});
afterAll(() => story.close());

const csv = (...lines: string[]) => ({ name: '名单.csv', bytes: Buffer.from(lines.join('\r\n')) });
const staffHead = '单位代码,姓名,性别,出生年份,岗位,专职/兼职,任职日期';
const teamHead = '单位代码,队伍名称,类别,门类,队员姓名,出生年份,入队日期';

const counts = async () => {
  const count = async (table: 'person' | 'posting' | 'volunteer' | 'team' | 'membership') =>
    (await story.db.selectFrom(`people.${table}`).select('id').execute()).length;
  return [
    await count('person'),
    await count('posting'),
    await count('volunteer'),
    await count('team'),
    await count('membership'),
  ];
};

describe('staff', () => {
  const file = csv(
    staffHead,
    '示例,张三,女,1988,文化干事,专职,2026-03-05',
    'V-1,王小芳,女,1988,文化干事,专职,2024-03-05',
    'V-1,王小芳,女,1988,管理员,兼职,2025/1/1',
    'T-1,李建国,男,1970年,镇街文化干部,专职,2020年7月1日',
    'T-1,赵敏,,,其他,part-time,',
  );

  test('are imported with Chinese and English words, and the example line is passed over', async () => {
    const sent = await town.upload(contract.importStaff, {}, file);
    expect(sent).toMatchObject({ status: 200, body: { newPeople: 3, added: 4, unchanged: 0 } });
    const { body } = await town.get(people.listPeople, { query: { beneath: village } });
    expect(body.rows).toMatchObject([
      {
        name: '王小芳',
        gender: 'female',
        birthYear: 1988,
        posts: [
          { post: 'cultural-officer', fullTime: true },
          { post: 'keeper', fullTime: false },
        ],
      },
    ]);
    const found = await town.get(people.listPeople, { query: { search: 'ljg' } });
    expect(found.body.rows.map(({ name }) => name)).toEqual(['李建国']);
  });

  test('imported twice change nothing the second time', async () => {
    const before = await counts();
    const sent = await town.upload(contract.importStaff, {}, file);
    expect(sent.body).toEqual({ newPeople: 0, added: 0, unchanged: 4 });
    expect(await counts()).toEqual(before);
  });

  test('come from a workbook with English headings too', async () => {
    const columns = ['organisation code', 'name', 'birth year', 'post', 'full-time', 'from date'];
    const bytes = await writeWorkbook({
      sheetName: 'Staff',
      columns: columns.map((header) => ({
        key: header,
        header,
        kind: header === 'from date' ? 'date' : 'text',
      })),
      rows: [
        {
          'organisation code': 'T-1',
          name: 'Ann Li',
          'birth year': 1990,
          post: 'town staff',
          'full-time': 'full-time',
          'from date': '2025-02-03',
        },
      ],
    });
    const sent = await town.upload(contract.importStaff, {}, { name: 'staff.xlsx', bytes });
    expect(sent).toMatchObject({ status: 200, body: { newPeople: 1, added: 1 } });
  });

  test('every bad line is told at once, and nothing is left behind', async () => {
    await aPerson(town, village, { name: '同名', birthYear: 1970 });
    await aPerson(town, village, { name: '同名', birthYear: 1980 });
    const before = await counts();
    const sent = await town.upload(
      contract.importStaff,
      {},
      csv(
        staffHead,
        'V-1,好人,女,1990,管理员,专职,2025-01-01', //           2: in order
        'V-9,无此单位,女,1990,管理员,专职,2025-01-01', //       3
        'V-2,他镇的人,女,1990,管理员,专职,2025-01-01', //       4: not ours
        'V-1,,女,1990,管理员,专职,2025-01-01', //               5: no name
        'V-1,性别错,中,1990,管理员,专职,2025-01-01', //         6
        'V-1,年份错,女,1890,管理员,专职,2025-01-01', //         7
        'V-1,未出生,女,2030,管理员,专职,2025-01-01', //         8
        'V-1,太年轻,女,2012,管理员,专职,2025-01-01', //         9
        'V-1,岗位错,女,1990,飞行员,专职,2025-01-01', //         10
        'V-1,级别错,女,1990,镇街文化干部,专职,2025-01-01', //   11
        'V-1,专兼错,女,1990,管理员,也许,2025-01-01', //         12
        'V-1,无此日,女,1990,管理员,专职,2025-02-30', //         13
        'V-1,年份远,女,1990,管理员,专职,2205-01-01', //         14
        'V-1,好人,女,1990,管理员,专职,2025-03-01', //           15: line 2 again
        'V-1,王小芳,女,1988,文化干事,兼职,2024-03-05', //       16: contradicts what is kept
        'V-1,同名,女,,管理员,专职,2025-01-01', //               17: which one?
      ),
    );
    expect([sent.status, sent.body.code]).toEqual([422, 'people.import-failed']);
    expect(sent.body.problems?.map(({ at, code }) => `${at}: ${code}`)).toEqual([
      '3: people.code-unknown',
      '4: people.code-unknown',
      '5 姓名: spreadsheets.required',
      '6 性别: spreadsheets.not-one-of',
      '7 出生年份: spreadsheets.too-low',
      '8: people.birth-year-ahead',
      '8: people.too-young',
      '9: people.too-young',
      '10 岗位: spreadsheets.not-one-of',
      '11: people.post-not-here',
      '12 专职/兼职: spreadsheets.not-one-of',
      '13 任职日期: spreadsheets.impossible-date',
      '14 任职日期: spreadsheets.wrong-form',
      '15: people.line-twice',
      '16: people.already-holds-post',
      '17: people.person-ambiguous',
    ]);
    expect(await counts()).toEqual(before);
  });

  test.each([
    ['a formula', csv(staffHead, 'V-1,=1+1,女,1990,管理员,专职,2025-01-01'), 'spreadsheets.formula'],
    [
      'a column for what is not kept',
      csv(`${staffHead},家庭住址`, 'V-1,甲,女,1990,管理员,专职,2025-01-01,1'),
      'spreadsheets.unknown-column',
    ],
    ['a missing column', csv('单位代码,姓名', 'V-1,甲'), 'spreadsheets.missing-column'],
    [
      'only the example',
      csv(staffHead, '示例,张三,女,1988,文化干事,专职,2026-03-05'),
      'people.nothing-to-import',
    ],
    [
      'a picture',
      { name: 'a.xlsx', bytes: Buffer.from('89504e470d0a1a0a00', 'hex') },
      'spreadsheets.not-a-table',
    ],
    [
      'broken letters',
      { name: 'a.csv', bytes: Buffer.from([0xff, 0x80, 0x2c, 0xff, 0xff]) },
      'spreadsheets.broken-encoding',
    ],
  ])('a file with %s is refused whole', async (_, file, code) => {
    const before = await counts();
    const sent = await town.upload(contract.importStaff, {}, file);
    expect([sent.status >= 400, sent.body.code]).toEqual([true, code]);
    expect(await counts()).toEqual(before);
  });

  test('are told once for each organisation, with all days the lines touch', async () => {
    const upload = csv(
      staffHead,
      'V-1,事实甲,女,1990,管理员,专职,2025-03-01',
      'V-1,事实乙,女,1990,管理员,专职,2023-01-01',
      'T-1,事实丙,女,1990,负责人,专职,2024-01-01',
    );
    const told = await toldBy(story, (work) => importStaff(work, upload));
    const name = 'people.posting-changed';
    expect(told).toEqual([
      { name, told: { organisationId: village, fromOn: '2023-01-01', untilOn: null } },
      { name, told: { organisationId: district.towns[0].id, fromOn: '2024-01-01', untilOn: null } },
    ]);
  });

  test('of a village cannot be imported by the neighbour, nor by an observer', async () => {
    const upload = csv(staffHead, 'V-1,外人,女,1990,管理员,专职,2025-03-01');
    const neighbour = await story.asRole('village-officer', district.towns[0].villageIds[0]);
    const observer = await story.asRole('observer', district.districtId);
    const sent = [
      await neighbour.upload(contract.importStaff, {}, upload),
      await observer.upload(contract.importStaff, {}, upload),
    ];
    expect(sent.map(({ status, body }) => [status, body.problems?.[0]?.code])).toEqual([
      [422, 'people.code-unknown'],
      [403, undefined],
    ]);
  });
});

describe('teams', () => {
  test('are founded with their members; a line without a member only names the team', async () => {
    const sent = await town.upload(
      contract.importTeams,
      {},
      csv(
        teamHead,
        'V-1,夕阳红,文艺团队,舞蹈,钱阿姨,1955,2024-05-01',
        'V-1,夕阳红,文艺,,孙阿姨,1956,2024-03-01',
        'V-1,守护者,志愿服务队,,钱阿姨,1955,2025-01-01',
        'T-1,锣鼓队,art team,drum and gong,,,2023-01-01',
      ),
    );
    expect(sent.body).toEqual({ newPeople: 2, newTeams: 3, added: 3, unchanged: 0 });
    const { body } = await town.get(teams.listTeams, { query: { sort: 'fromOn' } });
    expect(body.rows.map(({ name, genre, fromOn, strength }) => [name, genre, fromOn, strength])).toEqual([
      ['锣鼓队', 'drum-and-gong', '2023-01-01', 0],
      ['夕阳红', 'dance', '2024-03-01', 2],
      ['守护者', null, '2025-01-01', 1],
    ]);
  });

  test('that are known get new members, and known members stay as they are', async () => {
    const teamId = await aTeam(town, village, '已有队');
    await somePeople(town, village, 1, '队员');
    const file = csv(
      teamHead,
      'V-1,已有队,文艺团队,,队员1,,2025-02-01',
      'V-1,已有队,文艺团队,舞蹈,新队员,1960,2025-03-01',
    );
    const [first, again] = [
      await town.upload(contract.importTeams, {}, file),
      await town.upload(contract.importTeams, {}, file),
    ];
    expect(first.body).toEqual({ newPeople: 1, newTeams: 0, added: 2, unchanged: 0 });
    expect(again.body).toEqual({ newPeople: 0, newTeams: 0, added: 0, unchanged: 2 });
    const { body } = await town.get(teams.showTeam, { params: { teamId } });
    expect(body.members.map(({ name }) => name)).toEqual(['队员1', '新队员']);
  });

  test('that contradict themselves or the system are refused whole', async () => {
    const before = await counts();
    const sent = await town.upload(
      contract.importTeams,
      {},
      csv(
        teamHead,
        'V-1,矛盾队,文艺团队,舞蹈,甲某,1950,2025-01-01', //    2
        'V-1,矛盾队,志愿服务队,,乙某,1950,2025-01-01', //       3: another kind
        'V-1,矛盾队,文艺团队,合唱,丙某,1950,2025-01-01', //     4: another genre
        'V-1,无门类,文艺团队,,丁某,1950,2025-01-01', //         5: an art team without genre
        'V-1,已有队,文艺团队,合唱,戊某,1950,2025-01-01', //     6: known as dance
        'V-1,已有队,文艺团队,舞蹈,己某,1950,2024-12-31', //     7: before the team was founded
        'V-1,矛盾队,文艺团队,舞蹈,甲某,1950,2025-01-01', //     8: line 2 again
        'V-1,志愿队,志愿服务队,舞蹈,庚某,1950,2025-01-01', //   9: volunteers have no genre
      ),
    );
    expect(sent.body.problems?.map(({ at, code }) => `${at}: ${code}`)).toEqual([
      '3: people.team-differs',
      '4: people.team-differs',
      '5: people.genre-missing',
      '6: people.team-differs',
      '7: people.outside-team',
      '8: people.line-twice',
      '9: people.genre-not-for-volunteers',
    ]);
    expect(await counts()).toEqual(before);
  });

  test('are told once for each organisation', async () => {
    const upload = csv(
      teamHead,
      'V-1,事实队,文艺团队,舞蹈,辛某,1950,2025-05-01',
      'V-1,事实队,文艺团队,,壬某,1950,2025-01-01',
    );
    expect(await toldBy(story, (work) => importTeams(work, upload))).toEqual([
      {
        name: 'people.team-changed',
        told: { organisationId: village, fromOn: '2025-01-01', untilOn: null },
      },
    ]);
  });
});

describe('volunteers', () => {
  test('are imported with their skills, the same person once', async () => {
    const file = csv(
      '单位代码,姓名,出生年份,特长,登记日期',
      'V-1,钱阿姨,1955,剪纸,2025-01-01',
      'T-1,新志愿者,2000,,2025-01-01',
    );
    const [first, again] = [
      await town.upload(contract.importVolunteers, {}, file),
      await town.upload(contract.importVolunteers, {}, file),
    ];
    expect(first.body).toEqual({ newPeople: 1, added: 2, unchanged: 0 });
    expect(again.body).toEqual({ newPeople: 0, added: 0, unchanged: 2 });
  });
});

describe('the template', () => {
  test.each(['staff', 'teams', 'volunteers'] as const)(
    'for %s imports as nothing but an example',
    async (kind) => {
      for (const language of ['zh', 'en'] as const) {
        const { body, headers } = await town.call({
          url: `/api/people/import-template/${kind}?language=${language}`,
        });
        expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''.+\.xlsx$/);
        const route = {
          staff: contract.importStaff,
          teams: contract.importTeams,
          volunteers: contract.importVolunteers,
        }[kind];
        const sent = await town.upload(route, {}, { name: '模板.xlsx', bytes: body });
        expect(sent.body.code).toBe('people.nothing-to-import');
      }
    },
  );

  test('filled in below the example is imported, the example taken as it stands is right', async () => {
    const { body } = await town.call({ url: '/api/people/import-template/staff' });
    const { readTable } = await import('#platform/spreadsheets/index.ts');
    const table = await readTable({ name: '模板.xlsx', bytes: body });
    const cells = table.headers.map((header) => table.rows[0]?.cells[header] ?? '');
    const filled = csv(table.headers.join(','), cells.join(','), cells.join(',').replace('示例', 'V-1'));
    const sent = await town.upload(contract.importStaff, {}, filled);
    expect(sent.body).toEqual({ newPeople: 1, added: 1, unchanged: 0 });
  });
});

test('a file repeated with its key is imported once', async () => {
  const officer = await story.asRole('village-officer', village);
  const form = () => {
    const data = new FormData();
    const lines = `${staffHead}\r\nV-1,重复者,女,1990,培训教师,专职,2025-03-01`;
    data.append('file', new Blob([lines]), '名单.csv');
    return data;
  };
  const send = () =>
    officer.call({
      method: 'POST',
      url: '/api/people/import/staff',
      headers: { 'idempotency-key': 'import-staff-once' },
      payload: form() as never,
    });
  const [first, again] = [await send(), await send()];
  expect([first.body, again.body]).toEqual([
    { newPeople: 1, added: 1, unchanged: 0 },
    { newPeople: 1, added: 1, unchanged: 0 },
  ]);
});
