import type { Reading } from '#platform/work/index.ts';

/** The towns and villages of today, each with its town. */
export const homesOn = ({ db, today }: Pick<Reading, 'db' | 'today'>) =>
  db
    .selectFrom('organisations.unit as unit')
    .leftJoin('organisations.unit as over', 'over.id', 'unit.parentId')
    .select((is) => [
      'unit.id',
      'unit.name',
      is
        .case()
        .when('unit.level', '=', 'town')
        .then(is.ref('unit.name'))
        .else(is.ref('over.name'))
        .end()
        .as('townName'),
    ])
    .where('unit.level', 'in', ['town', 'village'])
    .where('unit.fromOn', '<=', today)
    .where((is) => is.or([is('unit.untilOn', 'is', null), is('unit.untilOn', '>=', today)]));
