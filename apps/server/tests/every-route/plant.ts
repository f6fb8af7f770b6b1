import { sql } from 'kysely';
import sharp from 'sharp';
import { lookupOf, seal } from '#platform/crypto/index.ts';
import { newId } from '#platform/ids.ts';
import { storageInUse } from '#platform/storage/in-use.ts';
import type { Story } from '../../testing/story.ts';
import type { Unit } from './unit.ts';

/** The name by which the planted account of a unit signs in. */
export const usernameOf = ({ records }: Unit) => `of-${records.account}`;

type Row = Record<string, unknown>;

/** How a record of a unit is marked in every text of it, so that it is recognised wherever it shows. */
export const markOf = (name: string) => `〔${name}〕`;

const recordedAt = new Date('2026-06-01T02:00:00Z');
const day = '2026-06-10';
const [morning, noon] = [new Date(`${day}T01:00:00Z`), new Date(`${day}T04:00:00Z`)];

const phoneOf = (personId = '') => ({
  phone: seal({ column: 'people.person.phone', row: personId }, '13800000000'),
  phoneLookup: lookupOf('people.person.phone', '13800000000'),
});

/**
 * One record of every kind in a unit, table by table in the order in which they refer to each other. A kind of record
 * that gets an id in the path or body of a route stands here.
 */
const rowsOf = (unit: Unit, storageKey: string): [table: string, row: Row][] => {
  const id = new Proxy(unit.records, {
    get: (records, table: string) => {
      records[table] ??= newId();
      return records[table];
    },
  });
  const at = { organisationId: unit.id };
  const mark = markOf(unit.name);
  const inForce = { fromOn: '2025-01-01', untilOn: null };
  const centre = { ...at, centreId: id.centre };
  const person = { personId: id.person };
  const photo = { fileId: id.file };
  return [
    [
      'access.account',
      {
        id: id.account,
        username: usernameOf(unit),
        name: mark,
        email: `${id.account}@demonstration.invalid`,
      },
    ],
    [
      'access.apiKey',
      {
        id: id.key,
        accountId: id.account,
        name: mark,
        scope: ['centres.read'],
        secretHash: '0'.repeat(64),
        expiresOn: '2026-12-31',
        madeAt: recordedAt,
      },
    ],
    [
      'access.roleGrant',
      { id: id.grant, ...at, accountId: id.account, role: 'observer', ...inForce, grantedAt: recordedAt },
    ],
    [
      'access.passkey',
      {
        id: id.passkey,
        userId: id.account,
        credentialId: id.account,
        publicKey: 'planted',
        counter: 0,
        deviceType: 'singleDevice',
        backedUp: false,
      },
    ],
    [
      'access.proposedGrant',
      {
        id: id.proposal,
        ...at,
        accountId: id.account,
        role: 'observer',
        ...inForce,
        proposedBy: id.account,
        proposedAt: recordedAt,
      },
    ],
    [
      'files.file',
      {
        id: id.file,
        ...at,
        kind: 'photo',
        name: `${mark}.webp`,
        mediaType: 'image/webp',
        bytes: 10,
        width: 4,
        height: 4,
        storageKey,
        thumbnailKey: storageKey,
        uploadedAt: recordedAt,
      },
    ],
    [
      'people.person',
      { id: id.person, ...at, name: mark, gender: 'female', birthYear: 1980, ...phoneOf(id.person) },
    ],
    ['people.posting', { id: id.posting, ...at, ...person, post: 'keeper', fullTime: true, ...inForce }],
    ['people.volunteer', { id: id.volunteer, ...at, ...person, ...inForce }],
    [
      'people.team',
      { id: id.team, ...at, kind: 'art', genre: 'dance', name: mark, leaderId: id.person, ...inForce },
    ],
    ['people.membership', { id: id.membership, ...person, teamId: id.team, ...inForce }],
    ['people.brand', { id: id.brand, ...at, name: mark, genre: '剪纸', ...inForce }],
    [
      'residents.resident',
      { id: id.resident, ...at, source: 'counter', name: mark, registeredAt: recordedAt },
    ],
    [
      'residents.consent',
      { id: newId(), residentId: id.resident, notice: 'privacy', version: '2026-11', givenAt: recordedAt },
    ],
    ['people.brandPhoto', { brandId: id.brand, ...photo }],
    ['centres.centre', { id: id.centre, ...at, name: mark, longitude: 106.6, latitude: 29.7, ...inForce }],
    ['centres.centrePhoto', { centreId: id.centre, ...photo }],
    ['centres.space', { id: id.space, ...centre, name: mark, function: 'reading', ...inForce }],
    ['centres.spacePhoto', { spaceId: id.space, ...photo }],
    ['centres.paper', { id: id.paper, ...centre, kind: 'service-rules', title: mark, ...photo, ...inForce }],
    [
      'centres.newSpace',
      {
        id: id.newSpace,
        ...at,
        type: 'city-study',
        name: mark,
        longitude: 106.6,
        latitude: 29.7,
        ...inForce,
      },
    ],
    ['centres.buildProject', { id: id.project, ...centre, name: mark, purpose: 'upgrade', way: 'new' }],
    [
      'centres.buildStage',
      { id: id.stage, projectId: id.project, stage: 'planned', reachedOn: '2026-01-05' },
    ],
    [
      'centres.promisedHours',
      { id: id.promisedHours, ...centre, weekday: 3, opens: '09:00', closes: '12:00', ...inForce },
    ],
    [
      'centres.exceptionDay',
      { id: id.exception, ...centre, onDate: '2026-06-24', kind: 'closed', reason: mark, announcedOn: day },
    ],
    [
      'centres.openingSession',
      {
        id: id.opening,
        ...centre,
        onDate: day,
        openedAt: morning,
        closedAt: noon,
        source: 'keeper',
        keptBy: id.person,
        recordedAt,
      },
    ],
    [
      'centres.duty',
      { id: id.duty, ...centre, ...person, onDate: '2026-06-24', opens: '09:00', closes: '12:00' },
    ],
    [
      'activities.programme',
      { id: id.programme, ...centre, item: mark, category: 'reading', place: mark, ...inForce },
    ],
    [
      'activities.session',
      {
        id: id.session,
        ...centre,
        programmeId: id.programme,
        onDate: day,
        startsAt: morning,
        endsAt: noon,
        place: mark,
        state: 'held',
        headCount: 7,
        recordedAt,
      },
    ],
    [
      'activities.session',
      {
        id: id.plannedSession,
        ...centre,
        programmeId: id.programme,
        onDate: '2026-06-24',
        startsAt: new Date('2026-06-24T01:00:00Z'),
        endsAt: new Date('2026-06-24T03:00:00Z'),
        place: mark,
        state: 'planned',
        recordedAt,
      },
    ],
    ['activities.sessionPhoto', { sessionId: id.session, ...photo }],
    [
      'activities.service',
      { id: id.service, ...at, ...person, sessionId: id.session, onDate: day, minutes: 60 },
    ],
    ['training.course', { id: id.course, ...at, title: mark, subject: 'arts', tier: 'village', ...inForce }],
    [
      'training.courseSession',
      {
        id: id.courseSession,
        ...at,
        courseId: id.course,
        onDate: day,
        startsAt: morning,
        endsAt: noon,
        topic: mark,
        recordedAt,
      },
    ],
    [
      'training.attendance',
      {
        id: id.attendance,
        ...at,
        ...person,
        courseSessionId: id.courseSession,
        onDate: day,
        hours: 2,
        recordedAt,
      },
    ],
    [
      'standards.deduction',
      {
        id: id.deduction,
        ...at,
        evidence: 'sessions-held',
        source: 'activity-session',
        sourceId: id.session,
        reason: mark,
        deductedByName: mark,
        fromOn: day,
        untilOn: day,
        deductedAt: recordedAt,
      },
    ],
  ];
};

