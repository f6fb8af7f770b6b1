import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as counter from '#modules/residents/contract/counter.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { born, codeIn, openPeople, type People } from './people-at-the-portal.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.close());
beforeEach(() => people.timeIs('2026-06-17T10:00:00+08:00'));

type Visitor = Awaited<ReturnType<People['aResident']>>;

const exported = async (visitor: Visitor) => {
  const { text, headers } = await visitor.read('/api/my/export');
  expect(headers['content-disposition']).toContain('attachment');
  return JSON.parse(text);
};

/** Gives another number and the code that went there. */
const changeNumber = async (visitor: Visitor, phone: string) => {
  await visitor.read('/my/phone');
  await visitor.send('/my/phone', { phone });
  const { text } = await visitor.read('/my/phone/code');
  return visitor.send('/my/phone/code', { code: codeIn(text) });
};

const addChild = async (visitor: Visitor, name = '小示例', year = '2018') => {
  await visitor.read('/my/children');
  const child = { name, ...born(year), relation: 'parent', agree: 'yes' };
  return { child, ...(await visitor.send('/my/children', child)) };
};

describe('one’s own page', () => {
  test('corrects name, month of birth and home; what is wrong stands at its field', async () => {
    const visitor = await people.aResident();
    await visitor.read('/my/details');
    const wrong = await visitor.send('/my/details', { name: '改名', ...born('2040') });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('出生年月不能晚于本月。');
    expect(wrong.text).toContain('value="改名"');
    const nonsense = await visitor.send('/my/details', { name: '改名', ...born('八五') });
    expect(nonsense.text).toContain('id="birthMonth-problem"');
    const empty = await visitor.send('/my/details', { name: '改名', ...born('', '') });
    expect(empty.text).toContain('请填写四位数的出生年份，并选择月份。');
    const long = await visitor.send('/my/details', { name: '长'.repeat(41), ...born('1985', '07') });
    expect(long.text).toContain('最多 40 个字');
    const right = await visitor.send('/my/details', { name: '改名', ...born('1985', '07') });
    expect(right.to).toBe('/my?done=details');
    expect((await visitor.read('/my')).text).toContain('1985 年 7 月');
    expect((await visitor.read('/en/my')).text).toContain('Jul 1985');
  });

  test('shows every session and ends the others', async () => {
    const phone = people.aPhone();
    const visitor = await people.aResident({ phone });
    people.timeIs('2026-06-17T10:02:00+08:00');
    const other = people.aVisitor();
    await people.signIn(other, phone);
    await other.read('/my');
    await other.send('/my', { do: 'leave-elsewhere' });
    expect((await visitor.read('/my')).to).toBe('/sign-in');
    expect((await other.read('/my')).status).toBe(200);
    await other.send('/my', { do: 'leave' });
    expect((await other.read('/my')).to).toBe('/sign-in');
  });

  test('takes another number, proved by a code; the former one opens nothing of theirs any more', async () => {
    const [former, fresh] = [people.aPhone(), people.aPhone()];
    const visitor = await people.aResident({ phone: former, name: '换号的人' });
    await addChild(visitor, '小换');
    people.timeIs('2026-06-17T10:02:00+08:00');
    const elsewhere = people.aVisitor();
    await people.signIn(elsewhere, former);
    expect((await changeNumber(visitor, fresh)).to).toBe('/my?done=phone');
    expect((await visitor.read('/my?done=phone')).text).toContain('手机号码已更换');
    expect(await exported(visitor)).toMatchObject({
      name: '换号的人',
      phone: fresh,
      children: [{ name: '小换' }],
    });
    expect((await elsewhere.read('/my')).to).toBe('/sign-in');

    people.timeIs('2026-06-17T10:04:00+08:00');
    const [anew, stranger] = [people.aVisitor(), people.aVisitor()];
    await people.signIn(anew, fresh);
    expect((await anew.read('/my')).text).toContain('换号的人');
    await people.signIn(stranger, former);
    expect((await stranger.read('/my')).to).toBe('/my/welcome');
  });

  test('takes no number that somebody signs in with, but that of a stranger who never agreed', async () => {
    const [taken, tried] = [people.aPhone(), people.aPhone()];
    await people.aResident({ phone: taken });
    await people.signIn(people.aVisitor(), tried);
    people.timeIs('2026-06-17T10:02:00+08:00');
    const visitor = await people.aResident();
    const refused = await changeNumber(visitor, taken);
    expect([refused.status, refused.text.includes('已经有人用这个号码登录')]).toEqual([409, true]);
    people.timeIs('2026-06-17T10:04:00+08:00');
    expect((await changeNumber(visitor, tried)).to).toBe('/my?done=phone');
    expect((await exported(visitor)).phone).toBe(tried);
  });

  test('changes the number only a short while after signing in', async () => {
    const visitor = await people.aResident();
    people.timeIs('2026-06-17T10:14:00+08:00');
    await visitor.read('/my/phone');
    await visitor.send('/my/phone', { phone: people.aPhone() });
    const { text } = await visitor.read('/my/phone/code');
    people.timeIs('2026-06-17T10:16:00+08:00');
    const late = await visitor.send('/my/phone/code', { code: codeIn(text) });
    expect([late.status, late.text.includes('登录已超过 15 分钟')]).toEqual([409, true]);
    expect((await visitor.read('/my/phone')).text).toContain('请先退出，用现在的号码重新登录');
    expect((await visitor.send('/my/phone', { do: 'leave' })).to).toBe('/sign-in');
  });

  test('gives everything kept, with the phone in full, as a file', async () => {
    const phone = people.aPhone();
    const visitor = await people.aResident({ phone, name: '带走的人' });
    await addChild(visitor, '小带');
    expect(await exported(visitor)).toMatchObject({
      name: '带走的人',
      phone,
      birthMonth: '1985-06',
      home: { name: '上河镇' },
      consents: [{ notice: 'privacy', version: '2026-11' }],
      children: [{ name: '小带', birthMonth: '2018-06', consents: [{ notice: 'children' }] }],
      sessions: [{ browser: 'Firefox/140' }],
    });
  });

  test('closes: everything personal goes, of children too, and the number of residents stays', async () => {
    const [officer, phone] = [
      await people.portal.story.asRole('town-officer', people.portal.townId),
      people.aPhone(),
    ];
    const visitor = await people.aResident({ phone, name: '要走的人' });
    await addChild(visitor, '要走的孩子');
    const count = async () => (await officer.get(counter.countResidents, { query: {} })).body;
    const before = await count();
    await visitor.read('/my/closing');
    expect((await visitor.send('/my/closing')).text).toContain('请先勾选确认，再注销。');
    const closed = await visitor.send('/my/closing', { sure: 'yes' });
    expect(closed.to).toBe('/sign-in?closed=yes');
    expect((await visitor.read('/my')).to).toBe('/sign-in');
    expect(await count()).toEqual({ ...before, closed: before.closed + 2 });
    const kept = JSON.stringify(
      await people.portal.story.db.selectFrom('residents.resident').selectAll().execute(),
    );
    expect(kept).not.toMatch(/要走/);
    people.timeIs('2026-06-17T10:02:00+08:00');
    const again = people.aVisitor();
    await people.signIn(again, phone);
    expect((await again.read('/my')).to).toBe('/my/welcome');
  });

  test('is made of nothing but what the visitor may see: another’s child is not there', async () => {
    const [one, other] = [await people.aResident(), await people.aResident()];
    await addChild(one);
    const [{ id }] = (await exported(one)).children;
    expect((await one.read(`/my/children/${id}`)).status).toBe(200);
    expect((await other.read(`/my/children/${id}`)).status).toBe(404);
    await other.read('/my/children');
    expect((await other.send(`/my/children/${id}`, { do: 'close' })).status).toBe(404);
  });
});

