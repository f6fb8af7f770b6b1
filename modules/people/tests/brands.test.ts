import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { uploadFile } from '#modules/files/contract.ts';
import { readTable } from '#platform/spreadsheets/index.ts';
import * as contract from '../contract/brands.ts';
import { editBrand } from '../operations/edit-brand.ts';
import { mostBrandPhotos } from '../rules/people.ts';
import { type Client, toldBy } from './a-person.ts';

let story: Story;
let folder: string;
let district: Awaited<ReturnType<typeof aDistrict>>;
let village: string;
let officer: Client;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  process.env.WENMAI_FILES = folder;
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  district = await aDistrict(story);
  village = district.towns[0].villageIds[0];
  officer = await story.asRole('village-officer', village);
});
afterAll(async () => {
  await story.close();
  await rm(folder, { recursive: true, force: true });
});

const aBrand = async (client: Client, organisationId: string, name: string) => {
  const body = { name, genre: '龙灯', story: '一百年的龙灯。', fromOn: '2025-01-01' };
  return (await client.send(contract.addBrand, { params: { organisationId }, body })).body.id;
};
const aPhoto = async (client: Client, organisationId: string, colour = '#c33') => {
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: colour } });
  const file = { name: '龙.png', bytes: await picture.png().toBuffer() };
  return (await client.upload(uploadFile, { params: { organisationId } }, file)).body.id;
};
const attach = (client: Client, brandId: string, fileId: string) =>
  client.send(contract.attachPhoto, { params: { brandId }, body: { fileId } });

describe('a local brand', () => {
  test('is recorded with its photos, in their order, and is not recorded twice', async () => {
    const brandId = await aBrand(officer, village, '双龙龙灯');
    const photos = [await aPhoto(officer, village), await aPhoto(officer, village)];
    for (const fileId of [...photos, photos[0] ?? '']) await attach(officer, brandId, fileId);
    const { body } = await officer.get(contract.showBrand, { params: { brandId } });
    expect(body.photos.map(({ fileId }) => fileId)).toEqual(photos);
    expect(body).toMatchObject({ photoCount: 2, firstPhotoId: photos[0], permittedActions: ['edit'] });

    await officer.send(contract.detachPhoto, { params: { brandId, fileId: photos[0] ?? '' } });
    const listed = await officer.get(contract.listBrands, { query: { search: '龙灯' } });
    expect(listed.body.rows).toMatchObject([{ photoCount: 1, firstPhotoId: photos[1] }]);
    expect(await aBrand(officer, village, '双龙龙灯')).toBeUndefined();
  });

  test('shows only photos, and only so many', async () => {
    const brandId = await aBrand(officer, village, '满墙照片');
    const pdf = { name: '简介.pdf', bytes: Buffer.from('%PDF-1.7\nno picture\n%%EOF\n') };
    const document = await officer.upload(uploadFile, { params: { organisationId: village } }, pdf);
    expect((await attach(officer, brandId, document.body.id)).body.code).toBe('people.not-a-photo');
    for (let count = 0; count < mostBrandPhotos; count += 1)
      await attach(officer, brandId, await aPhoto(officer, village));
    const more = await attach(officer, brandId, await aPhoto(officer, village));
    expect([more.status, more.body.code]).toEqual([409, 'people.too-many-photos']);
  });

  test("shows photos of its own organisation or of one beneath it, never another's", async () => {
    const [neighbour, town] = [
      await story.asRole('village-officer', district.towns[0].villageIds[1]),
      await story.asRole('town-officer', district.towns[0].id),
    ];
    const [ofVillage, ofTown] = [
      await aBrand(officer, village, '村品牌'),
      await aBrand(town, district.towns[0].id, '镇品牌'),
    ];
    const theirs = await aPhoto(neighbour, district.towns[0].villageIds[1]);
    const above = await aPhoto(town, district.towns[0].id);
    const answers = [
      await attach(officer, ofVillage, theirs),
      await attach(town, ofVillage, theirs),
      await attach(town, ofVillage, above),
      await attach(town, ofTown, theirs),
      await attach(neighbour, ofVillage, theirs),
    ];
    expect(answers.map(({ status, body }) => body.code ?? status)).toEqual([
      'files.not-found',
      'files.not-found',
      'files.not-found',
      200,
      'people.brand-not-found',
    ]);
  });

  test('is edited, ended and struck out; each tells its days', async () => {
    const brandId = await aBrand(officer, village, '会变的品牌');
    const params = { brandId };
    const said = { name: '变了的品牌', genre: '剪纸', story: '', fromOn: '2024-01-01', untilOn: null };
    expect(await toldBy(story, (work) => editBrand(work, brandId, said))).toEqual([
      {
        name: 'people.brand-changed',
        told: { organisationId: village, fromOn: '2024-01-01', untilOn: null },
      },
    ]);
    await officer.send(contract.endBrand, { params, body: { untilOn: '2026-03-31' } });
    const on = async (day: string) =>
      (await officer.get(contract.listBrands, { query: { search: '变了的品牌', on: day } })).body.total;
    expect([await on('2026-03-31'), await on('2026-04-01')]).toEqual([1, 0]);
    await officer.send(contract.strikeOutBrand, { params, body: { reason: '不属实' } });
    expect(await on('2026-03-31')).toBe(0);
    const { body } = await officer.get(contract.showBrand, { params });
    expect(body).toMatchObject({ struckReason: '不属实', permittedActions: [] });
  });

  test('is seen by observers and not by the neighbour, and exported', async () => {
    const brandId = await aBrand(officer, village, '看得见');
    const observer = await story.asRole('observer', district.towns[0].id);
    const neighbour = await story.asRole('village-officer', district.towns[0].villageIds[1]);
    const params = { brandId };
    const seen = [
      await observer.get(contract.showBrand, { params }),
      await neighbour.get(contract.showBrand, { params }),
      await observer.send(contract.endBrand, { params, body: { untilOn: '2026-06-30' } }),
    ];
    expect(seen.map(({ status }) => status)).toEqual([200, 404, 403]);
    const { body } = await observer.call({
      url: `/api/brands/export?search=${encodeURIComponent('看得见')}`,
    });
    const table = await readTable({ name: 'a.xlsx', bytes: body });
    expect(table.rows.map(({ cells }) => [cells.品牌名称, cells.开始日期])).toEqual([
      ['看得见', '2025-01-01'],
    ]);
  });
});
