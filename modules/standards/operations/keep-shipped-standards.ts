import { readdir, readFile } from 'node:fs/promises';
import type { Work } from '#platform/work/index.ts';
import { type Standard, WrittenStandard } from '../rules/standard.ts';
import { digestOf } from '../store/digest.ts';
import { insertProposal, isProposed } from '../store/proposals.ts';
import { keepWords, putInForce, type StandardText } from '../store/put-in-force.ts';
import { findLastVersion } from '../store/version-texts.ts';
import { readStandard } from './read-standard.ts';

const folder = new URL('../../../standards/', import.meta.url);

const read = (name: string) => readFile(new URL(name, folder), 'utf8');

const readShipped = async (): Promise<StandardText[]> => {
  const names = await readdir(folder);
  const files = names.filter((name) => name.endsWith('.yaml') && !name.endsWith('.cases.yaml')).sort();
  return Promise.all(
    files.map(async (file) => {
      const [text, casesFile] = [await read(file), file.replace('.yaml', '.cases.yaml')];
      const { read: standard, problems } = readStandard(text);
      if (standard)
        return { ...standard, text, cases: names.includes(casesFile) ? await read(casesFile) : null };
      const said = problems.map(({ line, column, path, en }) => `  ${line}:${column} ${path} ${en}`);
      throw new Error(`standards/${file} is not in order:\n${said.join('\n')}`);
    }),
  );
};

type Kept = { id: string; body: unknown; adoptedBy: string | null };

/** Whether two texts judge the same: asked of the text itself, for a later program may sum up a text in another way. */
const judgesAlike = (kept: Kept, shipped: Standard): boolean => {
  const said = WrittenStandard.safeParse(kept.body);
  return said.success && digestOf(said.data) === digestOf(shipped);
};

/** New words for a version already kept; refused when it would judge differently under the same name. */
const keepBetterWords = async (work: Work, shipped: StandardText, kept: Kept) => {
  if (kept.adoptedBy !== null) return;
  const { standard, version } = shipped.standard;
  if (!judgesAlike(kept, shipped.standard))
    throw new Error(
      `standards/${standard}.yaml judges differently than version ${version} already in force: ` +
        'give it a new version and the day from which it is in force',
    );
  await keepWords(work, kept.id, shipped);
};

/** A version that came with the program: in force from its day, unless the district goes by one of its own; then it is proposed. */
const takeIn = async (work: Work, shipped: StandardText) => {
  const { standard, version, inForceFrom } = shipped.standard;
  const last = await findLastVersion(work.db, standard);
  if (!last || last.adoptedBy === null) return putInForce(work, shipped, inForceFrom);
  if (!(await isProposed(work.db, standard, version))) await insertProposal(work, shipped, last.id);
};

/**
 * Keeps the standards that ship with the program: a known version takes over better wording, a new one comes in force from
 * its day. What a district adopted by itself is never touched: after that, new shipped versions are proposals to be decided.
 * Called at start-up; a file that is not in order is told with line and column, and nothing starts.
 */
export const keepShippedStandards = async (work: Work): Promise<void> => {
  for (const shipped of await readShipped()) {
    const { standard, version } = shipped.standard;
    const kept = await work.db
      .selectFrom('standards.standardVersion')
      .select(['id', 'body', 'adoptedBy'])
      .where('standard', '=', standard)
      .where('version', '=', version)
      .executeTakeFirst();
    await (kept ? keepBetterWords(work, shipped, kept) : takeIn(work, shipped));
  }
};
