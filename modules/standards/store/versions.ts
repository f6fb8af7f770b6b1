import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { type Requirement, type Standard, WrittenStandard } from '../rules/standard.ts';

/** A version of a standard with the lasting numbers of its requirements. */
export type Version = {
  id: string;
  standard: Standard;
  inForceFrom: IsoDate;
  inForceUntil: IsoDate | null;
  requirementIds: ReadonlyMap<string, number>;
};

const read = new Map<string, Pick<Version, 'standard' | 'requirementIds'>>();

/** Reads what a version says; a version once in force never changes what it judges, so it is read once. */
const readVersion = async (db: Db, id: string) => {
  const [{ standard, body }, requirements] = await Promise.all([
    db
      .selectFrom('standards.standardVersion')
      .select(['standard', 'body'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
    db.selectFrom('standards.requirement').select(['id', 'standard', 'code']).execute(),
  ]);
  const numbered = requirements
    .filter((one) => one.standard === standard)
    .map(({ code, id }) => [code, id] as const);
  return { standard: WrittenStandard.parse(body), requirementIds: new Map(numbered) };
};

/** What says whether a version was read already. */
export type KnownVersion = Pick<Version, 'id' | 'inForceFrom' | 'inForceUntil'> & { digest: string };

/** What these versions say, read from the database the first time only. */
export const readVersions = async (db: Db, known: readonly KnownVersion[]): Promise<Version[]> => {
  const versions: Version[] = [];
  for (const { id, digest, inForceFrom, inForceUntil } of known) {
    const key = `${id} ${digest}`;
    const said = read.get(key) ?? (await readVersion(db, id));
    read.set(key, said);
    versions.push({ id, inForceFrom, inForceUntil, ...said });
  }
  return versions;
};

/** Every version of every standard, the oldest first. */
export const findVersions = async (db: Db): Promise<Version[]> =>
  readVersions(
    db,
    await db
      .selectFrom('standards.standardVersion')
      .select(['id', 'digest', 'inForceFrom', 'inForceUntil'])
      .orderBy('inForceFrom')
      .execute(),
  );

/** Whether a version is in force on a day. */
export const isInForce = ({ inForceFrom, inForceUntil }: Version, on: IsoDate): boolean =>
  inForceFrom <= on && (inForceUntil === null || on <= inForceUntil);

/** Whether a version is still in force as long as it was when it was read: another may have been approved meanwhile. */
export const isUnchanged = async (db: Db, { id, inForceUntil }: Version): Promise<boolean> => {
  const kept = await db
    .selectFrom('standards.standardVersion')
    .select('inForceUntil')
    .where('id', '=', id)
    .executeTakeFirst();
  return kept?.inForceUntil === inForceUntil;
};

/** A requirement as one version says it. */
export type Versioned = { version: Version; requirement: Requirement };

/** Every requirement of every version, in the order of the standard. */
export const requirementsOf = (versions: readonly Version[]): Versioned[] =>
  versions.flatMap((version) =>
    version.standard.requirements.map((requirement) => ({ version, requirement })),
  );
