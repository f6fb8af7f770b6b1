import { type RawBuilder, sql } from 'kysely';
import type { QueryOf } from '#platform/http/route.ts';
import { may, reaches } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/build.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { inStageOrder } from '../rules/build.ts';
import { type BuildStage, buildStages } from '../rules/words.ts';
import { beneathUnit, direction, pageOf } from './parts.ts';

type Query = QueryOf<typeof contract.listBuildProjects>;

type Project = {
  id: string;
  organisationId: string;
  organisationName: string;
  centreId: string | null;
  name: string;
  purpose: 'build' | 'upgrade';
  way: 'new' | 'rebuild' | 'shared' | 'rented';
  areaM2: number | null;
  budgetFen: number | null;
  dueOn: string | null;
  stage: BuildStage | null;
  reachedOn: string | null;
  overdue: boolean;
};

/** A project is overdue when its day has gone by and it is neither in use nor abandoned. */
const columns = ({ today }: Reading) => sql`
  project.id, project.organisation_id as "organisationId", unit.name as "organisationName",
  project.centre_id as "centreId", project.name, project.purpose, project.way, project.area_m2 as "areaM2",
  project.budget_fen as "budgetFen", project.due_on as "dueOn", reached.stage, reached.reached_on as "reachedOn",
  coalesce(project.due_on < ${today}::date and reached.stage not in ('in-use', 'abandoned'), false) as overdue`;

const tables = sql`
  from centres.build_project project
  join organisations.unit on unit.id = project.organisation_id
  left join lateral (
    select stage, reached_on from centres.build_stage stages where stages.project_id = project.id
    order by array_position(${[...buildStages]}::text[], stage) desc limit 1) reached on true`;

const condition = (reading: Reading, query: Partial<Query>) => {
  const all = [
    may(reading.actor, permissions.read, 'project.organisation_id'),
    beneathUnit(query.beneath),
    sql<boolean>`project.struck_at is null`,
  ];
  const also = (said: RawBuilder<boolean>) => all.push(said);
  if (query.purpose) also(sql<boolean>`project.purpose = ${query.purpose}`);
  if (query.way) also(sql<boolean>`project.way = ${query.way}`);
  if (query.stage) also(sql<boolean>`reached.stage = ${query.stage}`);
  return sql`where ${sql.join(all, sql` and `)}`;
};

const sorted: Record<Query['sort'], RawBuilder<unknown>> = {
  organisation: sql`unit.code`,
  dueOn: sql`project.due_on`,
  name: sql`project.name`,
};

/** A page of build and upgrade projects with the exact total. */
export const listBuildProjects = async (reading: Reading, query: Query) => {
  const where = condition(reading, query);
  const [found, counted] = await Promise.all([
    sql<Project>`
      select ${columns(reading)} ${tables} ${where}
      order by ${sorted[query.sort]} ${direction(query.order)}, project.id ${pageOf(query)}`.execute(
      reading.db,
    ),
    sql<{ total: number }>`select count(*) as total ${tables} ${where}`.execute(reading.db),
  ]);
  return { total: counted.rows[0]?.total ?? 0, rows: found.rows };
};

/** The projects of one organisation, for its centre's profile. */
export const projectsOf = async (reading: Reading, organisationId: string) => {
  const { rows } = await sql<Project>`
    select ${columns(reading)} ${tables} ${condition(reading, {})} and project.organisation_id = ${organisationId}
    order by reached.reached_on desc nulls last, project.id`.execute(reading.db);
  return rows;
};

type Stage = { stage: BuildStage; reachedOn: string; note: string };
type Action = 'edit' | 'reach' | 'strike';

const actionsOn = (stage: BuildStage | null): Action[] =>
  stage === 'in-use' || stage === 'abandoned' ? ['edit', 'strike'] : ['edit', 'reach', 'strike'];

/** One project with every stage it reached. */
export const showBuildProject = async (reading: Reading, id: string) => {
  const { rows } = await sql<Project & { path: string; struckReason: string | null }>`
    select ${columns(reading)}, unit.path::text as path, project.struck_reason as "struckReason" ${tables}
    where project.id = ${id} and ${may(reading.actor, permissions.read, 'project.organisation_id')}`.execute(
    reading.db,
  );
  const { path, ...project } = rows[0] ?? refuse(refusals.recordNotFound());
  const stages = await reading.db
    .selectFrom('centres.buildStage')
    .select(['stage', 'reachedOn', 'note'])
    .where('projectId', '=', id)
    .execute();
  const changeable = project.struckReason === null && reaches(reading.actor, permissions.build, path);
  const permittedActions = changeable ? actionsOn(project.stage) : [];
  return { ...project, stages: inStageOrder(stages as Stage[]), permittedActions };
};
