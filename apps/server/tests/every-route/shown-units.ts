import type { Route } from '#platform/http/route.ts';
import type { Answer } from './expected.ts';
import { type Land, reaches } from './land.ts';
import { markOf } from './plant.ts';
import { nameOf } from './requests.ts';
import type { Unit } from './unit.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const textOf = ({ body }: Answer) => (Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body ?? null));

/** A unit may be told where it stands: the ids of those above it are no secret, their records are. */
const isOwnPlace = (id: string, unit: Unit, home: Unit) => id === unit.id && home.above.includes(unit.name);

/** Accounts belong to the installation, not to a unit: whoever keeps them sees all of them with the roles they hold. */
const acrossUnits = ['GET /accounts'];

/** The units out of reach of which an answer, in JSON or in a workbook, shows a record; `named` is what was asked for. */
export const shownUnits = (route: Route, answer: Answer, land: Land, home: Unit, named: Unit): string[] => {
  if (acrossUnits.includes(nameOf(route))) return [];
  const text = textOf(answer);
  const ids = new Set(text.match(uuid));
  const said = new Set(Object.values(named.records));
  return [...land.values()]
    .filter((unit) => !reaches(home, unit))
    .filter(
      (unit) =>
        text.includes(markOf(unit.name)) ||
        Object.values(unit.records).some((id) => ids.has(id) && !isOwnPlace(id, unit, home) && !said.has(id)),
    )
    .map(({ name }) => name);
};
