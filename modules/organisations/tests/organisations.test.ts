import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict, anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as contract from '../contract.ts';
import { importOrganisations } from '../index.ts';

const sample = readFileSync(new URL('../../../data/sample-district/yubei-units.csv', import.meta.url));

let story: Story;
beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
});
afterAll(() => story.close());

describe('the tree', () => {
  test('a village officer sees the own village and nothing of the neighbours', async () => {
    const { towns } = await aDistrict(story, '甲区');
    const officer = await story.asRole('village-officer', towns[0].villageIds[0]);

    const list = await officer.get(contract.listOrganisations, { query: {} });
    const sibling = await officer.get(contract.showOrganisation, {
      params: { organisationId: towns[0].villageIds[1] },
    });
    const parent = await officer.get(contract.showOrganisation, { params: { organisationId: towns[0].id } });

    expect(list.body.rows.map(({ id }) => id)).toEqual([towns[0].villageIds[0]]);
    expect([sibling.status, parent.status]).toEqual([404, 404]);
  });

  test('a name is found by its pinyin initials', async () => {
    const { districtId } = await aDistrict(story, '双龙区');
    const officer = await story.asRole('district-officer', districtId);
    const found = await officer.get(contract.listOrganisations, { query: { search: 'SLQtsg' } });
    expect(found.body.rows.map(({ name }) => name)).toEqual(['双龙区图书馆']);
  });

  test('two organisations cannot bear one code at the same time, but one after the other they can', async () => {
    const { districtId, towns } = await aDistrict(story, '乙区');
    const keeper = await story.asRole('system-administrator', districtId);
    const body = {
      code: 'B-100',
      name: '老村',
      kind: 'village' as const,
      parentId: towns[0].id,
      fromOn: '2020-01-01',
    };

    const first = await keeper.send(contract.addOrganisation, { body });
    const second = await keeper.send(contract.addOrganisation, { body: { ...body, name: '新村' } });
    await keeper.send(contract.closeOrganisation, {
      params: { organisationId: first.body.id },
      body: { untilOn: '2025-12-31' },
    });
    const after = await keeper.send(contract.addOrganisation, {
      body: { ...body, name: '新村', fromOn: '2026-01-01' },
    });

    expect([first.status, second.status, second.body.code, after.status]).toEqual([
      200,
      409,
      'organisations.code-taken',
      200,
    ]);
  });

  test('a town with villages cannot be closed over their heads', async () => {
    const { districtId, towns } = await aDistrict(story, '丙区');
    const keeper = await story.asRole('system-administrator', districtId);
    const closing = await keeper.send(contract.closeOrganisation, {
      params: { organisationId: towns[0].id },
      body: { untilOn: '2026-06-01' },
    });
    expect([closing.status, closing.body.code]).toEqual([409, 'organisations.still-has-units']);
  });

  test('a new name holds from its day; the days before keep the old one', async () => {
    const { districtId, towns } = await aDistrict(story, '丁区');
    const keeper = await story.asRole('district-officer', districtId);
    const organisationId = towns[0].villageIds[0];
    await keeper.send(contract.editOrganisation, {
      params: { organisationId },
      body: { code: 'D-1', name: '新名村', fromOn: '2026-03-01' },
    });

    const before = await keeper.get(contract.showTree, { query: { on: '2026-02-28' } });
    const after = await keeper.get(contract.showTree, { query: { on: '2026-03-01' } });

    const nameIn = (tree: typeof before) => tree.body.find(({ id }) => id === organisationId)?.name;
    expect([nameIn(before), nameIn(after)]).toEqual(['上河镇第一村', '新名村']);
  });

  test.each([
    ['an impossible day', { fromOn: '2026-02-30' }, 'date'],
    ['an unknown field', { colour: 'red' }, 'unrecognized_keys'],
    ['a name too long', { name: '长'.repeat(81) }, 'too_big'],
    ['an unknown kind', { kind: 'castle' }, 'invalid_value'],
    ['a name with control characters', { name: '村\u0007' }, 'control'],
  ])('%s is refused with its place and leaves nothing behind', async (_, wrong, code) => {
    const { districtId, towns } = await aDistrict(story, `坏输入区${code}`);
    const keeper = await story.asRole('system-administrator', districtId);
    const good = { code: 'X-1', name: '某村', kind: 'village', parentId: towns[0].id, fromOn: '2026-01-01' };
    const answer = await keeper.send(contract.addOrganisation, { body: { ...good, ...wrong } as never });
    expect(answer.status).toBe(422);
    expect(answer.body.problems?.map((problem) => problem.code)).toContain(code);
    const found = await keeper.get(contract.listOrganisations, { query: { search: 'X-1' } });
    expect(found.body.total).toBe(0);
  });

  test('a repeated request with its key is done once', async () => {
    const { districtId, towns } = await aDistrict(story, '戊区');
    const keeper = await story.asRole('system-administrator', districtId);
    const body = {
      code: 'E-9',
      name: '一次村',
      kind: 'village' as const,
      parentId: towns[0].id,
      fromOn: '2026-01-01',
    };
    const answers = await Promise.all(
      [1, 2, 3].map(() => keeper.send(contract.addOrganisation, { body, key: 'the-same-key-1' })),
    );
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.body.id}`)).size).toBe(1);
    const other = await keeper.send(contract.addOrganisation, {
      body: { ...body, code: 'E-10' },
      key: 'the-same-key-1',
    });
    expect([other.status, other.body.code]).toEqual([409, 'work.key-used-for-other']);
  });
});

describe('November 2025', () => {
  test('five towns of Yubei go to Beibei, the rest to Liangjiang; the tree of the day before stays as it was', async () => {
    const municipalityId = await anOrganisation(story, {
      kind: 'municipality',
      name: '重庆市',
      parentId: null,
      code: '500000',
    });
    const yubeiFile = sample
      .toString('utf8')
      .replace('500112,渝北区,district,', '500112,渝北区,district,500000');
    const counts = await story.program((work) =>
      importOrganisations(work, {
        name: 'yubei.csv',
        bytes: Buffer.from(withFirstDay(yubeiFile, '2020-01-01')),
      }),
    );
    expect(counts).toEqual({ added: 443, changed: 0, unchanged: 0 });

    const [beibei, liangjiang] = [
      await anOrganisation(story, {
        kind: 'district',
        name: '北碚区',
        parentId: municipalityId,
        code: '500109',
      }),
      await anOrganisation(story, {
        kind: 'district',
        name: '两江新区',
        parentId: municipalityId,
        code: '500157',
      }),
    ];
    const keeper = await story.asRole('system-administrator', municipalityId);
    const officer = await story.asRole('district-officer', municipalityId);
    const towns = (await officer.get(contract.listOrganisations, { query: { level: 'town', pageSize: 100 } }))
      .body.rows;
    const yubei = towns.filter(({ code }) => code.startsWith('500112'));
    const toBeibei = ['大湾镇', '统景镇', '大盛镇', '兴隆镇', '茨竹镇'];
    for (const town of yubei) {
      const moved = await keeper.send(contract.moveOrganisation, {
        params: { organisationId: town.id },
        body: { parentId: toBeibei.includes(town.name) ? beibei : liangjiang, fromOn: '2025-11-06' },
      });
      expect(moved.status).toBe(200);
    }

    const unitsBeneath = async (districtId: string, on: string) => {
      const tree = (await officer.get(contract.showTree, { query: { on } })).body;
      const path = tree.find(({ id }) => id === districtId)?.path ?? 'none';
      const beneath = tree.filter((unit) => unit.path.startsWith(`${path}.`));
      return [
        beneath.filter(({ level }) => level === 'town').length,
        beneath.filter(({ level }) => level === 'village').length,
      ];
    };
    const yubeiId = yubei[0]?.parentId ?? '';
    expect(await unitsBeneath(yubeiId, '2025-11-05')).toEqual([30, 412]);
    expect(await unitsBeneath(yubeiId, '2025-11-06')).toEqual([0, 0]);
    expect(await unitsBeneath(beibei, '2025-11-06')).toEqual([5, 101]);
    expect(await unitsBeneath(liangjiang, '2025-11-06')).toEqual([25, 311]);
  });
});

/** The sample file names no first day; the story needs one before the move. */
const withFirstDay = (csv: string, day: string) =>
  csv
    .trim()
    .split(/\r?\n/)
    .map((row, at) => (at === 0 ? `${row},from_on` : `${row},${day}`))
    .join('\n');

describe('an import', () => {
  test('with one bad line imports nothing and names the line', async () => {
    const { districtId } = await aDistrict(story, '己区');
    const keeper = await story.asRole('system-administrator', districtId);
    const code = (await keeper.get(contract.showOrganisation, { params: { organisationId: districtId } }))
      .body.code as unknown as string;
    const csv = `代码,名称,类型,上级代码\nF-1,甲镇,镇,${code}\nF-2,乙村,村,F-9\nF-3,丙村,城堡,F-1\n`;
    const answer = await keeper.upload(
      contract.importOrganisations,
      {},
      { name: '单位.csv', bytes: Buffer.from(csv) },
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'organisations.import-failed']);
    expect(answer.body.problems?.map(({ at }) => at.split(' ')[0])).toEqual(expect.arrayContaining(['4']));
    const found = await keeper.get(contract.listOrganisations, { query: { search: 'F-' } });
    expect(found.body.total).toBe(0);
  });
});
