import { refusalsOf } from '#platform/refusals/index.ts';

/** Every "no" about standards, verdicts, deductions, what residents see and new versions. */
export const refusals = refusalsOf('standards', {
  requirementUnknown: {
    kind: 'not-found',
    zh: '现行标准中没有这项要求：{code}。',
    en: 'The standard in force has no such requirement: {code}.',
  },
  noStandardInForce: {
    kind: 'not-found',
    zh: '这一天没有施行中的标准。',
    en: 'No standard is in force on that day.',
  },
  unitNotJudged: {
    kind: 'not-found',
    zh: '这一天没有这个单位的评判：只评判当时存在的区、镇街和村居。',
    en: 'This organisation is not judged on that day: only districts, towns and villages that exist then are.',
  },
  notJudged: {
    kind: 'not-found',
    zh: '这个单位在这一时期没有这项要求的评判。',
    en: 'This unit was not judged by this requirement in that period.',
  },
  evidenceNotFound: {
    kind: 'not-found',
    zh: '没有找到这条佐证。',
    en: 'This piece of evidence was not found.',
  },
  evidenceComesLater: {
    kind: 'invalid',
    zh: '这项要求暂无佐证来源，不能核减。',
    en: 'No records feed this requirement yet, so nothing can be deducted.',
  },
  alreadyDeducted: {
    kind: 'conflict',
    zh: '这条佐证已经核减。',
    en: 'This piece of evidence is already deducted.',
  },
  deductionNotFound: {
    kind: 'not-found',
    zh: '没有找到这条核减。',
    en: 'This deduction was not found.',
  },
  alreadyWithdrawn: {
    kind: 'conflict',
    zh: '这条核减已经撤销。',
    en: 'This deduction was already withdrawn.',
  },
  ownOrganisation: {
    kind: 'forbidden',
    zh: '不能核减自己任职单位的佐证，请由上级办理。',
    en: 'Nobody deducts evidence of the organisation they hold their own role at; let the level above do it.',
  },
  districtsPublish: {
    kind: 'invalid',
    zh: '只有区一级选择向居民公开哪些要求。',
    en: 'Only a district chooses which requirements residents see.',
  },
  nothingToPublish: {
    kind: 'invalid',
    zh: '这项要求还没有记录可评，暂不能公开：{code}。',
    en: 'No records feed this requirement yet, so there is nothing to show: {code}.',
  },
  nothingPublished: {
    kind: 'not-found',
    zh: '这个单位没有向居民公开的评判。',
    en: 'No verdicts of this organisation are shown to residents.',
  },
  notInOrder: {
    kind: 'invalid',
    zh: '文本有 {count} 处不合要求，没有保存。',
    en: 'Nothing was kept: {count} to be put right in the text.',
  },
  notForAllDistricts: {
    kind: 'forbidden',
    zh: '标准对所有的区生效，请由管辖全部区的人员办理。',
    en: 'A standard holds for every district; whoever changes it must be responsible for all of them.',
  },
  alreadyProposed: {
    kind: 'conflict',
    zh: '这个版本号的草案已经提出，请先撤回那份草案，或者换一个版本号。',
    en: 'A version of this name is proposed already; withdraw that one or use another version name.',
  },
  proposalNotFound: {
    kind: 'not-found',
    zh: '没有找到这份草案。',
    en: 'This proposed version was not found.',
  },
  versionNotFound: {
    kind: 'not-found',
    zh: '没有找到标准的这个版本。',
    en: 'This version of the standard was not found.',
  },
  alreadyApproved: {
    kind: 'conflict',
    zh: '这份草案已经批准。',
    en: 'This proposed version was already approved.',
  },
  proposalWithdrawn: {
    kind: 'conflict',
    zh: '这份草案已经撤回。',
    en: 'This proposed version was withdrawn.',
  },
  ownProposal: {
    kind: 'forbidden',
    zh: '提出草案的人不能自己批准，请由另一人复核批准。',
    en: 'Nobody approves what they proposed; a second person has to.',
  },
  followsOlderVersion: {
    kind: 'conflict',
    zh: '提出之后，标准已换成版本 {version}。请以它为底稿重新提出。',
    en: 'Since this was proposed the standard changed to version {version}; propose it anew on that text.',
  },
  tooEarly: {
    kind: 'invalid',
    zh: '最早可以从 {earliest} 起施行。',
    en: 'It can be in force from {earliest} at the earliest.',
  },
});
