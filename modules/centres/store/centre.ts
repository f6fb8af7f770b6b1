import { isViolationOf } from '#platform/database/violations.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';

/** Turns the constraint that keeps one centre an organisation into its refusal. */
export const unlessCentreAlready = async <Result>(change: () => Promise<Result>): Promise<Result> => {
  try {
    return await change();
  } catch (trouble) {
    if (isViolationOf(trouble, 'centre_one_an_organisation')) throw refusals.centreAlready();
    throw trouble;
  }
};

/** The first and the last day on which a centre has openings that stand. */
export const openedBetween = async (work: Work, centreId: string) =>
  work.db
    .selectFrom('centres.openingSession')
    .select((is) => [is.fn.min('onDate').as('firstOn'), is.fn.max('onDate').as('lastOn')])
    .where('centreId', '=', centreId)
    .where('struckAt', 'is', null)
    .executeTakeFirstOrThrow() as Promise<{ firstOn: IsoDate | null; lastOn: IsoDate | null }>;

const withDates = ['centres.space', 'centres.paper', 'centres.promisedHours'] as const;

/** Ends on a day whatever of a centre would go on beyond it; what would only begin later is taken out of it. */
export const endBelongings = async (work: Work, centreId: string, untilOn: IsoDate): Promise<void> => {
  await work.db
    .deleteFrom('centres.promisedHours')
    .where('centreId', '=', centreId)
    .where('fromOn', '>', untilOn)
    .execute();
  for (const table of withDates)
    await work.db
      .updateTable(table)
      .set({ untilOn })
      .where('centreId', '=', centreId)
      .where('fromOn', '<=', untilOn)
      .where((is) => is.or([is('untilOn', 'is', null), is('untilOn', '>', untilOn)]))
      .execute();
};
