import type { Upload } from '#platform/http/handle.ts';
import type { Work } from '#platform/work/index.ts';
import { sameWeek, type WeeklyStretch } from '../rules/hours.ts';
import { spaceNames } from '../rules/import.ts';
import type { SpaceFunction } from '../rules/words.ts';
import { promisesBetween } from '../store/hours.ts';
import { addCentre } from './add-centre.ts';
import { addSpace } from './add-space.ts';
import { editCentre } from './edit-centre.ts';
import { promiseHours } from './promise-hours.ts';
import { type ImportLine, readImport } from './read-import.ts';

const blank = { address: '', floorAreaM2: null, longitude: null, latitude: null, summary: '' };

const findStanding = (work: Work, organisationId: string) =>
  work.db
    .selectFrom('centres.centre')
    .select(['id', 'name', 'address', 'floorAreaM2', 'longitude', 'latitude', 'summary', 'fromOn', 'untilOn'])
    .where('organisationId', '=', organisationId)
    .where((is) => is.or([is('untilOn', 'is', null), is('untilOn', '>=', work.today)]))
    .orderBy('fromOn')
    .executeTakeFirst();

type Standing = NonNullable<Awaited<ReturnType<typeof findStanding>>>;

const addProfile = async (work: Work, { organisationId, said }: ImportLine): Promise<Standing> => {
  const { code, functions, hours, ...profile } = said;
  const added = { ...blank, ...profile, fromOn: profile.fromOn ?? work.today, untilOn: null };
  const { id } = await addCentre(work, { organisationId, ...added });
  return { id, ...added };
};

/** Writes what the line says over what is there; answers whether that changed anything. */
const editProfile = async (work: Work, { said }: ImportLine, standing: Standing): Promise<boolean> => {
  const { id, untilOn, ...before } = standing;
  const { code, functions, hours, ...profile } = said;
  const after = { ...before, ...profile };
  const changed = JSON.stringify(after) !== JSON.stringify(before);
  if (changed) await editCentre(work, id, after);
  return changed;
};

/** Adds a space for each function that no space serves; answers whether any was missing. */
const keepFunctions = async (work: Work, centre: Standing, wanted: readonly SpaceFunction[]) => {
  const spaces = await work.db
    .selectFrom('centres.space')
    .select('function')
    .where('centreId', '=', centre.id)
    .where('struckAt', 'is', null)
    .where((is) => is.or([is('untilOn', 'is', null), is('untilOn', '>=', work.today)]))
    .execute();
  const missing = wanted.filter((name) => !spaces.some((space) => space.function === name));
  const { fromOn, untilOn } = centre;
  for (const name of missing)
    await addSpace(work, centre.id, {
      name: spaceNames[name],
      function: name,
      areaM2: null,
      capacity: null,
      fromOn: spaces.length === 0 || fromOn > work.today ? fromOn : work.today,
      untilOn,
    });
  return missing.length > 0;
};

/** Promises the week from today, from the centre's first day when nothing was promised before; answers whether it differs. */
const keepHours = async (work: Work, { id, fromOn }: Standing, week: WeeklyStretch[] | undefined) => {
  if (!week) return false;
  const promised = await promisesBetween(work, [id], fromOn, null);
  const standing = promised.filter(({ untilOn }) => untilOn === null || untilOn >= work.today);
  if (sameWeek(standing, week)) return false;
  const first = promised.length === 0 || fromOn > work.today;
  await promiseHours(work, id, { fromOn: first ? fromOn : work.today, week });
  return true;
};

const importLine = async (work: Work, line: ImportLine): Promise<'added' | 'changed' | 'unchanged'> => {
  const standing = await findStanding(work, line.organisationId);
  const edited = standing ? await editProfile(work, line, standing) : false;
  const centre = standing ?? (await addProfile(work, line));
  const furnished = await keepFunctions(work, centre, line.functions);
  const promised = await keepHours(work, centre, line.week);
  if (!standing) return 'added';
  return edited || furnished || promised ? 'changed' : 'unchanged';
};

/**
 * Imports the profiles of centres from CSV or XLSX: all lines or none, every bad line reported at once. A centre that is
 * there already is edited; functions it lacks become spaces, other hours are promised from today. An empty cell leaves
 * what is there.
 */
export const importCentres = async (work: Work, upload: Upload) => {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const line of await readImport(work, upload)) counts[await importLine(work, line)] += 1;
  return counts;
};
