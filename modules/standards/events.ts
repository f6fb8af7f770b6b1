import { z } from 'zod';
import { factOf } from '#platform/facts/index.ts';
import { Day, Id } from '#platform/http/shapes.ts';

/** A piece of evidence was deducted, or its deduction withdrawn; the days are those of the evidence. */
export const deductionChanged = factOf(
  'standards.deduction-changed',
  z.object({ organisationId: Id, evidence: z.string(), fromOn: Day, untilOn: Day.nullable() }),
);

/** Verdicts of these organisations turned; the days are those on which it shows. */
export const verdictsTurned = factOf(
  'standards.verdicts-turned',
  z.object({ organisationIds: z.array(Id), fromOn: Day, untilOn: Day }),
);

/** A district chose anew which requirements residents see. */
export const publicationChanged = factOf('standards.publication-changed', z.object({ organisationId: Id }));

/** A new version of a standard was approved; it is in force from a day on. */
export const versionAdopted = factOf(
  'standards.version-adopted',
  z.object({ standard: z.string(), fromOn: Day }),
);
