import { announce, type Fact } from '#platform/facts/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { type Stretch, spanOf } from '../rules/dates.ts';

type Imported = { id: string; organisationId: string; stretch: Stretch };

/** Notes and tells what an import brought: once for each organisation, with all the days its lines may touch. */
export const tellImport = (work: Work, subject: string, fact: Fact, imported: readonly Imported[]): void => {
  for (const [organisationId, here] of Map.groupBy(imported, (one) => one.organisationId)) {
    const touched = here.map(({ stretch }) => stretch).reduce(spanOf);
    noteChange(work, {
      subject,
      subjectId: organisationId,
      organisationId,
      after: { added: here.map(({ id }) => id) },
    });
    announce(work, fact, { organisationId, fromOn: touched.fromOn, untilOn: touched.untilOn });
  }
};
