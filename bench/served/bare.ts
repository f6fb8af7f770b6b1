import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { openPool } from '#platform/database/index.ts';
import { tellPort } from './serve.ts';

// What the program is compared with: Fastify and the same driver, the same statements, and nothing else. No sign-in, no
// permission, no audit, no idempotency, no facts; query and answer have schemas, which is how Fastify is quickest.
const pool = openPool(process.argv[2] ?? '');
const server = Fastify();
const text = { type: 'string' } as const;
const maybe = { type: ['string', 'null'] } as const;

type Listed = { from: string; until: string; beneath: string; category: string };

const wanted = ({ from, until, beneath, category }: Listed) => pool`
  session.struck_at is null and session.on_date between ${from}::date and ${until}::date
    and session.organisation_id in (
      select low.id from organisations.organisation low
      where low.path <@ (select top.path from organisations.organisation top where top.id = ${beneath}))
    and session.programme_id in (select id from activities.programme where category = ${category})`;

const findRows = (query: Listed) => pool`
  select session.id, session.programme_id as "programmeId", programme.item, programme.category, programme.theme,
    session.organisation_id as "organisationId", unit.name as "organisationName", session.centre_id as "centreId",
    session.on_date as "onDate", session.starts_at as "startsAt", session.ends_at as "endsAt", session.place,
    session.organiser, session.announced_on as "announcedOn", session.state, session.head_count as "headCount",
    session.source, session.struck_at is not null as struck, programme.demonstration
  from activities.session
  join activities.programme on programme.id = session.programme_id
  join organisations.organisation unit on unit.id = session.organisation_id
  where ${wanted(query)}
  order by session.on_date desc, session.starts_at desc, session.id desc limit 20`;

const countRows = (query: Listed) => pool<{ total: number }[]>`
  select count(*) as total from activities.session where ${wanted(query)}`;

const row = {
  type: 'object',
  properties: {
    ...Object.fromEntries(['id', 'programmeId', 'item', 'category', 'theme'].map((name) => [name, text])),
    ...Object.fromEntries(
      ['organisationId', 'organisationName', 'onDate', 'state'].map((name) => [name, text]),
    ),
    ...Object.fromEntries(['place', 'organiser', 'source'].map((name) => [name, text])),
    ...Object.fromEntries(['centreId', 'announcedOn'].map((name) => [name, maybe])),
    ...Object.fromEntries(
      ['startsAt', 'endsAt'].map((name) => [name, { type: 'string', format: 'date-time' }]),
    ),
    headCount: { type: ['integer', 'null'] },
    struck: { type: 'boolean' },
    demonstration: { type: 'boolean' },
  },
} as const;

server.get<{ Querystring: Listed }>(
  '/sessions',
  {
    schema: {
      querystring: {
        type: 'object',
        required: ['from', 'until', 'beneath', 'category'],
        properties: { from: text, until: text, beneath: text, category: text },
      },
      response: {
        200: {
          type: 'object',
          properties: { total: { type: 'integer' }, rows: { type: 'array', items: row } },
        },
      },
    },
  },
  async ({ query }) => {
    const [rows, counted] = await Promise.all([findRows(query), countRows(query)]);
    return { total: counted[0]?.total ?? 0, rows };
  },
);

type Planned = { startsAt: string; endsAt: string; place: string; organiser: string };

server.post<{ Params: { programmeId: string }; Body: Planned }>(
  '/programmes/:programmeId/sessions',
  {
    schema: {
      params: { type: 'object', properties: { programmeId: text } },
      body: {
        type: 'object',
        required: ['startsAt', 'endsAt', 'place', 'organiser'],
        properties: { startsAt: text, endsAt: text, place: text, organiser: text },
      },
      response: { 200: { type: 'object', properties: { id: text } } },
    },
  },
  async ({ params, body }) => {
    const [made] = await pool`
      insert into activities.session (id, programme_id, organisation_id, centre_id, on_date, starts_at, ends_at, place,
        organiser, announced_on, state, recorded_at)
      select ${randomUUID()}, id, organisation_id, centre_id, ${body.startsAt.slice(0, 10)}::date, ${body.startsAt}::timestamptz,
        ${body.endsAt}::timestamptz, ${body.place}, ${body.organiser}, current_date, 'planned', now()
      from activities.programme where id = ${params.programmeId}
      returning id`;
    return made;
  },
);

// A page of data as it was answered before, kept whole and read by one statement.
server.get<{ Params: { name: string } }>('/pages/:name', async ({ params }, reply) => {
  const [kept] = await pool<{ body: string }[]>`select body from bench_page where name = ${params.name}`;
  return reply.type('application/json; charset=utf-8').send(kept?.body);
});

await server.listen({ port: 0, host: '127.0.0.1' });
tellPort((server.server.address() as AddressInfo).port, async () => {
  await server.close();
  await pool.end();
});
