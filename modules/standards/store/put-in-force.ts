import { sql } from 'kysely';
import { addDays, type IsoDate } from '#platform/dates/index.ts';
import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work/index.ts';
import { isBinding, type Standard } from '../rules/standard.ts';
import { digestOf } from './digest.ts';

/** The text of a standard with its worked cases, as written and as read. */
export type StandardText = { text: string; cases: string | null; written: unknown; standard: Standard };

/** Gives new requirements their numbers, which are few and are not spent on those that have one. */
const numberRequirements = async (work: Work, { standard, requirements }: Standard): Promise<void> => {
  const codes = requirements.map(({ code }) => code);
  await sql`
    insert into standards.requirement (standard, code)
    select ${standard}, said.code from unnest(${codes}::text[]) with ordinality as said (code, number)
    where not exists (
      select from standards.requirement known where known.standard = ${standard} and known.code = said.code)
    order by said.number`.execute(work.db);
};

/** Keeps what a version asks of which levels, and what binds. */
const keepRequirements = async (work: Work, versionId: string, { standard, requirements }: Standard) => {
  const said = requirements.map((one) => ({
    code: one.code,
    levels: one.appliesTo,
    binding: isBinding(one),
  }));
  await sql`
    insert into standards.version_requirement (version_id, requirement_id, levels, binding)
    select ${versionId}, requirement.id, said.levels, said.binding
    from jsonb_to_recordset(${JSON.stringify(said)}::text::jsonb) as said (code text, levels text[], binding boolean)
    join standards.requirement on requirement.standard = ${standard} and requirement.code = said.code`.execute(
    work.db,
  );
};

const endFormer = (work: Work, { standard }: Standard, fromOn: IsoDate) =>
  work.db
    .updateTable('standards.standardVersion')
    .set({ inForceUntil: addDays(fromOn, -1) })
    .where('standard', '=', standard)
    .where('inForceUntil', 'is', null)
    .execute();

/** Puts a version in force from a day, in place of the one before it, which ends on the day before. */
export const putInForce = async (work: Work, said: StandardText, fromOn: IsoDate): Promise<string> => {
  const id = newId();
  const { text, cases, standard } = said;
  await numberRequirements(work, standard);
  await endFormer(work, standard, fromOn);
  await sql`
    insert into standards.standard_version
      (id, standard, version, title_zh, title_en, body, digest, text, cases, in_force_from, adopted_by, adopted_at)
    values (${id}, ${standard.standard}, ${standard.version}, ${standard.title.zh}, ${standard.title.en},
      ${JSON.stringify(said.written)}::text::jsonb, ${digestOf(standard)}, ${text}, ${cases}, ${fromOn}::date,
      ${work.actor.id}, ${work.now})`.execute(work.db);
  await keepRequirements(work, id, standard);
  return id;
};

/** Keeps better wording of a version that judges the same. */
export const keepWords = async (
  work: Work,
  id: string,
  { text, cases, written, standard }: StandardText,
): Promise<void> => {
  const body = JSON.stringify(written);
  await sql`
    update standards.standard_version
    set body = ${body}::text::jsonb, digest = ${digestOf(standard)}, title_zh = ${standard.title.zh},
      title_en = ${standard.title.en}, text = ${text}, cases = ${cases}
    where id = ${id} and (body, digest, text, cases)
      is distinct from (${body}::text::jsonb, ${digestOf(standard)}::text, ${text}::text, ${cases}::text)`.execute(
    work.db,
  );
};
