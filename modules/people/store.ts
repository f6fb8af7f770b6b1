import { sql } from 'kysely';
import { isViolationOf } from '#platform/database/violations.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type { Stretch } from './rules/dates.ts';
import type { Gender, Genre, Post, TeamKind } from './rules/words.ts';

export type NewPerson = {
  id: string;
  organisationId: string;
  name: string;
  initials: string;
  gender: Gender | null;
  birthYear: number | null;
  note?: string;
  phone?: string | null;
  phoneLookup?: string | null;
  idNumber?: string | null;
  idNumberLookup?: string | null;
};
export type NewPosting = Stretch & {
  id: string;
  personId: string;
  organisationId: string;
  post: Post;
  fullTime: boolean;
};
export type NewVolunteer = Stretch & { id: string; personId: string; organisationId: string; skills: string };
export type NewTeam = Stretch & {
  id: string;
  organisationId: string;
  kind: TeamKind;
  name: string;
  genre: Genre | null;
  leaderId: string | null;
};
export type NewMembership = Stretch & { id: string; teamId: string; personId: string };
export type NewBrand = Stretch & {
  id: string;
  organisationId: string;
  name: string;
  genre: string;
  story: string;
};

/** The records of this module that hold between two dates. */
export type RecordKind = 'posting' | 'volunteer' | 'team' | 'membership' | 'brand';

/** Makes a change, and turns the constraint that forbids it into its refusal. */
const unless = async <Result>(constraint: string, refusal: Refusal, change: () => Promise<Result>) => {
  try {
    return await change();
  } catch (trouble) {
    if (isViolationOf(trouble, constraint)) throw refusal;
    throw trouble;
  }
};

// A statement has room for 65,535 values; a thousand rows of any table here fit.
const inParts = async <Row>(rows: readonly Row[], insert: (part: readonly Row[]) => Promise<unknown>) => {
  for (let from = 0; from < rows.length; from += 1000) await insert(rows.slice(from, from + 1000));
};

