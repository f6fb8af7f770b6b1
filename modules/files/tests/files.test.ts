import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { writeWorkbook } from '#platform/spreadsheets/index.ts';
import { zip } from '#platform/spreadsheets/tests/build-workbook.ts';
import { storageInUse } from '#platform/storage/in-use.ts';
import * as contract from '../contract.ts';
import { sweepOrphans, uploadFile } from '../index.ts';

let story: Story;
let folder: string;
let district: Awaited<ReturnType<typeof aDistrict>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  process.env.WENMAI_FILES = folder;
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  district = await aDistrict(story);
});
afterAll(async () => {
  await story.close();
  await rm(folder, { recursive: true, force: true });
});

const aPicture = (colour: string) =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
    .png()
    .toBuffer();
const aPdf = (bytes = 200) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 15, 0x20), Buffer.from('%%EOF\n')]);

const inStorage = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
const inTable = async () => (await story.db.selectFrom('files.file').select('id').execute()).length;
const village = () => district.towns[0].villageIds[0];
const anOfficer = () => story.asRole('village-officer', village());
const at = (organisationId: string) => ({ params: { organisationId } });

describe('uploading', () => {
  test('a photo is painted anew, shown in the page, and has a thumbnail', async () => {
    const officer = await anOfficer();
    const sent = await officer.upload(contract.uploadFile, at(village()), {
      name: '开幕式.png',
      bytes: await aPicture('#a33'),
    });
    expect(sent).toMatchObject({
      status: 200,
      body: { kind: 'photo', name: '开幕式.webp', width: 640, height: 480 },
    });

    const params = { fileId: sent.body.id };
    const known = await officer.get(contract.showFile, { params });
    const content = await officer.call({ url: `/api/files/${sent.body.id}/content` });
    const thumbnail = await officer.call({ url: `/api/files/${sent.body.id}/thumbnail` });

    expect(known.body).toMatchObject({
      organisationName: '上河镇第一村',
      uploadedByName: '示例village-officer',
    });
    expect(content.headers).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
    });
    expect(content.headers['content-disposition']).toMatch(/^inline/);
    expect((await sharp(content.body).metadata()).format).toBe('webp');
    expect((await sharp(thumbnail.body).metadata()).width).toBe(320);
  });

  test('a document is kept as it is and only ever saved, never opened in the page', async () => {
    const officer = await anOfficer();
    const bytes = aPdf();
    const sent = await officer.upload(contract.uploadFile, at(village()), { name: '规范.pdf', bytes });
    const content = await officer.call({ url: `/api/files/${sent.body.id}/content` });
    const thumbnail = await officer.get(contract.showThumbnail, { params: { fileId: sent.body.id } });

    expect(sent.body).toMatchObject({ kind: 'document', name: '规范.pdf', width: null });
    expect(content.headers['content-disposition']).toMatch(/^attachment/);
    expect(Buffer.compare(content.body, bytes)).toBe(0);
    expect([thumbnail.status, thumbnail.body.code]).toEqual([404, 'files.no-thumbnail']);
  });

  test('a workbook is a document whatever it is called', async () => {
    const officer = await anOfficer();
    const bytes = await writeWorkbook({ sheetName: '表', columns: [{ key: 'a', header: '一' }], rows: [] });
    const sent = await officer.upload(contract.uploadFile, at(village()), { name: '照片.jpg', bytes });
    expect(sent.body).toMatchObject({ kind: 'document', name: '照片.xlsx' });
  });

  test('the same photo twice is two records and one set of bytes', async () => {
    const officer = await anOfficer();
    const file = { name: '一.png', bytes: await aPicture('#1a1') };
    await officer.upload(contract.uploadFile, at(village()), file);
    const before = await inStorage();
    const second = await officer.upload(contract.uploadFile, at(village()), { ...file, name: '二.png' });
    expect([second.status, await inStorage()]).toEqual([200, before]);
  });

  test('the repeat of an upload with its key gives the same file', async () => {
    const officer = await anOfficer();
    const bytes = await aPicture('#0ff');
    const upload = () => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), '三.png');
      return officer.call({
        method: 'POST',
        url: `/api/organisations/${village()}/files`,
        headers: { 'idempotency-key': 'upload-once-1' },
        payload: form as never,
      });
    };
    const before = await inTable();
    const [first, again] = [await upload(), await upload()];
    expect([first.status, again.body]).toEqual([200, first.body]);
    expect(await inTable()).toBe(before + 1);
  });
});