describe('children below fourteen', () => {
  test('who comes alone is sent to the guardian, and nothing is kept', async () => {
    const visitor = people.aVisitor();
    const count = async () =>
      (await people.portal.story.db.selectFrom('residents.resident').select('id').execute()).length;
    const before = await count();
    await people.signIn(visitor);
    await visitor.read('/my/welcome');
    const sent = await visitor.send('/my/welcome', { name: '小朋友', ...born('2015'), agree: 'yes' });
    expect(sent.to).toBe('/sign-in/guardian');
    expect((await visitor.read('/my')).to).toBe('/sign-in');
    expect(await count()).toBe(before);
  });

  test('are added by their guardian once, however often the form is sent, with a consent of their own', async () => {
    const visitor = await people.aResident();
    const { child, to } = await addChild(visitor);
    expect(to).toBe('/my?done=child');
    await visitor.send('/my/children', child);
    expect((await exported(visitor)).children).toHaveLength(1);
    await visitor.read('/my/children');
    const unagreed = await visitor.send('/my/children', { ...child, agree: '' });
    expect(unagreed.text).toContain('请先阅读隐私政策');
    const grown = await visitor.send('/my/children', { ...child, ...born('2001') });
    expect(grown.text).toContain('已满 14 周岁');
    const all = await visitor.send('/my/children', { ...child, ...born('2001'), name: '', agree: '' });
    for (const field of ['name', 'birthMonth', 'agree']) expect(all.text).toContain(`id="${field}-problem"`);
    const stranger = people.aVisitor();
    await people.signIn(stranger);
    await stranger.read('/my/welcome');
    const empty = await stranger.send('/my/welcome', { name: '长'.repeat(41), ...born('', '') });
    for (const field of ['name', 'birthMonth', 'agree'])
      expect(empty.text).toContain(`id="${field}-problem"`);
  });

  test('go again when the guardian withdraws consent', async () => {
    const visitor = await people.aResident();
    await addChild(visitor);
    const [{ id }] = (await exported(visitor)).children;
    await visitor.read(`/my/children/${id}`);
    expect((await visitor.send(`/my/children/${id}`, { do: 'close' })).to).toBe('/my?done=child-closed');
    expect((await exported(visitor)).children).toEqual([]);
  });
});

