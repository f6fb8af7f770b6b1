import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '#apps/server/start/read-settings.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { newId } from '#platform/ids.ts';
import { openResidentSignIn } from '../better-auth/index.ts';
import { gatewayFrom } from '../gateways/index.ts';
import { signatureOf } from '../gateways/signed.ts';

type Received = { headers: IncomingMessage['headers']; body: string };

/** A message service that takes down what it is sent and answers as told. */
const aService = () => {
  const received: Received[] = [];
  let answer = { status: 200, body: '{"Code":"OK"}' };
  const server: Server = createServer(async (request, reply) => {
    let body = '';
    for await (const part of request) body += part;
    received.push({ headers: request.headers, body });
    reply.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  return {
    received,
    server,
    answers: (status: number, body: string) => {
      answer = { status, body };
    },
    address: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
  };
};

const service = aService();
let story: Story;
beforeAll(async () => {
  story = await openStory();
  await new Promise<void>((resolve) => service.server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  service.server.close();
  await story.close();
});
beforeEach(() => {
  service.received.length = 0;
  service.answers(200, '{"Code":"OK"}');
});

const webSettings = () => ({
  WENMAI_CODES: 'http',
  WENMAI_CODES_URL: service.address(),
  WENMAI_CODES_HEADER: 'x-secret',
  WENMAI_CODES_SECRET: 'only-we-know',
  WENMAI_CODES_TEMPLATE: '{"to":"+86{phone}","text":"验证码 {code}，五分钟内有效"}',
});
const signedSettings = () => ({
  WENMAI_CODES: 'aliyun',
  WENMAI_CODES_URL: service.address(),
  WENMAI_CODES_KEY_ID: 'testid',
  WENMAI_CODES_SECRET: 'testsecret',
  WENMAI_CODES_SIGN_NAME: '文脉',
  WENMAI_CODES_TEMPLATE_CODE: 'SMS_1',
});

describe('a gateway', () => {
  test('by HTTP posts the template filled, with the secret in its header', async () => {
    await gatewayFrom(webSettings())?.('13800000001', '123456');
    expect(service.received[0]?.headers['x-secret']).toBe('only-we-know');
    expect(JSON.parse(service.received[0]?.body ?? '')).toEqual({
      to: '+8613800000001',
      text: '验证码 123456，五分钟内有效',
    });
  });

  test('by signed request sends what the receiver can verify, new each time', async () => {
    const send = gatewayFrom(signedSettings());
    await send?.('13800000001', '123456');
    await send?.('13800000001', '123456');
    const [one, other] = service.received.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
    const { Signature, ...parameters } = one ?? {};
    expect(parameters).toMatchObject({
      Action: 'SendSms',
      AccessKeyId: 'testid',
      PhoneNumbers: '13800000001',
      SignName: '文脉',
      TemplateCode: 'SMS_1',
      TemplateParam: '{"code":"123456"}',
    });
    expect(Signature).toBe(signatureOf(parameters, 'testsecret'));
    expect(signatureOf({ ...parameters, PhoneNumbers: '13900000001' }, 'testsecret')).not.toBe(Signature);
    expect(other?.SignatureNonce).not.toBe(one?.SignatureNonce);
  });

  test('signs as the worked example of the public description does', () => {
    const example = {
      AccessKeyId: 'testId',
      Action: 'SendSms',
      Format: 'XML',
      OutId: '123',
      PhoneNumbers: '15300000001',
      RegionId: 'cn-hangzhou',
      SignName: '阿里云短信测试专用',
      SignatureMethod: 'HMAC-SHA1',
      SignatureNonce: '45e25e9b-0a6f-4070-8c85-2956eda1b466',
      SignatureVersion: '1.0',
      TemplateCode: 'SMS_71390007',
      TemplateParam: '{"customer":"test"}',
      Timestamp: '2017-07-12T02:42:19Z',
      Version: '2017-05-25',
    };
    expect(signatureOf(example, 'testSecret', 'GET')).toBe('zJDF+Lrzhj/ThnlvIToysFRq6t4=');
  });

  test.each([
    ['a setting is missing', { WENMAI_CODES_URL: '' }, 'start.setting-missing', 'WENMAI_CODES_URL'],
    ['the kind is missing', { WENMAI_CODES: '' }, 'start.setting-missing', 'WENMAI_CODES_URL is set'],
    ['the kind is unknown', { WENMAI_CODES: 'pigeon' }, 'start.setting-unknown', 'console, http, aliyun'],
    ['the address is none', { WENMAI_CODES_URL: 'sms.example' }, 'start.setting-wrong', 'https://'],
    [
      'the template has no code',
      { WENMAI_CODES_TEMPLATE: '{"to":"{phone}"}' },
      'start.setting-wrong',
      '{code}',
    ],
    ['the template is no JSON', { WENMAI_CODES_TEMPLATE: '{phone}{code}' }, 'start.setting-wrong', 'JSON'],
    ['the header is none', { WENMAI_CODES_HEADER: 'x secret' }, 'start.setting-wrong', 'header'],
    ['the key id is missing', { WENMAI_CODES: 'aliyun' }, 'start.setting-missing', 'WENMAI_CODES_KEY_ID'],
    [
      'half a city’s portal is named',
      { WENMAI_CITY_OIDC_ISSUER: 'https://id.example' },
      'start.setting-missing',
      'CLIENT_ID',
    ],
    [
      'half a provider is named',
      { WENMAI_OIDC_CLIENT_ID: 'wenmai' },
      'start.setting-missing',
      'WENMAI_OIDC_ISSUER',
    ],
    [
      'the provider is no address',
      { WENMAI_OIDC_ISSUER: 'id.example', WENMAI_OIDC_CLIENT_ID: 'a', WENMAI_OIDC_CLIENT_SECRET: 'b' },
      'start.setting-wrong',
      'WENMAI_OIDC_ISSUER',
    ],
  ])('stops the start with a sentence when %s', async (_, changed, code, says) => {
    const settings = { ...webSettings(), ...changed };
    const failure = await readSettings(settings).catch((trouble: unknown) => trouble);
    expect(failure).toMatchObject({ code, en: expect.stringContaining(says) });
    expect(String(failure)).not.toContain('only-we-know');
  });

  test('that is whole starts', async () => {
    for (const settings of [{}, webSettings(), signedSettings()]) await readSettings(settings);
  });
});

describe('signing in by a gateway', () => {
  const asking = () => ({
    phone: '13800000009',
    formKey: newId(),
    address: '198.51.100.9',
    requestId: 'req-1',
  });

  test('brings the code that signs in, and shows it nowhere', async () => {
    const door = await openResidentSignIn(story.db, story.clock, webSettings());
    const ticket = await door.askForCode(asking());
    const code = /验证码 (\d{6})/.exec(service.received[0]?.body ?? '')?.[1] ?? '';
    expect(await door.findWaiting(ticket)).toEqual({ phone: '138****0009', demonstrationCode: null });
    const cookies = await door.enter({ ...asking(), ticket, code, browser: 'Firefox' });
    expect(cookies.join()).toContain('wenmai-resident.session_token=');
  });

  test.each([
    [503, 'down'],
    [200, '{"Code":"isv.BUSINESS_LIMIT_CONTROL"}'],
  ])(
    'is refused plainly when the gateway answers %i %s, and does not count against the phone',
    async (...said) => {
      const door = await openResidentSignIn(story.db, story.clock, signedSettings());
      service.answers(...said);
      const phone = { ...asking(), phone: '13800000010' };
      await expect(door.askForCode(phone)).rejects.toMatchObject({ code: 'residents.gateway-failed' });
      service.answers(200, '{"Code":"OK"}');
      await expect(door.askForCode({ ...phone, formKey: newId() })).resolves.toBeTruthy();
      story.clock.set(new Date(story.clock.now().getTime() + 3_600_001).toISOString());
    },
  );

  test('is closed in a real installation that has no gateway, whatever the settings say', async () => {
    const door = await openResidentSignIn(story.db, story.clock, { WENMAI_CODES: 'console' });
    expect(await door.wayOfCodes()).toBe('closed');
    await expect(door.askForCode(asking())).rejects.toMatchObject({ code: 'residents.sign-in-closed' });
  });
});
