import { announce, type Fact } from '#platform/facts/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { type Stretch, spanOf } from '../rules/dates.ts';

type Imported = Stretch & { id: string; organisationId: string };

/** Notes and tells what an import brought: once for each organisation, with all the days its lines may touch. */
export const tellImport = (work: Work, subject: string, fact: Fact, imported: readonly Imported[]): void => {
  for (const [organisationId, here] of Map.groupBy(imported, (one) => one.organisationId)) {
    const { fromOn, untilOn } = here.reduce<Stretch>(spanOf, here[0] as Stretch);
    noteChange(work, {
      subject,
      subjectId: organisationId,
      organisationId,
      after: { added: here.map(({ id }) => id) },
    });
    announce(work, fact, { organisationId, fromOn, untilOn });
  }
};