describe('at the counter', () => {
  const officer = () => people.portal.story.asRole('town-officer', people.portal.townId);
  const at = () => ({ params: { organisationId: people.portal.townId } });
  const list = async (search: string) =>
    (await (await officer()).get(counter.listResidents, { query: { search } })).body.rows;

  test('an officer registers somebody without a phone, and a child under a guardian', async () => {
    const client = await officer();
    const elder = await client.send(counter.registerResident, {
      ...at(),
      body: { name: '示例老人', birthMonth: '1950-02', consentOnPaper: true },
    });
    expect(elder.status).toBe(200);
    const untold = { name: '不说年月', consentOnPaper: true } as unknown as typeof alone;
    expect((await client.send(counter.registerResident, { ...at(), body: untold })).status).toBe(422);
    const alone = { name: '示例孩子', birthMonth: '2018-01', consentOnPaper: true as const };
    const refused = await client.send(counter.registerResident, { ...at(), body: alone });
    expect(refused.body.code).toBe('residents.guardian-first');
    await client.send(counter.registerResident, {
      ...at(),
      body: { ...alone, guardianId: elder.body.id, relation: 'grandparent' },
    });
    expect(await list('示例孩子')).toMatchObject([{ guardianName: '示例老人', child: true, phone: null }]);
    const correct = (body: BodyOf<typeof counter.correctResident>) =>
      client.send(counter.correctResident, { params: { residentId: elder.body.id }, body });
    const [young, moved] = [
      await correct({ name: '示例老人', birthMonth: '2018-01' }),
      await correct({ name: '示例老人', organisationId: people.portal.villageId }),
    ];
    const beyond = await correct({ name: '示例老人', organisationId: people.portal.otherTownId });
    expect([young.body.code, moved.status, beyond.body.code]).toEqual([
      'residents.guardian-first',
      200,
      'organisations.not-found',
    ]);
    expect((await correct({ name: '示例长者', birthMonth: '1951-02' })).status).toBe(200);
    expect(await list('示例长者')).toMatchObject([{ organisationId: people.portal.villageId }]);
    await client.send(counter.closeResident, { params: { residentId: elder.body.id } });
    expect(await list('示例')).not.toContainEqual(expect.objectContaining({ name: '示例孩子' }));
  });

  test('who signs in later with the same phone and name takes the record over and keeps it', async () => {
    const [client, phone] = [await officer(), people.aPhone()];
    const { body } = await client.send(counter.registerResident, {
      ...at(),
      body: { name: '后来登录', phone, birthMonth: '1980-05', consentOnPaper: true },
    });
    const visitor = await people.aResident({ phone, name: '后来登录' });
    expect((await exported(visitor)).consents).toMatchObject([{ notice: 'privacy', onPaper: false }]);
    expect(await list('后来登录')).toMatchObject([
      { id: body.id, phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`, keptHere: false },
    ]);
    const closing = await client.send(counter.closeResident, { params: { residentId: body.id } });
    expect(closing.body.code).toBe('residents.keeps-themselves');
  });

  test('two residents never share a phone: the officer hears who has it, masked, and what to do', async () => {
    const [client, phone, free] = [await officer(), people.aPhone(), people.aPhone()];
    const register = (name: string, number: string) =>
      client.send(counter.registerResident, {
        ...at(),
        body: { name, phone: number, birthMonth: '1958-03', consentOnPaper: true },
      });
    const both = await Promise.all([register('秦一人', phone), register('秦二人', phone)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409)?.body;
    expect(refused).toMatchObject({ code: 'residents.phone-of-record', problems: [{ at: 'phone' }] });
    expect(JSON.stringify(refused)).toContain('秦**');
    expect(JSON.stringify(refused)).not.toMatch(/秦[一二]/);

    const { body: other } = await register('秦三人', free);
    const correct = (number: string) =>
      client.send(counter.correctResident, {
        params: { residentId: other.id },
        body: { name: '秦三人', phone: number },
      });
    expect((await correct(phone)).body.code).toBe('residents.phone-of-record');
    expect((await correct(free)).status).toBe(200);

    const own = people.aPhone();
    await people.aResident({ phone: own, name: '自己管理' });
    expect((await register('秦四人', own)).body.code).toBe('residents.phone-of-account');
    const far = await people.portal.story.asRole('town-officer', people.portal.otherTownId);
    const elsewhere = await far.send(counter.registerResident, {
      params: { organisationId: people.portal.otherTownId },
      body: { name: '秦五人', phone, birthMonth: '1958-03', consentOnPaper: true },
    });
    expect(elsewhere.body.code).toBe('residents.phone-elsewhere');
    expect(JSON.stringify(elsewhere.body)).not.toContain('秦');
  });

  test('nobody learns a name by a phone that somebody mistyped', async () => {
    const phone = people.aPhone();
    await (await officer()).send(counter.registerResident, {
      ...at(),
      body: { name: '别人的名字', phone, birthMonth: '1980-05', consentOnPaper: true },
    });
    const visitor = await people.aResident({ phone, name: '我自己' });
    expect((await visitor.read('/my')).text).not.toContain('别人的名字');
  });
});
