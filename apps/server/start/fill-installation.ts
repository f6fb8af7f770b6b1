import { restoreDemonstration } from '#modules/access/index.ts';
import { fillCalendar } from '#modules/centres/index.ts';
import { judgeAll, keepShippedStandards } from '#modules/standards/index.ts';
import { districtTimeZone } from '#platform/clock.ts';
import { addDays, dayOf, type IsoDate } from '#platform/dates/index.ts';
import { theProgram } from '#platform/permissions/index.ts';
import { startFailures } from '#platform/postgres/start-failure.ts';
import { settingOf } from '#platform/settings/index.ts';
import { inWork } from '#platform/work/in-work.ts';
import type { Work } from '#platform/work/index.ts';
import type { Installation } from './installation.ts';
import { openKeys } from './open-keys.ts';

const asTheProgram = <Result>({ db, clock }: Installation, command: (work: Work) => Promise<Result>) =>
  inWork(db, clock, { action: 'start', actor: theProgram }, command);

const isEmpty = async ({ db }: Installation): Promise<boolean> =>
  (await db.selectFrom('organisations.unit').select('id').limit(1).executeTakeFirst()) === undefined;

const fillCalendars = (installation: Installation, today: IsoDate) =>
  asTheProgram(installation, async (work) => {
    const year = Number(today.slice(0, 4));
    for (const wanted of [year - 1, year, year + 1]) await fillCalendar(work, wanted);
  });

const refuseMixing = async ({ db }: Installation, empty: boolean) => {
  const demonstration = await settingOf(db, 'demonstration-accounts');
  if (empty && demonstration) throw startFailures.demonstrationThere();
};

/**
 * Makes a new installation ready: the keys of personal data, the calendar, the shipped standards and, unless it is to stay empty, the demonstration
 * with its verdicts. On later starts it only sees that the keys fit, brings the calendar and the standards up to date, and
 * the demonstration's accounts back to what is published of them.
 */
export const fillInstallation = async (
  installation: Installation,
  options: { empty: boolean },
): Promise<void> => {
  const today = dayOf(installation.clock.now(), districtTimeZone);
  await refuseMixing(installation, options.empty);
  await openKeys(installation);
  await fillCalendars(installation, today);
  await asTheProgram(installation, keepShippedStandards);
  await asTheProgram(installation, restoreDemonstration);
  if (options.empty || !(await isEmpty(installation))) return;

  installation.say('· 载入示例区一年的演示数据 · Loading a year of the sample district');
  const { loadDemonstration } = await import('./load-demonstration.ts'); // an installation at work never holds it in memory
  await loadDemonstration(installation, today);
  installation.say('· 按标准逐项评判 · Judging every duty');
  await judgeAll(installation, { fromOn: addDays(today, -366), untilOn: today });
};