describe('what is not taken leaves nothing behind', () => {
  const docx = {
    '[Content_Types].xml':
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': '<document/>',
  };
  const packed = (more: Record<string, string | Buffer> = {}, lies?: Parameters<typeof zip>[1]) =>
    zip(new Map(Object.entries({ ...docx, ...more })), lies);
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 2 ** 20);
  const manyParts = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`word/${at}.xml`, '']));
  const whole = packed();

  test('while a sound document of the same kind is taken', async () => {
    const officer = await anOfficer();
    const sent = await officer.upload(contract.uploadFile, at(village()), {
      name: '总结.docx',
      bytes: whole,
    });
    expect(sent.body).toMatchObject({ kind: 'document', name: '总结.docx' });
  });
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex');
  const cases: [string, { name: string; bytes: Buffer }, number, string][] = [
    [
      'a text that calls itself a photo',
      { name: 'a.jpg', bytes: Buffer.from('hello') },
      422,
      'files.wrong-kind',
    ],
    ['a page', { name: 'a.pdf', bytes: Buffer.from('<!doctype html><script>') }, 422, 'files.wrong-kind'],
    [
      'a drawing with script',
      { name: 'a.svg', bytes: Buffer.from('<svg><script/></svg>') },
      422,
      'files.wrong-kind',
    ],
    [
      'a document that unpacks to a thousand times its size',
      { name: 'a.docx', bytes: packed({ 'word/media/1.bmp': zeros(101) }) },
      413,
      'spreadsheets.unpacks-too-large',
    ],
    [
      'a document that hides how much it unpacks to',
      { name: 'a.docx', bytes: packed({ 'word/a.bmp': zeros(9) }, { 'word/a.bmp': { unpackedBytes: 9 } }) },
      422,
      'spreadsheets.broken-workbook',
    ],
    [
      'a document of too many parts',
      { name: 'a.docx', bytes: packed(manyParts) },
      413,
      'spreadsheets.too-many-parts',
    ],
    [
      'a document with a password',
      { name: 'a.docx', bytes: packed({ 'word/b.xml': 'b' }, { 'word/b.xml': { encrypted: true } }) },
      422,
      'spreadsheets.encrypted',
    ],
    [
      'a document that breaks off',
      { name: 'a.docx', bytes: whole.subarray(0, whole.length - 40) },
      422,
      'spreadsheets.broken-workbook',
    ],
    [
      'a bomb called a photo',
      { name: 'a.jpg', bytes: packed({ a: zeros(101) }) },
      413,
      'spreadsheets.unpacks-too-large',
    ],
    [
      'an archive of files',
      { name: 'a.docx', bytes: zip(new Map([['a.exe', 'MZ']])) },
      422,
      'files.wrong-kind',
    ],
    ['a photo that breaks off', { name: 'a.png', bytes: png }, 422, 'images.corrupt'],
    ['an empty file', { name: 'a.png', bytes: Buffer.alloc(0) }, 422, 'files.empty'],
    [
      'a document over the limit',
      { name: 'a.pdf', bytes: aPdf(20 * 2 ** 20 + 1) },
      413,
      'files.document-too-large',
    ],
    ['more than any file may have', { name: 'a.pdf', bytes: aPdf(26 * 2 ** 20) }, 413, 'http.too-large'],
  ];
  test.each(cases)('%s', async (_, file, status, code) => {
    const officer = await anOfficer();
    const before = [await inTable(), await inStorage()];
    const sent = await officer.upload(contract.uploadFile, at(village()), file);
    expect([sent.status, sent.body.code]).toEqual([status, code]);
    expect([await inTable(), await inStorage()]).toEqual(before);
  });
});

