import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import { addDays, type IsoDate } from '#platform/dates/index.ts';
import { newId } from '#platform/ids.ts';

/** A unit with its centre, ready to be given records. Everything in it is invented. */
export type Unit = { id: string; centreId: string };

const since = '2020-01-01';
type Dates = { fromOn?: IsoDate; untilOn?: IsoDate | null };
const dated = ({ fromOn = since, untilOn = null }: Dates = {}) => ({ fromOn, untilOn });

const at = (on: IsoDate, time: string) => new Date(`${on}T${time}:00+08:00`);
const daysOf = (fromOn: IsoDate, untilOn: IsoDate): IsoDate[] => {
  const days: IsoDate[] = [];
  for (let on = fromOn; on <= untilOn; on = addDays(on, 1)) days.push(on);
  return days;
};

/** A centre for an organisation that has none. */
export const aCentre = async (db: Db, organisationId: string): Promise<Unit> => {
  const centreId = newId();
  await db
    .insertInto('centres.centre')
    .values({ id: centreId, organisationId, name: '示例文化中心', fromOn: since, demonstration: true })
    .execute();
  return { id: organisationId, centreId };
};

const ofCentre = ({ id, centreId }: Unit) => ({ id: newId(), centreId, organisationId: id });

/** Opened on each of these days from one time of day to another. */
export const opened = async (
  db: Db,
  unit: Unit,
  from: IsoDate,
  until: IsoDate,
  opens: string,
  closes: string,
) => {
  const rows = daysOf(from, until).map((onDate) => ({
    ...ofCentre(unit),
    onDate,
    openedAt: at(onDate, opens),
    closedAt: at(onDate, closes),
    source: 'keeper' as const,
    recordedAt: at(onDate, closes),
  }));
  await db.insertInto('centres.openingSession').values(rows).execute();
  return rows.map(({ id }) => id);
};

export const closure = (db: Db, unit: Unit, onDate: IsoDate, announcedOn: IsoDate) =>
  db
    .insertInto('centres.exceptionDay')
    .values({ ...ofCentre(unit), onDate, kind: 'closed', reason: '示例：检修', announcedOn })
    .execute();

export const promise = async (
  db: Db,
  unit: Unit,
  weekdays: readonly number[],
  opens: string,
  closes: string,
) => {
  const rows = weekdays.map((weekday) => ({ ...ofCentre(unit), weekday, opens, closes, ...dated() }));
  await db.insertInto('centres.promisedHours').values(rows).execute();
};

export const space = (db: Db, unit: Unit, use: string, dates?: Dates) =>
  db
    .insertInto('centres.space')
    .values({ ...ofCentre(unit), name: `示例${use}`, function: use, ...dated(dates) })
    .execute();

export const paper = (db: Db, unit: Unit, kind: string, dates?: Dates) =>
  db
    .insertInto('centres.paper')
    .values({ ...ofCentre(unit), kind, title: `示例${kind}`, ...dated(dates) })
    .execute();

export const newSpace = (db: Db, unit: Unit, dates?: Dates) =>
  db
    .insertInto('centres.newSpace')
    .values({
      id: newId(),
      organisationId: unit.id,
      type: 'city-study',
      name: '示例城市书房',
      ...dated(dates),
    })
    .execute();

export const person = async (db: Db, unit: Unit): Promise<string> => {
  const id = newId();
  await db
    .insertInto('people.person')
    .values({ id, organisationId: unit.id, name: `示例人员${id.slice(-4)}`, demonstration: true })
    .execute();
  return id;
};

export const posting = async (
  db: Db,
  unit: Unit,
  post: string,
  said: Dates & { fullTime?: boolean } = {},
) => {
  const [id, personId] = [newId(), await person(db, unit)];
  await db
    .insertInto('people.posting')
    .values({ id, personId, organisationId: unit.id, post, fullTime: said.fullTime ?? false, ...dated(said) })
    .execute();
  return { id, personId };
};

