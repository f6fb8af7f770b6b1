import type { BodyOf } from '#platform/http/route.ts';
import type { Problem } from '#platform/refusals/index.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/adoption.ts';
import { refusals } from '../refusals.ts';
import { whyNotFollowing } from '../rules/adoption.ts';
import { findGround, reachesEveryDistrict } from '../store/following.ts';
import { insertProposal } from '../store/proposals.ts';
import { findLastVersion } from '../store/version-texts.ts';
import { type TextProblem, tellFirst } from '../store/written-text.ts';
import { noteDecision } from './note-decision.ts';
import { problemsOfCases } from './read-cases.ts';
import { type ReadStandard, readStandard } from './read-standard.ts';

/** A problem as refusals carry it: `standard 12:5`, or `cases 12:5` in the worked cases. */
const placed =
  (file: 'standard' | 'cases') =>
  ({ line, column, path, code, zh, en }: TextProblem): Problem => ({
    at: `${file} ${line}:${column}`,
    code,
    zh: path ? `${path}：${zh}` : zh,
    en: path ? `${path}: ${en}` : en,
  });

const refuseWhenWrong = (problems: readonly Problem[]) =>
  refuseIf(problems.length > 0 ? refusals.notInOrder({ count: problems.length }, problems) : undefined);

const readOrRefuse = (text: string): ReadStandard => {
  const { read, problems } = readStandard(text);
  return read ?? refuse(refusals.notInOrder({ count: problems.length }, problems.map(placed('standard'))));
};

/** Refuses with every problem and its place, or answers what was read: the text, then what it follows, then its cases. */
const check = async (work: Work, text: string, cases: string | null) => {
  const read = readOrRefuse(text);
  const ground = await findGround(work.db, read.standard.standard);
  const issues = whyNotFollowing(read.standard, ground, work.today);
  refuseWhenWrong(tellFirst(issues, read.problemAt).map(placed('standard')));

  const last = (await findLastVersion(work.db, read.standard.standard)) ?? refuse(refusals.versionNotFound());
  const casesToRun = cases ?? last.cases;
  const wrong = casesToRun ? await problemsOfCases(work, read.standard, casesToRun, cases !== null) : [];
  refuseWhenWrong(wrong.map(placed('cases')));
  return { read, last, cases: casesToRun };
};

/**
 * Keeps a new version of a standard as proposed, to be put in force by a second person. Refused with every problem by line and
 * column, worked cases that do not come out among them; then nothing is kept.
 */
export const proposeVersion = async (work: Work, { text, cases }: BodyOf<typeof contract.proposeVersion>) => {
  refuseIf((await reachesEveryDistrict(work.db, work.actor)) ? undefined : refusals.notForAllDistricts());
  const checked = await check(work, text, cases);
  const { written, standard } = checked.read;
  const number = await insertProposal(
    work,
    { text, cases: checked.cases, written, standard },
    checked.last.id,
  );
  noteDecision(work, number, { after: { standard: standard.standard, version: standard.version } });
  return { number };
};