describe('who sees a file', () => {
  test('the village and those above it, never the neighbour', async () => {
    const officer = await anOfficer();
    const { body } = await officer.upload(contract.uploadFile, at(village()), {
      name: '甲.pdf',
      bytes: aPdf(),
    });
    const readers = {
      town: await story.asRole('town-officer', district.towns[0].id),
      district: await story.asRole('district-officer', district.districtId),
      observer: await story.asRole('observer', district.districtId),
      neighbour: await story.asRole('village-officer', district.towns[0].villageIds[1]),
      otherTown: await story.asRole('town-officer', district.towns[1].id),
      auditor: await story.asRole('auditor', district.districtId),
    };
    const seen: Record<string, number> = {};
    for (const [who, client] of Object.entries(readers))
      seen[who] = (await client.call({ url: `/api/files/${body.id}/content` })).status;

    expect(seen).toEqual({
      town: 200,
      district: 200,
      observer: 200,
      neighbour: 404,
      otherTown: 404,
      auditor: 403,
    });
    const listed = await readers.neighbour.get(contract.listFiles, { query: {} });
    expect(listed.body).toEqual({ total: 0, rows: [] });
  });

  test('the neighbour cannot upload for the village, an observer not at all', async () => {
    const neighbour = await story.asRole('village-officer', district.towns[0].villageIds[1]);
    const observer = await story.asRole('observer', district.districtId);
    const file = { name: 'a.pdf', bytes: aPdf() };
    const sent = [
      await neighbour.upload(contract.uploadFile, at(village()), file),
      await observer.upload(contract.uploadFile, at(village()), file),
    ];
    expect(sent.map(({ status }) => status)).toEqual([404, 403]);
  });

  test('files are listed newest first, by kind and beneath an organisation', async () => {
    const town = await story.asRole('town-officer', district.towns[1].id);
    const below = district.towns[1].villageIds[0];
    for (const name of ['一.pdf', '二.pdf']) {
      await town.upload(contract.uploadFile, at(below), { name, bytes: aPdf() });
      story.clock.set('2026-06-17T11:00:00+08:00');
    }
    const query = { beneath: district.towns[1].id, kind: 'document' as const };
    const listed = await town.get(contract.listFiles, { query });
    expect(listed.body.rows.map(({ name }) => name)).toEqual(['二.pdf', '一.pdf']);
    const none = await town.get(contract.listFiles, { query: { organisationId: district.towns[1].id } });
    expect(none.body.total).toBe(0);
  });
});

describe('the sweep', () => {
  const age = async (days: number) => {
    const then = new Date(Date.parse('2026-06-17T10:00:00+08:00') - days * 86_400_000);
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), then, then);
  };

  test('removes what a failed upload left, a day later, and nothing that is in use', async () => {
    await age(40);
    const used = await inStorage();
    const failing = story.program(async (work) => {
      await uploadFile(work, village(), { name: '失败.png', bytes: await aPicture('#808') });
      throw new Error('the transaction fails after the bytes were put');
    });
    await expect(failing).rejects.toThrow('fails after');
    expect(await inStorage()).toBe(used + 2);

    expect(await story.program(sweepOrphans)).toBe(0);
    await age(2);
    expect(await story.program(sweepOrphans)).toBe(2);
    expect(await inStorage()).toBe(used);
    expect(await story.program(sweepOrphans)).toBe(0);
  });

  test('leaves orphans that were put again since', async () => {
    const storage = await storageInUse();
    await storage.put(Buffer.from('left behind'), { kind: 'document' });
    await age(2);
    const key = await storage.put(Buffer.from('left behind'), { kind: 'document' });
    expect(await story.program(sweepOrphans)).toBe(0);
    (await storage.read(key)).stream.destroy();
  });
});
