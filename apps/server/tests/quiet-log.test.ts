import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../compose.ts';
import { routes } from '../routes.ts';
import { aDistrict } from '../testing/a-district.ts';
import { openStory, type Story } from '../testing/story.ts';

/** Stands for whatever somebody would not like to find in a log. */
const secret = 'Geheim-13812345678-五零零';
const inUrl = encodeURIComponent(secret);

let story: Story;
let cookie: string;
const lines: string[] = [];
let server: Awaited<ReturnType<typeof compose>>['server'];
beforeAll(async () => {
  story = await openStory();
  const { districtId } = await aDistrict(story);
  ({ cookie } = await story.asRole('district-officer', districtId));
  const logStream = { write: (line: string) => void lines.push(line) };
  ({ server } = await compose(story.db, story.clock, { logLevel: 'trace', logStream }));
});
afterAll(async () => {
  await server.close();
  await story.close();
});

const headers = {
  cookie: '',
  authorization: `Basic ${secret.slice(0, 18)}`,
  'content-type': 'application/json',
  'idempotency-key': `key-${inUrl}`,
  'user-agent': inUrl,
};

/** Every route, asked with the secret wherever something can be said. */
const askEverything = async (): Promise<string[]> => {
  const answers: string[] = [];
  for (const [at, { route }] of routes.entries()) {
    const id = at % 2 ? inUrl : '01890000-0000-7000-8000-000000000000';
    const url = `/api${route.path.replace(/:\w+/g, id)}?search=${inUrl}`;
    const body = { name: secret, password: secret, phone: secret, code: secret, search: secret };
    const payload = route.method === 'GET' ? {} : { payload: JSON.stringify(body) };
    const reply = await server.inject({
      method: route.method,
      url,
      headers: { ...headers, cookie },
      ...payload,
    });
    answers.push(reply.statusCode < 300 ? '' : reply.body);
  }
  return answers;
};

const signIn = () =>
  server.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    headers,
    payload: JSON.stringify({ username: 'nobody-here', password: secret }),
  });

const askWithKey = () =>
  server.inject({ url: '/api/me', headers: { authorization: `Bearer wenmai_${secret.slice(0, 18)}` } });

const internals =
  /\bselect\b.*\bfrom\b|relation "|column "|\.ts:\d|node_modules|\n\s+at |PostgresError|TypeError/i;

describe('what is sent stays out of the log, and what is inside out of the answers', () => {
  test('when all goes well or is refused', async () => {
    const answers = [...(await askEverything()), (await signIn()).body, (await askWithKey()).body];
    expect(answers.filter((answer) => internals.test(answer))).toEqual([]);
    expect(lines.length).toBeGreaterThan(routes.length);
  }, 120_000);

  test('when the program fails', async () => {
    await sql`alter table access.role_grant rename to not_there`.execute(story.owner);
    await sql`alter table organisations.organisation rename to not_there`.execute(story.owner);
    const answers = [...(await askEverything()), (await signIn()).body];
    expect(answers.filter((answer) => internals.test(answer))).toEqual([]);
    const faults = lines.filter((line) => line.includes('"level":"error"'));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toContain('42P01');
  }, 120_000);

  test('the log holds none of it, and each line who, what, how and how long', () => {
    const session = cookie.split('=')[1]?.split('.')[0] ?? 'none';
    for (const said of [secret, inUrl, '13812345678', session, 'Geheim'])
      expect(lines.filter((line) => line.includes(said)).map((line) => line.slice(0, 400))).toEqual([]);
    const requests = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
    expect(requests.at(0)).toMatchObject({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-/),
      requestId: expect.any(String),
      route: expect.stringMatching(/^\/api\//),
      status: expect.any(Number),
      ms: expect.any(Number),
      actor: expect.any(String),
    });
  });
});