const aStoredPhoto = async () => {
  const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#a33' } })
    .webp()
    .toBuffer();
  return (await storageInUse()).put(bytes, { kind: 'photo' });
};

/** Puts one record of every kind into each unit, straight into the tables; a rule of a table it breaks is its own. */
export const plantRecords = async ({ db }: Story, units: readonly Unit[]): Promise<void> => {
  const storageKey = await aStoredPhoto();
  for (const unit of units) {
    unit.records.organisation = unit.id;
    for (const [table, row] of rowsOf(unit, storageKey))
      await db
        .insertInto(table as 'people.person')
        .values(row as never)
        .execute();
  }
};

/** Which record stands for an id in a path, a query or a body, by the name of the field. */
const recordNamed: Record<string, string> = {
  parentId: 'organisation',
  beneath: 'organisation',
  actorId: 'account',
  photoId: 'file',
  leaderId: 'person',
  keptBy: 'person',
  sourceId: 'opening',
  guardianId: 'resident',
  childId: 'resident',
  homeId: 'organisation',
};

/** The id that a field of this name holds when it speaks of a unit. Fails for a name nobody has explained. */
export const idFor = (field: string, { records }: Unit): string => {
  const one = field.replace(/Ids$/, 'Id');
  const id = records[recordNamed[one] ?? one.replace(/Id$/, '')];
  if (!id) throw new Error(`plant.ts does not know which record "${field}" means`);
  return id;
};

/** What a refusal does write: the audit, and that a current password was wrong. */
const ofRefusals = ['platform.audit_entry', 'access.sign_in_failure'];

/** One number for the content of every other table: equal before and after, nothing was written. */
export const contentOf = async ({ db }: Story): Promise<Record<string, string>> => {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    order by 1`.execute(db);
  const counted = tables
    .filter(({ name }) => !ofRefusals.includes(name))
    .map(
      ({ name }) => sql`select ${name}::text as name,
      count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as content from ${sql.raw(name)} t`,
    );
  const { rows } = await sql<{
    name: string;
    content: string;
  }>`${sql.join(counted, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
};
