import type { IsoDate } from '#platform/dates/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { Requirement } from '../rules/standard.ts';
import { evidenceQuery } from '../store/evidence-queries.ts';
import { findVersions, isInForce } from '../store/versions.ts';
import { asShown } from './requirements-on.ts';

const inFull = (requirement: Requirement, on: IsoDate) => ({
  ...asShown(requirement, on),
  thresholds: requirement.thresholds,
  evidence: requirement.evidence ?? null,
  evidenceSays: requirement.evidence ? evidenceQuery(requirement.evidence).says : null,
});

/** The standards in force on a day, every requirement with its clause, its evidence in words and its dated thresholds. */
export const showStandards = async (reading: Reading, on: IsoDate = reading.today) => {
  const inForce = (await findVersions(reading.db)).filter((version) => isInForce(version, on));
  if (inForce.length === 0) return refuse(refusals.noStandardInForce());
  return inForce.map(({ standard, inForceFrom, inForceUntil }) => ({
    ...{
      standard: standard.standard,
      version: standard.version,
      title: standard.title,
      answers: standard.answers,
    },
    ...{ inForceFrom, inForceUntil },
    requirements: standard.requirements.map((requirement) => inFull(requirement, on)),
  }));
};
