import { addDays } from '#platform/dates/index.ts';
import type { FileAnswer } from '#platform/http/handle.ts';
import { holds } from '#platform/permissions/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { earliestDay, whyDecided, whyNotApprovable } from '../rules/adoption.ts';
import { differencesOf } from '../rules/differences.ts';
import { WrittenStandard } from '../rules/standard.ts';
import { reachesEveryDistrict } from '../store/following.ts';
import { findProposal, findProposals, type ListedProposal } from '../store/proposals.ts';
import { findVersionText, findVersionTexts } from '../store/version-texts.ts';

const instant = (at: Date | null) => at?.toISOString() ?? null;

type LastVersions = ReadonlyMap<string, { id: string; version: string }>;

const findLastVersions = async (reading: Reading): Promise<LastVersions> => {
  const versions = await findVersionTexts(reading.db);
  return new Map(
    versions.filter(({ inForceUntil }) => inForceUntil === null).map((last) => [last.standard, last]),
  );
};

const followedByNow = ({ standard, followsId }: ListedProposal, lasts: LastVersions) => {
  const last = lasts.get(standard);
  return last === undefined || last.id === followsId ? null : last.version;
};

const stateOf = ({ approvedAt, withdrawnAt }: ListedProposal) => {
  if (approvedAt) return 'approved' as const;
  return withdrawnAt ? ('withdrawn' as const) : ('open' as const);
};

const asListed = (proposal: ListedProposal, lasts: LastVersions) => {
  const { number, standard, version, inForceFrom, proposedByName, approvedByName } = proposal;
  const { withdrawnByName, withdrawnReason } = proposal;
  const state = stateOf(proposal);
  return {
    ...{ number, standard, version, inForceFrom, proposedByName, approvedByName },
    ...{ withdrawnByName, withdrawnReason, state },
    title: { zh: proposal.titleZh, en: proposal.titleEn },
    follows: proposal.followsVersion,
    followedByNow: state === 'open' ? followedByNow(proposal, lasts) : null,
    proposedAt: proposal.proposedAt.toISOString(),
    approvedAt: instant(proposal.approvedAt),
    withdrawnAt: instant(proposal.withdrawnAt),
  };
};

const mayAdopt = async ({ db, actor }: Reading) =>
  holds(actor, permissions.adopt) && (await reachesEveryDistrict(db, actor));

/** Every proposed version, decided or not, the newest first. */
export const listProposals = async (reading: Reading) => {
  const [rows, lasts] = [await findProposals(reading.db), await findLastVersions(reading)];
  return {
    rows: rows.map((proposal) => asListed(proposal, lasts)),
    permittedActions: (await mayAdopt(reading)) ? ['propose' as const] : [],
  };
};

/** A proposed version: what it says otherwise than the version it follows, and what the one who looks may do about it. */
export const showProposal = async (reading: Reading, number: number) => {
  const proposal = await findProposal(reading.db, number);
  const lasts = await findLastVersions(reading);
  const follows = await findVersionText(reading.db, proposal.standard, proposal.followsVersion);
  const [before, after] = [WrittenStandard.parse(follows.body), WrittenStandard.parse(proposal.body)];
  const deciding = { ...proposal, followedByNow: followedByNow(proposal, lasts) };
  const open = whyDecided(deciding) === undefined;
  const adopts = await mayAdopt(reading);
  const whyNot = whyNotApprovable(deciding, reading.actor.id);
  return {
    ...asListed(proposal, lasts),
    earliest:
      open && deciding.followedByNow === null
        ? earliestDay(after.inForceFrom, addDays(follows.inForceFrom, 1), reading.today)
        : null,
    differences: differencesOf(before, after),
    permittedActions: [
      ...(adopts && !whyNot ? ['approve' as const] : []),
      ...(adopts && open ? ['withdraw' as const] : []),
    ],
    whyNotApprove: adopts && open ? (whyNot?.code ?? null) : null,
  };
};

type Part = 'standard' | 'cases';
type Texts = { standard: string; version: string; text: string | null; cases: string | null };

const asFile = ({ standard, version, ...texts }: Texts, part: Part): FileAnswer => {
  const text = (part === 'standard' ? texts.text : texts.cases) ?? refuse(refusals.versionNotFound());
  const ending = part === 'standard' ? 'yaml' : 'cases.yaml';
  return {
    name: `${standard}-${version}.${ending}`,
    mediaType: 'application/yaml',
    bytes: Buffer.from(text),
  };
};

/** The text of a proposed version, or its worked cases. */
export const downloadProposal = async (reading: Reading, number: number, part: Part) =>
  asFile(await findProposal(reading.db, number), part);

/** The text of a version, or its worked cases. */
export const downloadVersion = async (reading: Reading, standard: string, version: string, part: Part) =>
  asFile(await findVersionText(reading.db, standard, version), part);

/** Every version of every standard, the newest first, with who proposed and who approved it. */
export const listVersions = async (reading: Reading) => {
  const [versions, proposals] = [await findVersionTexts(reading.db), await findProposals(reading.db)];
  return versions.map(({ id, standard, version, titleZh, titleEn, inForceFrom, inForceUntil, ...kept }) => {
    const proposal = proposals.find(({ versionId }) => versionId === id);
    const began = inForceFrom <= reading.today;
    const over = inForceUntil !== null && inForceUntil < reading.today;
    return {
      ...{ standard, version, inForceFrom, inForceUntil, title: { zh: titleZh, en: titleEn } },
      state: over ? ('past' as const) : began ? ('in force' as const) : ('to come' as const),
      proposedByName: proposal?.proposedByName || null,
      approvedByName: proposal?.approvedByName ?? null,
      adoptedAt: kept.adoptedAt.toISOString(),
      hasText: Boolean(kept.hasText),
    };
  });
};
