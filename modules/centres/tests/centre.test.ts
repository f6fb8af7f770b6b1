import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict, anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { newId } from '#platform/ids.ts';
import { readTable } from '#platform/spreadsheets/index.ts';
import * as contract from '../contract/centre.ts';
import * as furnishing from '../contract/furnishing.ts';
import { openCentre } from '../contract/opening.ts';
import { editSpace } from '../operations/edit-space.ts';
import { aCentre, aPromise, type Client, toldBy } from './a-centre.ts';

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
let town: Client;

beforeAll(async () => {
  story = await openStory();
  district = await aDistrict(story);
  town = await story.asRole('town-officer', district.towns[0].id);
});
afterAll(() => story.close());

const aVillage = (name = '示例村') =>
  anOrganisation(story, { kind: 'village', name, parentId: district.towns[0].id });
const aCentreSaid = (organisationId: string) => ({
  organisationId,
  name: '示例村综合文化服务中心',
  address: '示例路 8 号',
  floorAreaM2: 260.5,
  longitude: 106.63,
  latitude: 29.72,
  summary: '一层\n二层',
  fromOn: '2021-01-01',
});
const aFile = async (organisationId: string, kind: 'photo' | 'document') => {
  const id = newId();
  await story.db
    .insertInto('files.file')
    .values({
      id,
      organisationId,
      kind,
      name: `示例.${kind}`,
      mediaType: 'x/y',
      bytes: 1,
      storageKey: id,
      uploadedAt: new Date(),
    })
    .execute();
  return id;
};

