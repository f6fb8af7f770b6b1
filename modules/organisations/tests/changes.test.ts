import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as contract from '../contract.ts';

const from = '2026-06-10';
const dayBefore = '2026-06-09';

let story: Story;
beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
});
afterAll(() => story.close());

type District = Awaited<ReturnType<typeof aDistrict>>;
const keeperOf = ({ districtId }: District) => story.asRole('system-administrator', districtId);
type Keeper = Awaited<ReturnType<typeof keeperOf>>;

const treeOf = async (keeper: Keeper, on: string) =>
  (await keeper.get(contract.showTree, { query: { on } })).body;
const codeOf = async (id: string) =>
  (
    await story.db
      .selectFrom('organisations.unit')
      .select('code')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).code ?? '';

/** The first village of the first town takes in the second, which is a community; it becomes one itself. */
const mergingVillages = async ({ towns }: District, said: object = {}) => {
  const [kept, merged] = towns[0].villageIds;
  return {
    params: { organisationId: kept },
    body: {
      organisationIds: [merged],
      name: '新河社区',
      code: await codeOf(kept),
      kind: 'community' as const,
      fromOn: from,
      ...said,
    },
  };
};

describe('two villages become one community', () => {
  test('one carries on under a new name and kind, the other keeps its history and points to it', async () => {
    const district = await aDistrict(story, '合一区');
    const keeper = await keeperOf(district);
    const [kept, merged] = district.towns[0].villageIds;
    expect((await keeper.send(contract.mergeOrganisations, await mergingVillages(district))).body).toEqual({
      merged: 1,
    });

    const [before, after] = [await treeOf(keeper, dayBefore), await treeOf(keeper, from)];
    const named = (tree: typeof before, id: string) => {
      const unit = tree.find((one) => one.id === id);
      return unit && [unit.name, unit.kind];
    };
    expect([named(before, kept), named(before, merged)]).toEqual([
      ['上河镇第一村', 'village'],
      ['上河镇第二社区', 'community'],
    ]);
    expect([named(after, kept), named(after, merged)]).toEqual([['新河社区', 'community'], undefined]);
    const shown = await keeper.get(contract.showOrganisation, { params: { organisationId: merged } });
    expect(shown.body.untilOn).toBe(dayBefore);
    expect(shown.body.successors).toEqual([{ id: kept, name: '新河社区', fromOn: from, carries: true }]);
    const heir = await keeper.get(contract.showOrganisation, { params: { organisationId: kept } });
    expect(heir.body.predecessors.map(({ id }) => id)).toEqual([merged]);
    expect(heir.body.childCount).toBe(0);
  });

  test('who answers for the one that stays reaches the records of the other; nobody is granted anything', async () => {
    const district = await aDistrict(story, '合二区');
    const keeper = await keeperOf(district);
    const [kept, merged] = district.towns[0].villageIds;
    const [stays, goes] = [
      await story.asRole('village-officer', kept),
      await story.asRole('village-officer', merged),
    ];
    await keeper.send(contract.mergeOrganisations, await mergingVillages(district));

    const sees = async (officer: Keeper, id: string) =>
      (await officer.get(contract.showOrganisation, { params: { organisationId: id } })).status;
    expect([await sees(stays, kept), await sees(stays, merged)]).toEqual([200, 200]);
    expect([await sees(goes, kept), await sees(goes, merged)]).toEqual([404, 200]);
  });

  test('each unit that changed stands in the audit', async () => {
    const district = await aDistrict(story, '合三区');
    const keeper = await keeperOf(district);
    await keeper.send(contract.mergeOrganisations, await mergingVillages(district));
    const { rows } = await sql<{ units: number }>`
      select count(distinct change->>'subjectId')::int as units
      from platform.audit_entry, jsonb_array_elements(changes) change
      where change->>'subjectId' = any(${[...district.towns[0].villageIds]}::text[])
        and change->'after'->>'fromOn' = ${from}`.execute(story.db);
    expect(rows[0]?.units).toBe(2);
  });

  test('a merge of what was merged before carries all of it on', async () => {
    const district = await aDistrict(story, '合四区');
    const keeper = await keeperOf(district);
    const [first, second] = district.towns[0].villageIds;
    const third = district.towns[1].villageIds[0];
    await keeper.send(contract.mergeOrganisations, await mergingVillages(district));
    const again = await keeper.send(contract.mergeOrganisations, {
      params: { organisationId: third },
      body: {
        organisationIds: [first],
        name: '下河村',
        code: await codeOf(third),
        kind: 'village',
        fromOn: '2026-06-15',
      },
    });
    expect(again.status).toBe(200);
    const { rows } = await sql<{ organisationId: string; fromOn: string }>`
      select organisation_id, from_on from organisations.carried where carrier_id = ${third} order by from_on`.execute(
      story.db,
    );
    expect(new Set(rows.map(({ organisationId }) => organisationId))).toEqual(new Set([first, second]));
    expect(rows.map(({ fromOn }) => fromOn)).toEqual(['2026-06-15', '2026-06-15']);
  });
});

