import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { addDays } from '#platform/dates/index.ts';
import type { Work } from '#platform/work/index.ts';
import { type Standard, WrittenStandard } from '../rules/standard.ts';
import { type ReadStandard, readStandard } from './read-standard.ts';

const folder = new URL('../../../standards/', import.meta.url);

/** What a version judges by, without its wording: a better sentence is not a new version. */
const digestOf = ({ requirements, inForceFrom }: Standard): string => {
  const judging = requirements.map(({ thresholds, ...said }) => [
    ...[
      said.code,
      said.appliesTo,
      said.optional,
      said.evidence ?? 'later',
      said.countedAs,
      said.reaching ?? 0,
    ],
    ...[said.over, said.period, said.mustBe, thresholds.map(({ from, value }) => [from, value])],
  ]);
  return createHash('sha256')
    .update(JSON.stringify([inForceFrom, judging]))
    .digest('hex');
};

const readShipped = async (): Promise<ReadStandard[]> => {
  const files = (await readdir(folder)).filter(
    (name) => name.endsWith('.yaml') && !name.endsWith('.cases.yaml'),
  );
  const texts = await Promise.all(files.sort().map((name) => readFile(new URL(name, folder), 'utf8')));
  return texts.map((text, at) => {
    const { read, problems } = readStandard(text);
    if (read) return read;
    const said = problems.map(({ line, column, at: where, says }) => `  ${line}:${column} ${where}: ${says}`);
    throw new Error(`standards/${files[at]} is not in order:\n${said.join('\n')}`);
  });
};

/** Gives new requirements their numbers, which are few and are not spent on those that have one. */
const numberRequirements = async (work: Work, { standard, requirements }: Standard) => {
  const codes = requirements.map(({ code }) => code);
  const binding = requirements.map(({ optional, evidence }) => String(!optional && evidence !== undefined));
  const said = sql`unnest(${codes}::text[], ${binding}::text[]) with ordinality as said (code, binding, number)`;
  await sql`
    insert into standards.requirement (standard, code, binding)
    select ${standard}, said.code, said.binding::boolean from ${said}
    where not exists (
      select from standards.requirement known where known.standard = ${standard} and known.code = said.code)
    order by said.number`.execute(work.db);
  await sql`
    update standards.requirement known set binding = said.binding::boolean from ${said}
    where known.standard = ${standard} and known.code = said.code and known.binding <> said.binding::boolean`.execute(
    work.db,
  );
};

const putInForce = async (work: Work, { written, standard }: ReadStandard) => {
  await work.db
    .updateTable('standards.standardVersion')
    .set({ inForceUntil: addDays(standard.inForceFrom, -1) })
    .where('standard', '=', standard.standard)
    .where('inForceUntil', 'is', null)
    .execute();
  await sql`
    insert into standards.standard_version
      (standard, version, title_zh, title_en, body, digest, in_force_from, adopted_at)
    values (${standard.standard}, ${standard.version}, ${standard.title.zh}, ${standard.title.en},
      ${JSON.stringify(written)}::text::jsonb, ${digestOf(standard)}, ${standard.inForceFrom}::date, ${work.now})`.execute(
    work.db,
  );
};

type Kept = { id: string; body: unknown };

/** Whether two texts judge the same: asked of the text itself, for a later program may sum up a text in another way. */
const judgesAlike = (kept: Kept, shipped: Standard): boolean => {
  const said = WrittenStandard.safeParse(kept.body);
  return said.success && digestOf(said.data) === digestOf(shipped);
};

/** New words for a version already kept; refused when it would judge differently under the same name. */
const keepWords = async (work: Work, { written, standard }: ReadStandard, kept: Kept) => {
  if (!judgesAlike(kept, standard))
    throw new Error(
      `standards/${standard.standard}.yaml judges differently than version ${standard.version} already in force: ` +
        'give it a new version and the day from which it is in force',
    );
  const body = JSON.stringify(written);
  await sql`
    update standards.standard_version
    set body = ${body}::text::jsonb, digest = ${digestOf(standard)}, title_zh = ${standard.title.zh}, title_en = ${standard.title.en}
    where id = ${kept.id} and (body <> ${body}::text::jsonb or digest <> ${digestOf(standard)})`.execute(
    work.db,
  );
};

/**
 * Keeps the standards that ship with the program: a version not yet known comes in force from its day, a known one takes
 * over better wording. Called at start-up; a file that is not in order is told with line and column, and nothing starts.
 */
export const keepShippedStandards = async (work: Work): Promise<void> => {
  for (const shipped of await readShipped()) {
    const { standard, version } = shipped.standard;
    const kept = await work.db
      .selectFrom('standards.standardVersion')
      .select(['id', 'body'])
      .where('standard', '=', standard)
      .where('version', '=', version)
      .executeTakeFirst();
    await numberRequirements(work, shipped.standard);
    await (kept ? keepWords(work, shipped, kept) : putInForce(work, shipped));
  }
};