describe('the centre of an organisation', () => {
  test('is added, shown with what the officer may do, and edited', async () => {
    const organisationId = await aVillage();
    const { status, body } = await town.send(contract.addCentre, { body: aCentreSaid(organisationId) });
    expect(status).toBe(200);
    const params = { centreId: body.id };
    const shown = await town.get(contract.showCentre, { params });
    expect(shown.body).toMatchObject({
      organisationName: '示例村',
      townName: '上河镇',
      level: 'village',
      floorAreaM2: 260.5,
      longitude: 106.63,
      summary: '一层\n二层',
      haves: { place: [], mechanism: [] },
      permittedActions: ['edit', 'furnish', 'promise', 'keepOpen', 'correct', 'roster', 'build'],
    });
    expect(shown.body.week.map(({ onDate }) => onDate)).toEqual([
      '2026-06-15',
      '2026-06-16',
      '2026-06-17',
      '2026-06-18',
      '2026-06-19',
      '2026-06-20',
      '2026-06-21',
    ]);

    const { organisationId: _, ...said } = aCentreSaid(organisationId);
    const edited = await town.send(contract.editCentre, { params, body: { ...said, floorAreaM2: 300 } });
    expect(edited.status).toBe(200);
    expect((await town.get(contract.showCentre, { params })).body.floorAreaM2).toBe(300);
    const observer = await story.asRole('observer', district.districtId);
    expect((await observer.get(contract.showCentre, { params })).body.permittedActions).toEqual([]);
  });

  test('is one at a time, also when two add it at once', async () => {
    const body = aCentreSaid(await aVillage());
    const answers = await Promise.all([
      town.send(contract.addCentre, { body }),
      town.send(contract.addCentre, { body }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('centres.centre-already');
  });

  test('the repeat of a command with its key adds no second one', async () => {
    const sent = { body: aCentreSaid(await aVillage()), key: 'one-centre-only' };
    const first = await town.send(contract.addCentre, sent);
    const again = await town.send(contract.addCentre, sent);
    expect([again.status, again.body.id]).toEqual([200, first.body.id]);
  });

  test.each([
    [{ fromOn: '2026-02-30' }, 'http.invalid-request', 'fromOn'],
    [{ fromOn: '2021-01-01', untilOn: '2020-01-01' }, 'centres.ends-before-start', undefined],
    [{ longitude: 106.6, latitude: null }, 'centres.half-a-position', undefined],
    [{ longitude: 200 }, 'http.invalid-request', 'longitude'],
    [{ name: '长'.repeat(81) }, 'http.invalid-request', 'name'],
    [{ name: '  ' }, 'http.invalid-request', 'name'],
    [{ name: '换\n行' }, 'http.invalid-request', 'name'],
    [{ summary: '长'.repeat(2001) }, 'http.invalid-request', 'summary'],
    [{ floorAreaM2: -1 }, 'http.invalid-request', 'floorAreaM2'],
    [{ colour: 'red' }, 'http.invalid-request', ''],
  ])('%j is refused: %s', async (changed, code, place) => {
    const body = { ...aCentreSaid(await aVillage()), ...changed } as never;
    const refused = await town.send(contract.addCentre, { body });
    expect(refused).toMatchObject({ status: 422, body: { code } });
    if (place !== undefined) expect(refused.body.problems?.map(({ at }) => at)).toEqual([place]);
  });

  test('is for towns, villages and institutions', async () => {
    const officer = await story.asRole('district-officer', district.districtId);
    const add = (organisationId: string) =>
      officer.send(contract.addCentre, { body: aCentreSaid(organisationId) });
    expect((await add(district.districtId)).body.code).toBe('centres.wrong-level');
    expect((await add(district.libraryId)).status).toBe(200);
  });

  test('ends with what belongs to it, not before its last opening, and may be followed by another', async () => {
    const organisationId = await aVillage();
    const centreId = await aCentre(story, organisationId);
    const params = { centreId };
    await aPromise(story, centreId, '09:00-12:00');
    const space = { name: '阅览室', function: 'reading' as const, fromOn: '2021-01-01' };
    await town.send(furnishing.addSpace, { params, body: space });
    await town.send(openCentre, { params });
    const end = (untilOn: string) => town.send(contract.endCentre, { params, body: { untilOn } });

    expect((await end('2026-06-16')).body.code).toBe('centres.opened-outside');
    expect((await end('2019-06-16')).body.code).toBe('centres.ends-before-start');
    expect((await end('2026-06-30')).status).toBe(200);
    expect((await end('2026-07-30')).body.code).toBe('centres.already-ended');
    const { body } = await town.get(contract.showCentre, { params, query: { weekOf: '2026-07-01' } });
    expect(body.spaces).toMatchObject([{ untilOn: '2026-06-30' }]);
    expect(body.week.map(({ promised }) => promised.length)).toEqual([1, 1, 0, 0, 0, 0, 0]);
    const next = { ...aCentreSaid(organisationId), fromOn: '2026-07-01' };
    expect((await town.send(contract.addCentre, { body: next })).status).toBe(200);
  });
});

describe('spaces and papers', () => {
  test('a space in use proves the place, a paper in force the mechanism', async () => {
    const organisationId = await aVillage();
    const params = { centreId: await aCentre(story, organisationId) };
    const fileId = await aFile(organisationId, 'document');
    const space = await town.send(furnishing.addSpace, {
      params,
      body: {
        name: '活动室',
        function: 'culture-sport',
        areaM2: 80,
        capacity: 60,
        fromOn: '2021-01-01',
      },
    });
    const gone = await town.send(furnishing.addSpace, {
      params,
      body: { name: '老阅览室', function: 'reading', fromOn: '2021-01-01', untilOn: '2025-12-31' },
    });
    const paper = await town.send(furnishing.addPaper, {
      params,
      body: { kind: 'service-rules', title: '业务规范', fileId, fromOn: '2021-01-01' },
    });
    expect([space.status, gone.status, paper.status]).toEqual([200, 200, 200]);
    const { body } = await town.get(contract.showCentre, { params });
    expect(body.haves).toEqual({ place: [space.body.id], mechanism: [paper.body.id] });
    expect(body.spaces.find(({ id }) => id === gone.body.id)?.inUse).toBe(false);
    expect(body.papers).toMatchObject([{ title: '业务规范', fileName: '示例.document', inForce: true }]);
  });

  test('an edit tells the union of the old and the new days', async () => {
    const organisationId = await aVillage();
    const params = { centreId: await aCentre(story, organisationId) };
    const said = { name: '展厅', function: 'exhibition' as const, fromOn: '2024-01-01' };
    const { body } = await town.send(furnishing.addSpace, {
      params,
      body: { ...said, untilOn: '2025-12-31' },
    });
    const edited = { ...said, areaM2: null, capacity: null, fromOn: '2023-06-01', untilOn: '2024-06-30' };
    const told = await toldBy(story, (work) => editSpace(work, body.id, edited));
    expect(told).toEqual([
      {
        name: 'centres.space-changed',
        told: { organisationId, fromOn: '2023-06-01', untilOn: '2025-12-31' },
      },
    ]);
  });

  test('what was recorded by mistake is struck out once and no longer changed or shown', async () => {
    const params = { centreId: await aCentre(story, await aVillage()) };
    const said = { name: '展厅', function: 'exhibition' as const, fromOn: '2024-01-01' };
    const { body } = await town.send(furnishing.addSpace, { params, body: said });
    const sent = { params: { spaceId: body.id }, body: { reason: '录错' } };
    expect((await town.send(furnishing.strikeSpace, sent)).status).toBe(200);
    expect((await town.send(furnishing.strikeSpace, sent)).body.code).toBe('centres.already-struck');
    const edit = await town.send(furnishing.editSpace, { params: sent.params, body: said });
    expect(edit.body.code).toBe('centres.already-struck');
    expect((await town.get(contract.showCentre, { params })).body.spaces).toEqual([]);

    const paper = await town.send(furnishing.addPaper, {
      params,
      body: { kind: 'duty-rules', title: '值班制度', fromOn: '2024-01-01' },
    });
    const paperParams = { paperId: paper.body.id };
    const ended = {
      kind: 'duty-rules' as const,
      title: '值班制度',
      fromOn: '2024-01-01',
      untilOn: '2025-01-01',
    };
    expect((await town.send(furnishing.editPaper, { params: paperParams, body: ended })).status).toBe(200);
    const strike = { params: paperParams, body: { reason: '录错' } };
    expect((await town.send(furnishing.strikePaper, strike)).status).toBe(200);
    expect((await town.get(contract.showCentre, { params })).body.papers).toEqual([]);

    const own = await town.get(furnishing.showSpace, { params: sent.params });
    expect(own.body).toMatchObject({ struckReason: '录错', inUse: false, permittedActions: [] });
    const ownPaper = await town.get(furnishing.showPaper, { params: paperParams });
    expect(ownPaper.body).toMatchObject({ ...params, struckReason: '录错' });
    const neighbour = await story.asRole('town-officer', district.towns[1].id);
    expect((await neighbour.get(furnishing.showSpace, { params: sent.params })).status).toBe(404);
    expect((await neighbour.get(furnishing.showPaper, { params: paperParams })).status).toBe(404);
  });

  test.each([
    [{ fromOn: '2019-01-01' }, 'centres.outside-centre'],
    [{ fromOn: '2024-01-01', untilOn: '2023-01-01' }, 'centres.ends-before-start'],
    [{ function: 'cinema' }, 'http.invalid-request'],
    [{ capacity: 1.5 }, 'http.invalid-request'],
  ])('a space %j is refused: %s', async (changed, code) => {
    const params = { centreId: await aCentre(story, await aVillage()) };
    const body = { name: '展厅', function: 'exhibition', fromOn: '2024-01-01', ...changed } as never;
    expect((await town.send(furnishing.addSpace, { params, body })).body.code).toBe(code);
  });

  test('photos hang in order, once each, and come down; documents and strangers’ files do not hang', async () => {
    const organisationId = await aVillage();
    const params = { centreId: await aCentre(story, organisationId) };
    const [one, two] = [await aFile(organisationId, 'photo'), await aFile(organisationId, 'photo')];
    const hang = (fileId: string) => town.send(furnishing.attachCentrePhoto, { params, body: { fileId } });
    for (const fileId of [one, two, one]) expect((await hang(fileId)).status).toBe(200);
    const hung = async () =>
      (await town.get(contract.showCentre, { params })).body.photos.map(({ fileId }) => fileId);
    expect(await hung()).toEqual([one, two]);
    await town.send(furnishing.detachCentrePhoto, { params: { ...params, fileId: one } });
    expect(await hung()).toEqual([two]);

    expect((await hang(await aFile(organisationId, 'document'))).body.code).toBe('centres.not-a-photo');
    expect((await hang(await aFile(district.towns[1].id, 'photo'))).body.code).toBe('files.not-found');
    expect((await hang(newId())).body.code).toBe('files.not-found');
  });

  test('a space has its own photos, and no more than twelve', async () => {
    const organisationId = await aVillage();
    const params = { centreId: await aCentre(story, organisationId) };
    const said = { name: '展厅', function: 'exhibition' as const, fromOn: '2024-01-01' };
    const { body } = await town.send(furnishing.addSpace, { params, body: said });
    const spaceParams = { spaceId: body.id };
    const statuses: number[] = [];
    for (let at = 0; at < 13; at += 1) {
      const fileId = await aFile(organisationId, 'photo');
      const sent = { params: spaceParams, body: { fileId } };
      statuses.push((await town.send(furnishing.attachSpacePhoto, sent)).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(12);
    expect(statuses.at(-1)).toBe(409);
    const { photos = [] } = (await town.get(contract.showCentre, { params })).body.spaces[0] ?? {};
    const down = { params: { ...spaceParams, fileId: photos[0]?.fileId ?? '' } };
    expect((await town.send(furnishing.detachSpacePhoto, down)).status).toBe(200);
    expect((await town.get(contract.showCentre, { params })).body.spaces[0]?.photos).toHaveLength(11);
  });
});

describe('new-type spaces', () => {
  test('are added at any organisation, listed by type, ended, and struck out', async () => {
    const organisationId = district.towns[0].id;
    const said = { type: 'city-study' as const, name: '示例城市书房', fromOn: '2025-01-01', areaM2: 200 };
    const made = await town.send(furnishing.addNewSpace, { body: { organisationId, ...said } });
    const other = { organisationId, type: 'public-market' as const, name: '示例集市', fromOn: '2025-01-01' };
    const market = await town.send(furnishing.addNewSpace, { body: other });
    const list = async (query = {}) =>
      (await town.get(furnishing.listNewSpaces, { query })).body.rows.map(({ name }) => name);
    expect(await list({ type: 'city-study' })).toEqual(['示例城市书房']);
    expect(await list({ search: '集市' })).toEqual(['示例集市']);
    const params = { newSpaceId: made.body.id };
    await town.send(furnishing.editNewSpace, { params, body: { ...said, untilOn: '2026-05-31' } });
    expect(await list()).toEqual(['示例集市']);
    expect(await list({ on: '2026-05-31', sort: 'type' })).toEqual(['示例城市书房', '示例集市']);
    const strike = { params: { newSpaceId: market.body.id }, body: { reason: '录错' } };
    await town.send(furnishing.strikeNewSpace, strike);
    expect(await list()).toEqual([]);
    const struck = await town.get(furnishing.showNewSpace, { params: strike.params });
    expect(struck.body).toMatchObject({ struckReason: '录错', permittedActions: [] });
    const neighbour = await story.asRole('town-officer', district.towns[1].id);
    expect((await neighbour.get(furnishing.showNewSpace, { params })).status).toBe(404);
    expect((await neighbour.send(furnishing.strikeNewSpace, strike)).status).toBe(404);
  });
});

describe('lists', () => {
  test('are searched by name and initials, filtered, sorted and counted exactly', async () => {
    const parentId = district.towns[1].id;
    const officer = await story.asRole('town-officer', parentId);
    const [one, two] = [
      await anOrganisation(story, { kind: 'village', name: '青龙村', parentId, code: 'Z-1' }),
      await anOrganisation(story, { kind: 'community', name: '白云社区', parentId, code: 'Z-2' }),
    ];
    const first = await aCentre(story, one, { name: '青龙文化中心' });
    await aCentre(story, two, { name: '白云文化中心' });
    await aPromise(story, first, '09:00-12:00', '14:00-18:00');
    await officer.send(openCentre, { params: { centreId: first } });
    const list = async (query: object) => {
      const { body } = await officer.get(contract.listCentres, { query: query as never });
      return { total: body.total, names: body.rows.map(({ organisationName }) => organisationName) };
    };
    expect(await list({})).toEqual({ total: 2, names: ['青龙村', '白云社区'] });
    expect(await list({ order: 'desc' })).toEqual({ total: 2, names: ['白云社区', '青龙村'] });
    expect(await list({ search: 'qlwh' })).toEqual({ total: 1, names: ['青龙村'] });
    expect(await list({ search: '白云' })).toEqual({ total: 1, names: ['白云社区'] });
    expect(await list({ search: '100%' })).toEqual({ total: 0, names: [] });
    expect(await list({ kind: 'community' })).toEqual({ total: 1, names: ['白云社区'] });
    expect(await list({ level: 'town' })).toEqual({ total: 0, names: [] });
    expect(await list({ openNow: 'true' })).toEqual({ total: 1, names: ['青龙村'] });
    expect(await list({ openNow: 'false' })).toEqual({ total: 1, names: ['白云社区'] });
    expect(await list({ beneath: two })).toEqual({ total: 1, names: ['白云社区'] });
    expect(await list({ pageSize: '1', page: '2' })).toEqual({ total: 2, names: ['白云社区'] });
    expect(await list({ on: '2019-12-31' })).toEqual({ total: 0, names: [] });

    const { body } = await officer.get(contract.listCentres, { query: { search: 'qlwh' } });
    expect(body.rows[0]).toMatchObject({
      townName: '下河镇',
      openNow: true,
      promisedToday: [
        { opens: '09:00', closes: '12:00' },
        { opens: '14:00', closes: '18:00' },
      ],
    });
    const file = await officer.call({ url: '/api/centres/export?search=qlwh' });
    const table = await readTable({ name: 'list.xlsx', bytes: file.body });
    expect(table.rows.map(({ cells }) => cells)).toMatchObject([
      { 镇街: '下河镇', 单位: '青龙村', 今日承诺开放: '09:00-12:00, 14:00-18:00', 正在开放: '是' },
    ]);
  });

  test('the map shows what has a position, and what is open', async () => {
    const organisationId = await aVillage();
    const { body } = await town.send(contract.addCentre, { body: aCentreSaid(organisationId) });
    const study = { type: 'city-study' as const, name: '示例书房', fromOn: '2025-01-01' };
    await town.send(furnishing.addNewSpace, {
      body: { organisationId, ...study, longitude: 106.6, latitude: 29.7 },
    });
    await town.send(openCentre, { params: { centreId: body.id } });
    const map = await town.get(contract.mapCentres, { query: { beneath: organisationId } });
    expect(map.body).toMatchObject([
      { what: 'centre', id: body.id, openNow: true, longitude: 106.63 },
      { what: 'new-space', type: 'city-study', latitude: 29.7 },
    ]);
  });
});

test('a neighbour neither sees nor changes a centre, and nothing of the attempt remains', async () => {
  const organisationId = await aVillage();
  const centreId = await aCentre(story, organisationId);
  const neighbour = await story.asRole('village-officer', district.towns[0].villageIds[0]);
  const params = { centreId };
  const { organisationId: _, ...said } = aCentreSaid(organisationId);
  const space = { name: '展厅', function: 'exhibition' as const, fromOn: '2024-01-01' };
  const statuses = [
    await neighbour.get(contract.showCentre, { params }),
    await neighbour.send(contract.editCentre, { params, body: said }),
    await neighbour.send(furnishing.addSpace, { params, body: space }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([404, 404, 404]);
  const add = await neighbour.send(contract.addCentre, { body: aCentreSaid(organisationId) });
  expect(add.status).toBe(403);
  expect((await town.get(contract.showCentre, { params })).body.spaces).toEqual([]);
});