/** A team with so many members. */
export const team = async (db: Db, unit: Unit, kind: 'art' | 'volunteer', size: number, dates?: Dates) => {
  const id = newId();
  const genre = kind === 'art' ? 'dance' : null;
  await db
    .insertInto('people.team')
    .values({ id, organisationId: unit.id, kind, name: `示例队${id.slice(-6)}`, genre, ...dated(dates) })
    .execute();
  for (let n = 0; n < size; n += 1)
    await db
      .insertInto('people.membership')
      .values({ id: newId(), teamId: id, personId: await person(db, unit), ...dated(dates) })
      .execute();
  return id;
};

export const brand = (db: Db, unit: Unit, dates?: Dates) => {
  const id = newId();
  return db
    .insertInto('people.brand')
    .values({ id, organisationId: unit.id, name: `示例品牌${id.slice(-4)}`, genre: '龙舞', ...dated(dates) })
    .execute();
};

export type ProgrammeSaid = Dates & { item?: string; category?: string; theme?: string; standing?: boolean };

export const programme = async (db: Db, unit: Unit, said: ProgrammeSaid = {}): Promise<string> => {
  const id = newId();
  const { item = '示例项目', category = 'culture-sport', theme = 'other', standing = false } = said;
  await db
    .insertInto('activities.programme')
    .values({ id, organisationId: unit.id, item, category, theme, standing, ...dated(said) })
    .execute();
  return id;
};

/** A session that was held, announced on a day or never. */
export const session = async (
  db: Db,
  unit: Unit,
  programmeId: string,
  onDate: IsoDate,
  announcedOn: IsoDate | null,
) => {
  const id = newId();
  const minute = String(Math.floor(Math.random() * 60)).padStart(2, '0');
  const startsAt = new Date(at(onDate, `10:${minute}`).getTime() + Math.floor(Math.random() * 59_000));
  await db
    .insertInto('activities.session')
    .values({
      id,
      programmeId,
      organisationId: unit.id,
      onDate,
      startsAt,
      endsAt: at(onDate, '12:00'),
      place: '示例活动室',
      organiser: '示例组织者',
      announcedOn,
      state: 'held',
      headCount: 30,
      recordedAt: startsAt,
    })
    .execute();
  return id;
};

export const service = async (db: Db, unit: Unit, sessionId: string, onDate: IsoDate) =>
  db
    .insertInto('activities.service')
    .values({
      id: newId(),
      sessionId,
      personId: await person(db, unit),
      organisationId: unit.id,
      onDate,
      minutes: 90,
    })
    .execute();

/** One person of a unit attended so many hours of training on a day. */
export const trained = async (db: Db, unit: Unit, personId: string, onDate: IsoDate, hours: number) => {
  const [courseId, courseSessionId] = [newId(), newId()];
  const times = {
    onDate,
    startsAt: at(onDate, '09:00'),
    endsAt: at(onDate, '17:00'),
    recordedAt: at(onDate, '17:00'),
  };
  await db
    .insertInto('training.course')
    .values({
      id: courseId,
      organisationId: unit.id,
      title: '示例培训',
      subject: 'arts',
      tier: 'town',
      fromOn: onDate,
    })
    .execute();
  await db
    .insertInto('training.courseSession')
    .values({ id: courseSessionId, courseId, organisationId: unit.id, ...times })
    .execute();
  const { recordedAt } = times;
  await db
    .insertInto('training.attendance')
    .values({ id: newId(), courseSessionId, personId, organisationId: unit.id, onDate, hours, recordedAt })
    .execute();
};

/** Says that a record shall not count, as an officer of the district would. */
export const deducted = async (db: Db, unit: Unit, evidence: string, sourceId: string) => {
  await sql`
    insert into standards.deduction (organisation_id, evidence, source, source_id, from_on, reason, deducted_by_name, deducted_at)
    values (${unit.id}, ${evidence}, 'centres.opening_session', ${sourceId}, ${since}::date, '示例：与现场不符', '示例', now())`.execute(
    db,
  );
};
