/**
 * What is put into SQL without being written out at that place, because a caller of the same program names a column, an alias or
 * one of a few tables. Nothing stands here that a request could choose freely. A hole of a template is written `{name}`.
 */
export const closedByHand: Readonly<Record<string, readonly string[]>> = {
  // schemas that the database itself names
  'apps/server/cli/commands/restore.ts': ['`drop schema if exists {schema} cascade`'],
  // tables and columns that the catalogue of the database names, quoted
  'apps/server/export-data.ts': [
    '[schemas as never]',
    '`select {asked} from {quoted(schema)}.{quoted(name)}`',
  ],
  'modules/activities/views/sessions.ts': ['column'],
  'modules/centres/views/build-rate.ts': ['`{table}.from_on`', '`{table}.until_on`'],
  'modules/centres/views/furnishing.ts': [
    '`centres.{table}`',
    "`hung.{table === 'centre_photo' ? 'centre_id' : 'space_id'}`",
    'owner',
  ],
  'modules/centres/views/parts.ts': ['column', '`{alias}.id`', '`{alias}.name`', 'instant', 'onDate'],
  // tables and columns that the catalogue of the database names, quoted
  'modules/organisations/store/records.ts': ['table', 'column'],
  'modules/organisations/views.ts': ['other', 'own'],
  'modules/people/store.ts': ['`people.{kind}`'],
  'modules/people/views/in-scope.ts': ['column', '`{row}.from_on`', '`{row}.until_on`'],
  // tables declared in personal-data.ts; the check personal-data looks that they exist
  'modules/people/views/take-out.ts': ['table', 'column'],
  // the queries of evidence, which are sources of the program
  'modules/standards/store/evidence-rows.ts': [
    "listed(relationsFor(query, 'asked_day as (select last_on as on_date from asked_span)'))",
    'days(query)',
    'query.text',
    'joinDeduction(query)',
    "fallsInDays(query, { first: 'asked_span.first_on', last: 'asked_span.last_on', today: 'asked_span.today' })",
    "countedAs(asked.requirement, 'piece')",
    "listed(relationsFor(query, 'asked_day as (select on_date from asked_today)'))",
  ],
  'modules/standards/views/units-on.ts': ['`{placement}.from_on`', '`{placement}.until_on`'],
  // 'asc' or 'desc' by the contract
  'modules/training/views/courses.ts': ['page.order'],
  // 'asc' or 'desc' by the contract
  'modules/training/views/hours.ts': ['page.order'],
};
