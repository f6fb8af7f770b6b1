import { addOrganisation } from '#modules/organisations/index.ts';
import type { JudgedLevel } from '#modules/standards/rules/vocabulary.ts';
import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work/index.ts';

/** Where worked cases come true: a database, and units added to it. */
export type World = {
  db: Work['db'];
  addUnit: (kind: JudgedLevel, name: string, parentId: string | null) => Promise<string>;
};

/** A world of invented units within one transaction, which is given up in the end. */
export const worldOf = (work: Work): World => ({
  db: work.db,
  addUnit: async (kind, name, parentId) => {
    const said = {
      kind,
      name,
      parentId,
      code: `C-${newId().slice(-12)}`,
      fromOn: '2020-01-01',
      untilOn: null,
    };
    return (await addOrganisation(work, said)).id;
  },
});
