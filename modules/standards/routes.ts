import { asks, commands } from '#platform/http/handle.ts';
import * as deductions from './contract/deductions.ts';
import * as evidence from './contract/evidence.ts';
import * as publication from './contract/publication.ts';
import * as standards from './contract/standards.ts';
import * as verdicts from './contract/verdicts.ts';
import { deductEvidence } from './operations/deduct-evidence.ts';
import { publishRequirements } from './operations/publish-requirements.ts';
import { withdrawDeduction } from './operations/withdraw-deduction.ts';
import { showStandards } from './views/current-standards.ts';
import { listDeductions } from './views/deductions.ts';
import { showEvidence } from './views/evidence.ts';
import { exportEvidence, exportMatrix, exportRequirement, exportUnit } from './views/exports.ts';
import { showHistory } from './views/history.ts';
import { showMatrix } from './views/matrix.ts';
import { showPublication } from './views/publication.ts';
import { showPublishedVerdicts } from './views/published-verdicts.ts';
import { showRequirement } from './views/requirement.ts';
import { showTrend } from './views/trend.ts';
import { showUnit } from './views/unit.ts';

export const routes = [
  asks(verdicts.showMatrix, (reading, { query }) => showMatrix(reading, query)),
  asks(verdicts.showUnit, (reading, { params, query }) => showUnit(reading, params.organisationId, query.on)),
  asks(verdicts.showRequirement, (reading, { params, query }) =>
    showRequirement(reading, params.code, query),
  ),
  asks(verdicts.showTrend, (reading, { query }) => showTrend(reading, query)),
  asks(verdicts.showHistory, (reading, { query }) => showHistory(reading, query)),
  asks(evidence.showEvidence, (reading, { query }) => showEvidence(reading, query)),
  asks(verdicts.exportMatrix, (reading, { query }) => exportMatrix(reading, query)),
  asks(verdicts.exportUnit, (reading, { params, query }) =>
    exportUnit(reading, params.organisationId, query),
  ),
  asks(verdicts.exportRequirement, (reading, { params, query }) =>
    exportRequirement(reading, params.code, query),
  ),
  asks(evidence.exportEvidence, (reading, { query }) => exportEvidence(reading, query)),
  asks(standards.showStandards, (reading, { query }) => showStandards(reading, query.on)),
  asks(deductions.listDeductions, (reading, { query }) => listDeductions(reading, query)),
  commands(deductions.deductEvidence, (work, { body }) => deductEvidence(work, body)),
  commands(deductions.withdrawDeduction, (work, { params, body }) =>
    withdrawDeduction(work, params.deductionId, body),
  ),
  asks(publication.showPublication, (reading, { params }) => showPublication(reading, params.organisationId)),
  commands(publication.publishRequirements, (work, { params, body }) =>
    publishRequirements(work, params.organisationId, body),
  ),
  asks(publication.showPublishedVerdicts, (reading, { params }) =>
    showPublishedVerdicts(reading, params.organisationId),
  ),
];
