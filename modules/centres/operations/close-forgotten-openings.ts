import { sql } from 'kysely';
import { announce } from '#platform/facts/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { openingChanged } from '../events.ts';
import { promisedOn } from '../rules/hours.ts';
import { forgottenClosing } from '../rules/opening.ts';
import { oneDay } from '../rules/span.ts';
import { exceptionsBetween, promisesBetween, standing } from '../store/hours.ts';
import { districtTime, inDistrict } from '../store/opening.ts';

type Forgotten = { id: string; centreId: string; organisationId: string; onDate: string; openedAt: Date };

const findForgotten = async (work: Work, centreId: string | undefined): Promise<Forgotten[]> => {
  let found = work.db
    .selectFrom('centres.openingSession')
    .select(['id', 'centreId', 'organisationId', 'onDate', 'openedAt'])
    .where('closedAt', 'is', null)
    .where('struckAt', 'is', null)
    .where('onDate', '<', work.today);
  if (centreId) found = found.where('centreId', '=', centreId);
  return found.orderBy('id').forNoKeyUpdate().execute();
};

const oneMinuteMs = 60_000;

/** When a forgotten opening ended: at a promised closing, else a minute after it began, which is all that is known. */
const closingOf = async (work: Work, { centreId, onDate, openedAt }: Forgotten): Promise<Date> => {
  const [promises, exceptions] = await Promise.all([
    promisesBetween(work, [centreId], onDate, onDate),
    exceptionsBetween(work, [centreId], onDate, onDate),
  ]);
  const promised = promisedOn(onDate, promises, standing(exceptions));
  const closes = forgottenClosing(districtTime(openedAt, onDate), promised);
  return closes ? inDistrict(onDate, closes) : new Date(openedAt.getTime() + oneMinuteMs);
};

/**
 * Ends the openings that keepers forgot to end on earlier days, marked as closed by the program; a keeper who stayed
 * longer corrects it. Runs every night and before the next opening. Answers how many there were.
 */
export const closeForgottenOpenings = async (work: Work, only: { centreId?: string } = {}) => {
  const forgotten = await findForgotten(work, only.centreId);
  for (const opening of forgotten) {
    const closedAt = await closingOf(work, opening);
    await sql`
      update centres.opening_session set closed_at = ${closedAt}, closed_by_program = true
      where id = ${opening.id}`.execute(work.db);
    const { organisationId, onDate } = opening;
    noteChange(work, { subject: 'opening', subjectId: opening.id, organisationId, after: { closedAt } });
    announce(work, openingChanged, { organisationId, ...oneDay(onDate) });
  }
  return { closed: forgotten.length };
};
