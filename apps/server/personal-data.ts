import { personalData as access } from '#modules/access/personal-data.ts';
import { personalData as activities } from '#modules/activities/personal-data.ts';
import { personalData as centres } from '#modules/centres/personal-data.ts';
import { personalData as files } from '#modules/files/personal-data.ts';
import { personalData as organisations } from '#modules/organisations/personal-data.ts';
import { personalData as people } from '#modules/people/personal-data.ts';
import { personalData as residents } from '#modules/residents/personal-data.ts';
import { personalData as standards } from '#modules/standards/personal-data.ts';
import { personalData as training } from '#modules/training/personal-data.ts';
import type { SealedColumn } from '#platform/crypto/index.ts';
import type { PersonalData } from '#platform/personal-data/index.ts';
import { personalData as platform } from '#platform/personal-data/of-the-platform.ts';

/** Everything kept about people, module by module: the register, and what is taken out with one person. */
export const personalData: readonly PersonalData[] = [
  people,
  residents,
  access,
  organisations,
  files,
  centres,
  activities,
  training,
  standards,
  platform,
];

/** Every column of sealed values; the one that is found by its keyed hash has it beside it, in `<column>_lookup`. */
export const sealedColumns: readonly SealedColumn[] = personalData
  .flatMap(({ items }) => items)
  .filter(({ form }) => form === 'sealed')
  .flatMap(({ table, columns }) =>
    columns
      .filter((column) => !column.endsWith('_lookup'))
      .map((column) => ({ table, column, findable: columns.includes(`${column}_lookup`) })),
  );
