import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetStrangers } from '#modules/residents/index.ts';
import { answerTo, born, codeIn, openPeople, type People } from './people-at-the-portal.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.close());
beforeEach(() => people.timeIs('2026-06-17T10:00:00+08:00'));

const countOf = async (table: 'residents.resident' | 'residents.codeRequest') =>
  (
    await people.portal.story.db
      .selectFrom(table)
      .select((is) => is.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count;

describe('signing in by a code', () => {
  test('makes a resident of somebody who agrees, and their page is kept by nobody', async () => {
    const visitor = people.aVisitor();
    expect((await visitor.read('/my')).to).toBe('/sign-in');
    const asked = await people.askForCode(visitor, '138 0000 9001');
    expect([asked.status, asked.to]).toEqual([303, '/sign-in/code']);
    const page = await visitor.read('/sign-in/code');
    expect(page.text).toContain('138****9001');
    const entered = await visitor.send('/sign-in/code', { code: codeIn(page.text) });
    expect(entered.to).toBe('/my');
    expect(String(entered.headers['set-cookie'])).toMatch(
      /__Host-wenmai-resident\.session_token=.*HttpOnly; SameSite=Lax; Secure/,
    );
    expect((await visitor.read('/my')).to).toBe('/my/welcome');
    await visitor.read('/my/welcome');
    const joined = await visitor.send('/my/welcome', { name: '示例居民', ...born('1985'), agree: 'yes' });
    expect(joined.to).toBe('/my?done=welcome');
    const mine = await visitor.read('/my?done=welcome');
    expect(mine.text).toContain('示例居民，您好');
    expect(mine.headers['cache-control']).toBe('no-store');
    expect(people.portal.memory.size()).toBe(0);
  });

  test('says at the field what is wrong, in the language of the page, and keeps what was typed', async () => {
    const visitor = people.aVisitor();
    await visitor.read('/en/sign-in');
    const wrong = await visitor.send('/en/sign-in', { phone: '12345' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Please enter a mobile number of 11 digits.');
    expect(wrong.text).toMatch(/<input[^>]*id="phone"[^>]*aria-invalid="true"[^>]*value="12345"/);
  });

  test('takes a code for five minutes and five tries', async () => {
    const visitor = people.aVisitor();
    await people.askForCode(visitor, people.aPhone());
    const code = codeIn((await visitor.read('/sign-in/code')).text);
    expect((await people.aVisitor().send('/sign-in/code', { code })).to).toBe('/sign-in');
    people.timeIs('2026-06-17T10:05:01+08:00');
    expect((await visitor.send('/sign-in/code', { code })).text).toContain('验证码已经过期');

    const other = people.aVisitor();
    await people.askForCode(other, people.aPhone());
    const right = codeIn((await other.read('/sign-in/code')).text);
    const wrong = right === '000000' ? '111111' : '000000';
    for (let guess = 0; guess < 3; guess += 1) {
      const { text } = await other.send('/sign-in/code', { code: wrong });
      expect(text).toContain(`验证码不对，还可以试 ${4 - guess} 次`);
    }
    const asked = await other.send('/sign-in/code', { code: wrong });
    expect(asked.text).toContain('请先回答下面这道题');
  });

  test('sends a new code to the same number without typing it again', async () => {
    const visitor = people.aVisitor();
    await people.askForCode(visitor, '138 0000 9011');
    const first = codeIn((await visitor.read('/sign-in/code')).text);
    expect((await visitor.send('/sign-in/code', { do: 'again' })).text).toContain('每分钟只能获取一次');
    people.timeIs('2026-06-17T10:01:01+08:00');
    await visitor.read('/sign-in/code');
    const again = await visitor.send('/sign-in/code', { do: 'again' });
    expect(again.to).toBe('/sign-in/code?sent=again');
    const { text } = await visitor.read(again.to ?? '');
    expect(text).toContain('138****9011');
    const second = codeIn(text);
    if (first !== second) expect((await visitor.send('/sign-in/code', { code: first })).status).toBe(422);
    expect((await visitor.send('/sign-in/code', { code: second })).to).toBe('/my');
  });

  test('takes a village hall behind one address for its people: no question for twenty, nor after closing', async () => {
    const hall = () => people.portal.visitor('203.0.113.80');
    const first = hall();
    await people.signIn(first);
    for (let person = 2; person <= 20; person += 1)
      expect((await people.askForCode(hall(), people.aPhone())).to).toBe('/sign-in/code');
    expect((await hall().read('/sign-in')).text).toContain('id="answer"');
    await first.read('/my/welcome');
    await first.send('/my/welcome', { name: '示例居民', ...born('1985'), agree: 'yes' });
    await first.read('/my/closing');
    const closed = await first.send('/my/closing', { sure: 'yes' });
    expect((await first.read(closed.to ?? '')).text).not.toContain('id="answer"');
  });

  test.each([
    ['one address', () => '203.0.113.81', '203.0.113.82'],
    ['a network of the new kind', (n: number) => `2001:db8::${n.toString(16)}:7`, '2001:db8:0:1::7'],
  ])(
    'sends twenty codes without a question to %s, however many ask at once',
    async (_, address, neighbour) => {
      const ask = (from: string) => people.portal.visitor(from).send('/sign-in', { phone: people.aPhone() });
      const asked = await Promise.all(Array.from({ length: 36 }, (_, n) => ask(address(n + 1))));
      const sent = asked.filter(({ to }) => to === '/sign-in/code');
      const questioned = asked.filter(({ text }) => text.includes('id="answer"'));
      expect([sent.length, questioned.length]).toEqual([20, 16]);
      expect((await ask(neighbour)).to).toBe('/sign-in/code');
    },
  );

  test('says to whoever would rather not that they are signed out, and by when the number goes', async () => {
    const visitor = people.aVisitor();
    await people.signIn(visitor);
    await visitor.read('/my/welcome');
    const left = await visitor.send('/my/welcome', { do: 'leave' });
    expect((await visitor.read(left.to ?? '')).text).toContain(
      '已退出登录，没有登记。您的手机号码最迟 6月18日清晨删除。',
    );
  });

  test('gives one code a minute, and the same form sent twice gives one code', async () => {
    const [visitor, phone] = [people.aVisitor(), people.aPhone()];
    await visitor.read('/sign-in');
    const before = await countOf('residents.codeRequest');
    const twice = [await visitor.send('/sign-in', { phone }), await visitor.send('/sign-in', { phone })];
    expect(twice.map(({ to }) => to)).toEqual(['/sign-in/code', '/sign-in/code']);
    expect(await countOf('residents.codeRequest')).toBe(before + 1);
    const again = await people.askForCode(visitor, phone);
    expect([again.status, again.text]).toEqual([429, expect.stringContaining('每分钟只能获取一次')]);
  });

  test('signs in once when the code is sent twice by the same form', async () => {
    const visitor = people.aVisitor();
    await people.askForCode(visitor, people.aPhone());
    const code = codeIn((await visitor.read('/sign-in/code')).text);
    const [one, other] = [
      await visitor.send('/sign-in/code', { code }),
      await visitor.send('/sign-in/code', { code }),
    ];
    expect([one.to, other.to]).toEqual(['/my', '/my']);
    expect(other.headers['set-cookie']).toEqual(one.headers['set-cookie']);
  });

  test('again ends the session that the browser had', async () => {
    const [visitor, phone] = [people.aVisitor(), people.aPhone()];
    await people.signIn(visitor, phone);
    const before = visitor.jar.get('__Host-wenmai-resident.session_token') ?? '';
    people.timeIs('2026-06-17T10:02:00+08:00');
    await people.signIn(visitor, phone);
    const stale = people.aVisitor();
    stale.jar.set('__Host-wenmai-resident.session_token', before);
    expect((await visitor.read('/my')).to).toBe('/my/welcome');
    expect((await stale.read('/my')).to).toBe('/sign-in');
  });

  test('asks a question for people after three codes, and takes five an hour', async () => {
    const phone = people.aPhone();
    for (const minute of [11, 13, 15]) {
      people.timeIs(`2026-06-17T10:${minute}:00+08:00`);
      expect((await people.askForCode(people.aVisitor(), phone)).to).toBe('/sign-in/code');
    }
    people.timeIs('2026-06-17T10:17:00+08:00');
    const visitor = people.aVisitor();
    const asked = await people.askForCode(visitor, phone);
    expect(asked.status).toBe(422);
    expect(asked.text).toMatch(/class="asked">请先回答下面这道题/);
    expect(asked.text).not.toContain('aria-invalid');
    const answer = answerTo(asked.text);
    expect((await visitor.send('/sign-in', { phone, answer: 'wrong' })).status).toBe(422);
    expect((await visitor.send('/sign-in', { phone, answer })).text).toContain('没有答对');
    const anew = await visitor.send('/sign-in', { phone, answer: 'none' });
    expect((await visitor.send('/sign-in', { phone, answer: answerTo(anew.text) })).to).toBe('/sign-in/code');
  });

  test('keeps a stranger who never agreed until the next night', async () => {
    const before = await countOf('residents.resident');
    await people.signIn(people.aVisitor());
    expect(await countOf('residents.resident')).toBe(before + 1);
    people.timeIs('2026-06-18T04:00:00+08:00');
    await people.portal.story.program(forgetStrangers);
    expect(await countOf('residents.resident')).toBeLessThanOrEqual(before);
    expect(await countOf('residents.codeRequest')).toBe(0);
  });

  test('leaves in the audit which codes were asked for, wrong or expired, who came and went; a flood within bounds', async () => {
    const kept = people.portal.story.db
      .selectFrom('platform.auditEntry')
      .select(['action', 'outcome', 'refusalCode', 'changes', 'requestId'])
      .where('action', 'like', 'residents.%')
      .orderBy('id');
    const { length: before } = await kept.execute();
    people.timeIs('2026-06-17T12:00:00+08:00');
    const visitor = people.aVisitor();
    await people.askForCode(visitor, '138 0000 9007');
    const code = codeIn((await visitor.read('/sign-in/code')).text);
    await visitor.send('/sign-in/code', { code: code === '000000' ? '111111' : '000000' });
    await visitor.read('/sign-in/code');
    await visitor.send('/sign-in/code', { code });
    await visitor.read('/my/welcome');
    await visitor.send('/my/welcome', { do: 'leave' });
    const flooding = people.aVisitor();
    for (let time = 0; time < 12; time += 1) await flooding.send('/sign-in/code', { code: '123456' });
    const lines = (await kept.execute()).slice(before);
    expect(lines.map(({ action, outcome, refusalCode }) => [action, outcome, refusalCode])).toEqual([
      ['residents.askForCode', 'done', null],
      ['residents.signIn', 'failed', 'residents.code-wrong'],
      ['residents.signIn', 'done', null],
      ['residents.signOut', 'done', null],
      ...Array(10).fill(['residents.signIn', 'failed', 'residents.code-spent']),
    ]);
    const phone = [{ subject: 'phone', subjectId: '138****9007' }];
    expect([lines[0]?.changes, lines[1]?.changes]).toEqual([phone, phone]);
    expect(lines.every(({ requestId }) => requestId !== null)).toBe(true);
  });

  test('keeps no number, code or name in the clear anywhere', async () => {
    const phone = people.aPhone();
    await people.aResident({ phone, name: '不该外露' });
    const kept = async (table: 'platform.auditEntry' | 'residents.resident' | 'residents.account') =>
      JSON.stringify(await people.portal.story.db.selectFrom(table).selectAll().execute());
    expect(await kept('platform.auditEntry')).not.toMatch(new RegExp(`${phone}|不该外露`));
    expect((await kept('residents.resident')) + (await kept('residents.account'))).not.toContain(phone);
  });
});