/** Lets nobody else add people to these organisations until this ends, so that a namesake cannot slip in between. */
export const lockNames = async (work: Work, organisationIds: readonly string[]): Promise<void> => {
  for (const id of [...new Set(organisationIds)].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7))`.execute(work.db);
};

export const insertPeople = (work: Work, people: readonly NewPerson[]): Promise<void> =>
  inParts(people, (part) =>
    work.db
      .insertInto('people.person')
      .values(part.map((person) => ({ ...person, recordedAt: work.now })))
      .execute(),
  );

export const changePerson = async (
  work: Work,
  id: string,
  said: Omit<NewPerson, 'id' | 'organisationId'>,
): Promise<void> => {
  await work.db.updateTable('people.person').set(said).where('id', '=', id).execute();
};

/** Leaves of a person only that there was one; the last signs of the id keep two of them apart on a page. */
export const forgetPerson = async (work: Work, id: string): Promise<void> => {
  const nothing = {
    initials: '',
    gender: null,
    birthYear: null,
    note: null,
    accountId: null,
    ...{ phone: null, phoneLookup: null, idNumber: null, idNumberLookup: null },
  };
  await work.db
    .updateTable('people.person')
    .set({ ...nothing, name: `已匿名 ${id.slice(-6)}`, anonymisedAt: work.now })
    .where('id', '=', id)
    .execute();
  await work.db.updateTable('people.volunteer').set({ skills: '' }).where('personId', '=', id).execute();
};

export const changeNumbers = async (
  work: Work,
  id: string,
  numbers: Partial<Pick<NewPerson, 'phone' | 'phoneLookup' | 'idNumber' | 'idNumberLookup'>>,
): Promise<void> => {
  await work.db.updateTable('people.person').set(numbers).where('id', '=', id).execute();
};

export const changeHome = async (work: Work, id: string, organisationId: string): Promise<void> => {
  await work.db.updateTable('people.person').set({ organisationId }).where('id', '=', id).execute();
};

export const changeAccount = (work: Work, id: string, accountId: string | null, ifTaken: Refusal) =>
  unless('person_account_once', ifTaken, () =>
    work.db.updateTable('people.person').set({ accountId }).where('id', '=', id).execute(),
  );

export const insertPostings = (work: Work, postings: readonly NewPosting[], ifHeld: Refusal): Promise<void> =>
  unless('posting_once', ifHeld, () =>
    inParts(postings, (part) =>
      work.db
        .insertInto('people.posting')
        .values([...part])
        .execute(),
    ),
  );

export const changePosting = (
  work: Work,
  id: string,
  said: Stretch & { post: Post; fullTime: boolean },
  ifHeld: Refusal,
) =>
  unless('posting_once', ifHeld, () =>
    work.db.updateTable('people.posting').set(said).where('id', '=', id).execute(),
  );

export const insertVolunteers = (
  work: Work,
  volunteers: readonly NewVolunteer[],
  ifServing: Refusal,
): Promise<void> =>
  unless('volunteer_once', ifServing, () =>
    inParts(volunteers, (part) =>
      work.db
        .insertInto('people.volunteer')
        .values([...part])
        .execute(),
    ),
  );

export const changeVolunteer = (
  work: Work,
  id: string,
  said: Stretch & { skills: string },
  ifServing: Refusal,
) =>
  unless('volunteer_once', ifServing, () =>
    work.db.updateTable('people.volunteer').set(said).where('id', '=', id).execute(),
  );

export const insertTeams = (work: Work, teams: readonly NewTeam[], ifTaken: Refusal): Promise<void> =>
  unless('team_name_once', ifTaken, () =>
    inParts(teams, (part) =>
      work.db
        .insertInto('people.team')
        .values([...part])
        .execute(),
    ),
  );

export const changeTeam = (
  work: Work,
  id: string,
  said: Omit<NewTeam, 'id' | 'organisationId' | 'kind'>,
  ifTaken: Refusal,
) =>
  unless('team_name_once', ifTaken, () =>
    work.db.updateTable('people.team').set(said).where('id', '=', id).execute(),
  );

export const insertMemberships = (
  work: Work,
  memberships: readonly NewMembership[],
  ifMember: Refusal,
): Promise<void> =>
  unless('membership_once', ifMember, () =>
    inParts(memberships, (part) =>
      work.db
        .insertInto('people.membership')
        .values([...part])
        .execute(),
    ),
  );

export const changeMembership = (work: Work, id: string, said: Stretch, ifMember: Refusal) =>
  unless('membership_once', ifMember, () =>
    work.db.updateTable('people.membership').set(said).where('id', '=', id).execute(),
  );

export const insertBrand = (work: Work, brand: NewBrand, ifTaken: Refusal) =>
  unless('brand_name_once', ifTaken, () => work.db.insertInto('people.brand').values(brand).execute());

export const changeBrand = (
  work: Work,
  id: string,
  said: Omit<NewBrand, 'id' | 'organisationId'>,
  ifTaken: Refusal,
) =>
  unless('brand_name_once', ifTaken, () =>
    work.db.updateTable('people.brand').set(said).where('id', '=', id).execute(),
  );

export const endRecord = (work: Work, kind: RecordKind, id: string, untilOn: IsoDate) =>
  sql`update ${sql.table(`people.${kind}`)} set until_on = ${untilOn}::date where id = ${id}`.execute(
    work.db,
  );

/** Takes a record out of every count; it stays readable with who did it and why. */
export const markStruck = (work: Work, kind: RecordKind, id: string, reason: string) =>
  sql`update ${sql.table(`people.${kind}`)}
    set struck_at = ${work.now}::timestamptz, struck_by = ${work.actor.id}::uuid, struck_reason = ${reason}
    where id = ${id}`.execute(work.db);

/** Hangs a photo after the others of a brand; a photo already there stays where it is. */
export const insertPhoto = async (work: Work, brandId: string, fileId: string): Promise<void> => {
  await sql`
    insert into people.brand_photo (brand_id, file_id, position)
    select ${brandId}::uuid, ${fileId}::uuid, coalesce(max(position), 0) + 1
    from people.brand_photo where brand_id = ${brandId}
    on conflict do nothing`.execute(work.db);
};

export const deletePhoto = async (work: Work, brandId: string, fileId: string): Promise<boolean> => {
  const gone = await work.db
    .deleteFrom('people.brandPhoto')
    .where('brandId', '=', brandId)
    .where('fileId', '=', fileId)
    .returning('fileId')
    .execute();
  return gone.length > 0;
};
