import { publishRequirements } from '#modules/standards/index.ts';
import type { Work } from '#platform/work/index.ts';

/** What residents of the sample district see: the plain duties that anybody can check at the door. */
const plain = [
  ...['five-functions', 'has-place', 'has-activities', 'has-team', 'has-mechanism'],
  ...['basic-services', 'weekly-opening'],
];

/** Lets the districts show residents the plain duties; a real installation begins with none. */
export const publishPlainDuties = async (work: Work): Promise<void> => {
  const districts = await work.db
    .selectFrom('organisations.unit')
    .select('id')
    .where('level', '=', 'district')
    .execute();
  for (const { id } of districts) await publishRequirements(work, id ?? '', { requirements: plain });
};
