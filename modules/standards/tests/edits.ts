import { sql } from 'kysely';
import type { Story } from '#apps/server/testing/story.ts';
import type * as records from '#data/cases/records.ts';
import { addDays } from '#platform/dates/index.ts';

type Client = Awaited<ReturnType<Story['asRole']>>;

/** A district at work: who edits, in which units, and where chance comes from (a number from 0 up to, not including, `below`). */
export type World = {
  story: Story;
  officer: Client;
  arranger: Client;
  units: readonly records.Unit[];
  towns: readonly string[];
  chance: (below: number) => number;
};

type Edit = (world: World, unit: records.Unit) => Promise<{ status: number } | undefined>;

const send = (client: Client, method: 'POST' | 'PUT', path: string, payload: object = {}) =>
  client.call({ method, url: `/api${path}`, payload });

const dayWithin = ({ chance }: World) => addDays('2026-01-05', chance(160));
const oneOf = <Value>({ chance }: World, values: readonly Value[]): Value =>
  values[chance(values.length)] as Value;
const perhaps = (world: World, fromOn: string) =>
  world.chance(3) === 0 ? addDays(fromOn, world.chance(120)) : null;
const hours = (world: World) => {
  const opens = 8 + world.chance(4);
  return { opens: `${String(opens).padStart(2, '0')}:00`, closes: `${opens + 2 + world.chance(9)}:30` };
};