describe('a merge is refused', () => {
  const village = (name: string) => ({ name, code: `N-${name}`, kind: 'village' as const, fromOn: from });
  const attempt = async (district: District, keptId: string, body: Record<string, unknown>) => {
    const keeper = await keeperOf(district);
    const answer = await keeper.send(contract.mergeOrganisations, {
      params: { organisationId: keptId },
      body: { ...village('某村'), code: 'N-1', ...body } as never,
    });
    return [answer.status, answer.body.code];
  };

  test('across levels, with itself, ahead of time, before the last change, and with a code in use', async () => {
    const district = await aDistrict(story, '拒一区');
    const [one, two] = district.towns[0].villageIds;
    const library = await codeOf(district.libraryId);
    const before = await treeOf(await keeperOf(district), '2026-06-17');
    expect(await attempt(district, one, { organisationIds: [district.towns[1].id] })).toEqual([
      422,
      'organisations.other-level',
    ]);
    expect(await attempt(district, one, { organisationIds: [one] })).toEqual([
      422,
      'organisations.merges-with-itself',
    ]);
    expect(await attempt(district, one, { organisationIds: [two], fromOn: '2026-06-18' })).toEqual([
      422,
      'organisations.move-ahead-of-time',
    ]);
    expect(await attempt(district, one, { organisationIds: [two], code: library })).toEqual([
      409,
      'organisations.code-taken',
    ]);
    expect(await attempt(district, one, { organisationIds: [two], fromOn: '2020-01-01' })).toEqual([
      409,
      'organisations.not-in-force',
    ]);
    await (await keeperOf(district)).send(contract.editOrganisation, {
      params: { organisationId: two },
      body: { code: 'N-2', name: '改名社区', fromOn: '2026-06-12' },
    });
    expect(await attempt(district, one, { organisationIds: [two] })).toEqual([
      409,
      'organisations.changed-since',
    ]);
    expect(before.some(({ name }) => name === '某村')).toBe(false);
  });

  test('to whoever arranges only one of the two', async () => {
    const [district, other] = [await aDistrict(story, '拒二区'), await aDistrict(story, '拒三区')];
    const foreign = other.towns[0].villageIds[0];
    expect(await attempt(district, district.towns[0].villageIds[0], { organisationIds: [foreign] })).toEqual([
      404,
      'organisations.not-found',
    ]);
  });

  test('to the second of two officers who do it at once', async () => {
    const district = await aDistrict(story, '拒四区');
    const [one, two] = [await keeperOf(district), await keeperOf(district)];
    const said = await mergingVillages(district);
    const answers = await Promise.all(
      [one, two].map((keeper) => keeper.send(contract.mergeOrganisations, said)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a preview', () => {
  test('tells what would change and changes nothing; the change is refused when the tree moved meanwhile', async () => {
    const district = await aDistrict(story, '预览区');
    const keeper = await keeperOf(district);
    const [upper, lower] = district.towns;
    const said = {
      organisationIds: [lower.id],
      name: '大河镇',
      code: await codeOf(upper.id),
      kind: 'town' as const,
      fromOn: from,
    };
    const preview = await keeper.send(contract.previewChange, {
      body: { act: 'merge', organisationId: upper.id, ...said },
    });
    expect(preview.body.units.map(({ what, before, after }) => [what, before?.name, after?.name])).toEqual(
      expect.arrayContaining([
        ['renamed', '上河镇', '大河镇'],
        ['ends', '下河镇', undefined],
        ['moves', '下河镇第一村', '下河镇第一村'],
      ]),
    );
    expect(preview.body.counts).toEqual(
      expect.arrayContaining([
        { id: upper.id, name: '大河镇', level: 'village', before: 2, after: 4 },
        { id: district.districtId, name: '预览区', level: 'town', before: 2, after: 1 },
      ]),
    );
    expect((await treeOf(keeper, from)).find(({ id }) => id === upper.id)?.name).toBe('上河镇');

    const { seen } = preview.body;
    await keeper.send(contract.addOrganisation, {
      body: { code: 'P-9', name: '后来村', kind: 'village', parentId: lower.id, fromOn: '2020-01-01' },
    });
    const merging = { params: { organisationId: upper.id }, body: { ...said, seen } };
    const stale = await keeper.send(contract.mergeOrganisations, merging);
    expect([stale.status, stale.body.code]).toEqual([409, 'organisations.tree-changed-since-preview']);
    const again = await keeper.send(contract.previewChange, {
      body: { act: 'merge', organisationId: upper.id, ...said },
    });
    const done = await keeper.send(contract.mergeOrganisations, {
      ...merging,
      body: { ...said, seen: again.body.seen },
    });
    expect(done.status).toBe(200);
    expect((await treeOf(keeper, from)).filter(({ parentId }) => parentId === upper.id)).toHaveLength(5);
  });

  test('counts the records that follow, whatever module keeps them', async () => {
    const district = await aDistrict(story, '数目区');
    const keeper = await keeperOf(district);
    await story.asRole('village-officer', district.towns[0].villageIds[1]);
    const { params, body } = await mergingVillages(district);
    const preview = await keeper.send(contract.previewChange, {
      body: { act: 'merge', ...params, ...body },
    });
    expect(preview.body.follows).toContainEqual({ kind: 'access.role_grant', count: 1 });
  });

  test('says for a move which units go along', async () => {
    const district = await aDistrict(story, '搬移区');
    const other = await aDistrict(story, '迎来区');
    const keeper = await keeperOf(district);
    await sql`insert into access.role_grant (account_id, role, organisation_id, from_on, granted_at)
      values (${keeper.accountId}, 'system-administrator', ${other.districtId}, '2020-01-01', now())`.execute(
      story.db,
    );
    const preview = await keeper.send(contract.previewChange, {
      body: {
        act: 'move',
        organisationId: district.towns[0].id,
        parentId: other.districtId,
        fromOn: from,
      },
    });
    expect([preview.body.along, preview.body.units.map(({ what }) => what)]).toEqual([2, ['moves']]);
  });
});

describe('a town is divided in two', () => {
  test('it carries on; the new one begins on the day and takes over the villages said', async () => {
    const district = await aDistrict(story, '分一区');
    const keeper = await keeperOf(district);
    const town = district.towns[0];
    const answer = await keeper.send(contract.splitOrganisation, {
      params: { organisationId: town.id },
      body: {
        name: '上河街道',
        code: await codeOf(town.id),
        kind: 'subdistrict',
        fromOn: from,
        parts: [
          { code: 'S-1', name: '东河街道', kind: 'subdistrict', organisationIds: [town.villageIds[1]] },
        ],
      },
    });
    expect(answer.status).toBe(200);
    const newId = answer.body.ids[0];
    const [before, after] = [await treeOf(keeper, dayBefore), await treeOf(keeper, from)];
    const parentOf = (tree: typeof before) => tree.find(({ id }) => id === town.villageIds[1])?.parentId;
    expect([parentOf(before), parentOf(after)]).toEqual([town.id, newId]);
    expect(before.some(({ id }) => id === newId)).toBe(false);
    const shown = await keeper.get(contract.showOrganisation, { params: { organisationId: newId ?? '' } });
    expect(shown.body.predecessors).toEqual([
      { id: town.id, name: '上河街道', fromOn: from, carries: false },
    ]);
  });

  test('not with villages of another town, nor twice the same', async () => {
    const district = await aDistrict(story, '分二区');
    const keeper = await keeperOf(district);
    const [upper, lower] = district.towns;
    const part = { code: 'S-2', name: '东镇', kind: 'town' as const };
    for (const organisationIds of [[lower.villageIds[0]], [upper.villageIds[0], upper.villageIds[0]]]) {
      const answer = await keeper.send(contract.splitOrganisation, {
        params: { organisationId: upper.id },
        body: {
          name: '上河镇',
          code: await codeOf(upper.id),
          kind: 'town',
          fromOn: from,
          parts: [{ ...part, organisationIds }],
        },
      });
      expect([answer.status, answer.body.code]).toEqual([422, 'organisations.not-beneath-split']);
    }
  });
});
