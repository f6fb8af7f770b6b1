import { asks, commands } from '#platform/http/handle.ts';
import * as adoption from './contract/adoption.ts';
import * as deductions from './contract/deductions.ts';
import * as evidence from './contract/evidence.ts';
import * as publication from './contract/publication.ts';
import * as standards from './contract/standards.ts';
import * as verdicts from './contract/verdicts.ts';
import { approveProposal } from './operations/approve-proposal.ts';
import { deductEvidence } from './operations/deduct-evidence.ts';
import { proposeVersion } from './operations/propose-version.ts';
import { publishRequirements } from './operations/publish-requirements.ts';
import { withdrawDeduction } from './operations/withdraw-deduction.ts';
import { withdrawProposal } from './operations/withdraw-proposal.ts';
import { showStandards } from './views/current-standards.ts';
import { listDeductions } from './views/deductions.ts';
import { showEvidence } from './views/evidence.ts';
import { exportEvidence, exportMatrix, exportRequirement, exportUnit } from './views/exports.ts';
import { showHistory } from './views/history.ts';
import { showMatrix } from './views/matrix.ts';
import { exportPreview, previewProposal } from './views/preview.ts';
import {
  downloadProposal,
  downloadVersion,
  listProposals,
  listVersions,
  showProposal,
} from './views/proposals.ts';
import { showPublication } from './views/publication.ts';
import { showPublishedVerdicts } from './views/published-verdicts.ts';
import { showRequirement } from './views/requirement.ts';
import { downloadSchema } from './views/schema.ts';
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
  asks(adoption.listVersions, (reading) => listVersions(reading)),
  asks(adoption.downloadSchema, downloadSchema),
  asks(adoption.downloadVersion, (reading, { params, query }) =>
    downloadVersion(reading, params.standard, params.version, query.part),
  ),
  asks(adoption.listProposals, (reading) => listProposals(reading)),
  commands(adoption.proposeVersion, (work, { body }) => proposeVersion(work, body)),
  asks(adoption.showProposal, (reading, { params }) => showProposal(reading, params.number)),
  asks(adoption.downloadProposal, (reading, { params, query }) =>
    downloadProposal(reading, params.number, query.part),
  ),
  asks(adoption.previewProposal, (reading, { params, query }) =>
    previewProposal(reading, params.number, query.fromOn),
  ),
  asks(adoption.exportPreview, (reading, { params, query }) => exportPreview(reading, params.number, query)),
  commands(adoption.approveProposal, (work, { params, body }) => approveProposal(work, params.number, body)),
  commands(adoption.withdrawProposal, (work, { params, body }) =>
    withdrawProposal(work, params.number, body),
  ),
];
