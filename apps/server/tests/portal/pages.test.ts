import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortal, type Portal, secretName } from './a-portal.ts';

let portal: Portal;
let everyPage: string[];
beforeAll(async () => {
  portal = await openPortal();
  const { centreId, sessionId, programmeId, townId } = portal;
  everyPage = [
    '/',
    '/activities',
    '/centres',
    `/centres/${centreId}`,
    `/centres/${centreId}/board`,
    `/sessions/${sessionId}`,
    `/programmes/${programmeId}`,
    '/duties',
    `/organisations/${townId}`,
    '/about',
    '/accessibility',
  ];
});
afterAll(() => portal.close());

const inEnglish = (path: string) => (path === '/' ? '/en' : `/en${path}`);

describe('every page of the portal', () => {
  test('stands there in Chinese and English, in the usual and the elder edition, without any script', async () => {
    for (const path of everyPage)
      for (const url of [
        path,
        inEnglish(path),
        `${path}?edition=elder`,
        `${inEnglish(path)}?edition=elder`,
      ]) {
        const { status, text, headers } = await portal.read(url);
        expect(`${status} ${url}`).toBe(`200 ${url}`);
        expect(text).not.toMatch(/<script|javascript:|\son\w+=|\sstyle=|undefined|\[object|\{\{/);
        expect(text).toContain(`<html lang="${url.startsWith('/en') ? 'en' : 'zh-CN'}"`);
        expect(headers['content-security-policy']).toContain("default-src 'none'");
      }
  });

  test('keeps language, edition and town in its links', async () => {
    const { text } = await portal.read('/en/centres?edition=elder&kind=town');
    const links = [...text.matchAll(/<a [^>]*href="(\/en[^"]*)"/g)].map(([, href]) => href ?? '');
    expect(links.length).toBeGreaterThan(5);
    const leaving = links.filter((href) => !href.includes('edition=elder'));
    expect(leaving).toEqual(['/en/centres?kind=town']); // the way back to the standard edition
    expect(text).toContain('href="/centres?kind=town&amp;edition=elder"');
  });

  test('names nobody and no telephone', async () => {
    for (const path of everyPage) {
      const { text } = await portal.read(path);
      expect(text).not.toContain(secretName);
      expect(text).not.toMatch(/(?<![\da-f-])1[3-9]\d{9}(?![\da-f])/);
    }
  });

  test('is small: a list with its style sheet takes less than 20 KB on the wire', async () => {
    const small = { 'accept-encoding': 'br' };
    const { text } = await portal.read('/');
    const style = /href="(\/portal\/look-[^"]+)"/.exec(text)?.[1] ?? '';
    const sheet = await portal.read(style, small);
    for (const path of ['/', '/activities', '/centres']) {
      const { bytes, headers } = await portal.read(path, small);
      expect(headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(bytes).toString()).toMatch(/^<!doctype html>/);
      expect(bytes.length + sheet.bytes.length).toBeLessThan(20 * 1024);
    }
    expect(sheet.headers['cache-control']).toContain('immutable');
  });

  test('may be kept for a moment by anybody, and is not sent again when it is the same', async () => {
    const first = await portal.read('/centres');
    expect(first.headers['cache-control']).toBe('public, max-age=5, stale-while-revalidate=30');
    const again = await portal.read('/centres', { 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    expect(first.headers['set-cookie']).toBeUndefined();
  });
});

describe('what residents read', () => {
  test('a session that was announced, and none that was not', async () => {
    const { text } = await portal.read('/activities');
    expect(text).toContain(`/sessions/${portal.sessionId}`);
    expect(text).not.toContain(portal.hiddenId);
    expect((await portal.read(`/sessions/${portal.hiddenId}`)).status).toBe(404);
  });

  test('a day and a time as people say them', async () => {
    const { text } = await portal.read(`/sessions/${portal.sessionId}`);
    expect(text).toContain('6月20日 周六');
    expect(text).toContain('19:00–20:30');
  });

  test('a centre: promised hours, how it is known that it is open, its team and its brand', async () => {
    const { text } = await portal.read(`/centres/${portal.centreId}`);
    for (const said of [
      '09:00–17:00',
      '今天还没有开门记录',
      '上河腰鼓队',
      '1 人',
      '上河龙灯',
      '上河镇正街 1 号',
    ])
      expect(text).toContain(said);
  });

  test('a notice with item, time, place and organiser', async () => {
    const { text } = await portal.read(`/centres/${portal.centreId}/board`);
    for (const said of ['坝坝舞教学', '6月20日 周六 19:00–20:30', '文体活动室', '上河镇文化站', '每周六晚'])
      expect(text).toContain(said);
  });

  test('that nothing is published, when the district publishes nothing', async () => {
    const { text } = await portal.read(`/organisations/${portal.townId}`);
    expect(text).toContain('尚未公布评判结果');
  });
});

describe('what is not there', () => {
  const nonsense = [
    '/nothing',
    '/en/nothing',
    '/centres/not-a-uuid',
    '/centres/00000000-0000-7000-8000-000000000000',
    '/sessions/%00',
    "/programmes/'; drop table people.person; --",
    '/centres/../../etc/passwd',
    '/en/en',
    '//portal',
  ];

  test.each(nonsense)('%s is said not to be there, with ways on', async (url) => {
    const { status, text } = await portal.read(url);
    expect(status).toBe(404);
    expect(text).toMatch(/没有找到这个页面|This page was not found/);
    expect(text).toMatch(/看活动预告|See what is announced/);
  });

  test.each(['//elsewhere.example', '/en//elsewhere.example', '/\\elsewhere.example'])(
    '%s makes no link to another site',
    async (url) => {
      const { text } = await portal.read(url);
      expect(text).not.toMatch(/href="(\/\/|\/\\|\/en\/\/)/);
    },
  );

  test('what is no address at all is refused and is no fault', async () => {
    expect((await portal.read('/organisations/%ED%A0%80')).status).toBe(422);
  });

  test('a long row of strokes is no more work than a word as long', async () => {
    const timeFor = async (url: string) => {
      expect((await portal.read(url)).status).toBe(404);
      const since = performance.now();
      for (let times = 0; times < 10; times += 1) await portal.read(url);
      return performance.now() - since;
    };
    const word = await timeFor(`/${'a'.repeat(7_900)}`);
    for (const stroke of ['/', '\\'])
      expect(await timeFor(`/a${stroke.repeat(7_900)}a`)).toBeLessThan(4 * word + 100);
  });

  test('what nobody understands in a query changes nothing', async () => {
    const { text } = await portal.read('/centres');
    const queries = [
      'town=%00',
      'town=nowhere',
      'kind=castle',
      'page=-1',
      'page=1e9',
      'open=perhaps',
      'x=y',
      'town[]=1',
    ];
    for (const query of queries) {
      const answer = await portal.read(`/centres?${query}`);
      expect(`${query} ${answer.status}`).toBe(`${query} 200`);
      expect(answer.text.replaceAll(/href="[^"]*"/g, '')).toBe(text.replaceAll(/href="[^"]*"/g, ''));
    }
  });

  test('hostile words in a search are looked for like any others', async () => {
    for (const search of ["' or 1=1 --", '<script>alert(1)</script>', '%', '\\', '文'.repeat(500)]) {
      const { status, text } = await portal.read(`/centres?search=${encodeURIComponent(search)}`);
      expect(status).toBe(200);
      expect(text).not.toContain('<script>');
    }
  });

  test('the machine interface and the console keep their own answers', async () => {
    const { status, headers } = await portal.read('/api/nothing');
    expect(status).toBe(404);
    expect(headers['content-type']).toContain('application/problem+json');
  });
});
