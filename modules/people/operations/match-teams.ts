import { newId } from '#platform/ids.ts';
import type { Problem } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { earliest, type Stretch } from '../rules/dates.ts';
import { problemIn } from '../rules/imports.ts';
import { type Place, whyNotTeam } from '../rules/people.ts';
import type { Genre, TeamKind } from '../rules/words.ts';
import type { NewTeam } from '../store.ts';

/** A line of an import that names a team. */
export type TeamNamingLine = {
  line: number;
  place: Place & { id: string };
  team: string;
  kind: TeamKind;
  genre?: Genre;
  stretch: Stretch;
};

const findKnown = async (work: Work, organisationIds: readonly string[]): Promise<NewTeam[]> => {
  if (organisationIds.length === 0) return [];
  const rows = await work.db
    .selectFrom('people.team')
    .select(['id', 'organisationId', 'kind', 'name', 'genre', 'leaderId', 'fromOn', 'untilOn'])
    .where('organisationId', 'in', organisationIds)
    .where('struckAt', 'is', null)
    .where((is) => is.or([is('untilOn', 'is', null), is('untilOn', '>=', work.today)]))
    .execute();
  return rows as NewTeam[];
};

const keyOf = (organisationId: string, name: string) => `${organisationId} ${name}`;

/** A new team as its lines describe it: the kind of the first, the first genre given, the earliest day. */
const describedBy = (lines: readonly TeamNamingLine[], first: TeamNamingLine): NewTeam => ({
  id: newId(),
  organisationId: first.place.id,
  kind: first.kind,
  name: first.team,
  genre: lines.find(({ genre }) => genre)?.genre ?? null,
  leaderId: null,
  fromOn: earliest(lines.map(({ stretch }) => stretch.fromOn)),
  untilOn: null,
});

const differs = (line: TeamNamingLine, team: NewTeam): boolean =>
  line.kind !== team.kind || (line.genre !== undefined && line.genre !== team.genre);

/**
 * Finds for every line the team it names at its organisation, or founds a new one; lines that contradict each other or
 * the system about its kind or genre are problems.
 */
export const matchTeams = async (work: Work, lines: readonly TeamNamingLine[]) => {
  const organisationIds = [...new Set(lines.map(({ place }) => place.id))];
  const known = new Map(
    (await findKnown(work, organisationIds)).map((team) => [keyOf(team.organisationId, team.name), team]),
  );
  const [teams, fresh, problems] = [new Map<number, NewTeam>(), [] as NewTeam[], [] as Problem[]];
  for (const [key, group] of Map.groupBy(lines, ({ place, team }) => keyOf(place.id, team))) {
    const first = group[0] as TeamNamingLine;
    const team = known.get(key) ?? describedBy(group, first);
    if (!known.has(key)) fresh.push(team);
    const no = known.has(key) ? undefined : whyNotTeam(first.place, team, work.today);
    if (no) problems.push(problemIn(first.line, no));
    for (const line of group) {
      teams.set(line.line, team);
      if (differs(line, team)) problems.push(problemIn(line.line, refusals.teamDiffers({ team: line.team })));
    }
  }
  return { teams, fresh, problems };
};