/** The id of some row of a table that belongs to a unit and stands. */
const someOf = async ({ story }: World, table: string, unit: records.Unit): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where organisation_id = ${unit.id} order by random() limit 1`.execute(
    story.db,
  );
  return rows[0]?.id;
};

const onSome =
  (
    table: string,
    then: (world: World, id: string, unit: records.Unit) => Promise<{ status: number }>,
  ): Edit =>
  async (world, unit) => {
    const id = await someOf(world, table, unit);
    return id === undefined ? undefined : then(world, id, unit);
  };

const reason = { reason: '示例：记录有误' };

const addPerson: Edit = ({ officer, chance }, { id }) =>
  send(officer, 'POST', `/organisations/${id}/people`, { name: `示例${chance(1_000_000)}` });

const withPerson =
  (then: (world: World, personId: string, unit: records.Unit) => Promise<{ status: number }>): Edit =>
  async (world, unit) => {
    await addPerson(world, unit);
    const id = await someOf(world, 'people.person', unit);
    return id === undefined ? undefined : then(world, id, unit);
  };

/** What happens often at work. */
export const oftenDone = ['type an opening from paper', 'record a session', 'put somebody in a post'];

/** What people at work do to the records, each by the route they would use. Refusals are part of it. */
export const edits: Record<string, Edit> = {
  'type an opening from paper': (world, { centreId }) =>
    send(world.officer, 'POST', `/centres/${centreId}/openings`, {
      onDate: dayWithin(world),
      ...hours(world),
    }),
  'correct an opening': onSome('centres.opening_session', (world, id) =>
    send(world.officer, 'PUT', `/openings/${id}`, { ...hours(world), keptBy: null, ...reason }),
  ),
  'strike an opening': onSome('centres.opening_session', ({ officer }, id) =>
    send(officer, 'POST', `/openings/${id}/strike`, reason),
  ),
  'close for a day': (world, { centreId }) => {
    const on = dayWithin(world);
    const announcedOn = addDays(on, -world.chance(3));
    const body = {
      fromOn: on,
      untilOn: on,
      kind: 'closed',
      stretches: [],
      reason: '示例：检修',
      announcedOn,
    };
    return send(world.officer, 'POST', `/centres/${centreId}/exceptions`, body);
  },
  'promise hours': (world, { centreId }) => {
    const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...hours(world) }));
    return send(world.officer, 'PUT', `/centres/${centreId}/hours`, {
      fromOn: addDays('2026-06-17', world.chance(3)),
      week,
    });
  },
  'add a space': (world, { centreId }) => {
    const fromOn = dayWithin(world);
    const use = oneOf(world, ['culture-sport', 'training', 'reading', 'broadcast', 'exhibition', 'other']);
    const body = {
      name: '示例空间',
      function: use,
      areaM2: null,
      capacity: null,
      fromOn,
      untilOn: perhaps(world, fromOn),
    };
    return send(world.officer, 'POST', `/centres/${centreId}/spaces`, body);
  },
  'strike a space': onSome('centres.space', ({ officer }, id) =>
    send(officer, 'POST', `/spaces/${id}/strike`, reason),
  ),
  'add a paper': (world, { centreId }) => {
    const fromOn = dayWithin(world);
    const kind = oneOf(world, ['service-rules', 'opening-rules', 'duty-rules', 'review-rules']);
    const body = { kind, title: '示例制度', fileId: null, fromOn, untilOn: perhaps(world, fromOn) };
    return send(world.officer, 'POST', `/centres/${centreId}/papers`, body);
  },
  'open a new-type space': (world, { id }) => {
    const body = {
      organisationId: id,
      type: 'city-study',
      name: '示例书房',
      fromOn: dayWithin(world),
      untilOn: null,
    };
    return send(world.officer, 'POST', '/new-spaces', body);
  },
  'put somebody in a post': withPerson((world, personId, { id }) => {
    const fromOn = dayWithin(world);
    const post = oneOf(world, ['cultural-officer', 'keeper', 'town-staff']);
    const body = {
      organisationId: id,
      post,
      fullTime: world.chance(2) === 0,
      fromOn,
      untilOn: perhaps(world, fromOn),
    };
    return send(world.officer, 'POST', `/people/${personId}/postings`, body);
  }),
  'end a posting': onSome('people.posting', (world, id) =>
    send(world.officer, 'POST', `/postings/${id}/ending`, {
      untilOn: addDays('2026-05-01', world.chance(40)),
    }),
  ),
  'found a team': (world, { id }) => {
    const kind = oneOf(world, ['art', 'volunteer']);
    const body = {
      kind,
      name: `示例队${world.chance(1_000_000)}`,
      genre: kind === 'art' ? 'dance' : null,
      fromOn: dayWithin(world),
    };
    return send(world.officer, 'POST', `/organisations/${id}/teams`, body);
  },
  'take somebody into a team': withPerson(async (world, personId, unit) => {
    const team = await someOf(world, 'people.team', unit);
    const body = { personIds: [personId], fromOn: '2026-06-01' };
    return send(world.officer, 'POST', `/teams/${team ?? unit.id}/members`, body);
  }),
  'disband a team': onSome('people.team', (world, id) =>
    send(world.officer, 'POST', `/teams/${id}/ending`, { untilOn: '2026-06-10' }),
  ),
  'name a brand': (world, { id }) =>
    send(world.officer, 'POST', `/organisations/${id}/brands`, {
      name: `品牌${world.chance(999)}`,
      genre: '龙舞',
      story: '',
      fromOn: dayWithin(world),
    }),
  'add a standing item': (world, { id }) => {
    const category = oneOf(world, ['reading', 'film', 'facility-opening', 'culture-sport']);
    const body = { item: `项目${world.chance(20)}`, category, standing: true, fromOn: dayWithin(world) };
    return send(world.officer, 'POST', `/organisations/${id}/programmes`, body);
  },
  'record a session': (world, { id }) => {
    const on = dayWithin(world);
    const theme = oneOf(world, ['reading-for-all', 'arts-for-all', 'our-festivals', 'other']);
    const newProgramme = {
      organisationId: id,
      item: `活动${world.chance(1000)}`,
      category: 'culture-sport',
      theme,
    };
    const times = { startsAt: `${on}T14:00:00+08:00`, endsAt: `${on}T16:00:00+08:00` };
    return send(world.officer, 'POST', '/sessions', { newProgramme, ...times, headCount: 20 });
  },
  'strike a session': onSome('activities.session', ({ officer }, id) =>
    send(officer, 'POST', `/sessions/${id}/striking-out`, reason),
  ),
  'deduct an opening': onSome('centres.opening_session', ({ officer }, sourceId, { id }) =>
    send(officer, 'POST', '/deductions', {
      organisationId: id,
      requirement: 'weekly-opening',
      sourceId,
      ...reason,
    }),
  ),
  'withdraw a deduction': onSome('standards.deduction', ({ officer }, id) =>
    send(officer, 'POST', `/deductions/${id}/withdrawal`, reason),
  ),
  'train somebody': withPerson(async (world, personId) => {
    const on = dayWithin(world);
    const course = { title: '示例课', subject: 'arts', tier: 'town', fromOn: '2026-01-01' };
    const made = await send(world.officer, 'POST', `/organisations/${world.towns[0]}/courses`, course);
    const times = { startsAt: `${on}T09:00:00+08:00`, endsAt: `${on}T17:00:00+08:00` };
    const met = await send(world.officer, 'POST', `/courses/${made.body.id}/sessions`, times);
    const body = { people: [{ personId, hours: 1 + world.chance(8) }] };
    return send(world.officer, 'POST', `/course-sessions/${met.body.id}/attendance`, body);
  }),
  'move a village': (world, { id }) =>
    send(world.arranger, 'POST', `/organisations/${id}/move`, {
      parentId: oneOf(world, world.towns),
      fromOn: '2026-06-17',
    }),
};
