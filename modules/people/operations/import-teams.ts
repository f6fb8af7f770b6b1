import type { Upload } from '#platform/http/handle.ts';
import { newId } from '#platform/ids.ts';
import type { Problem } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { teamChanged } from '../events.ts';
import { refusals } from '../refusals.ts';
import { type KeptRecord, problemIn, sortOut } from '../rules/imports.ts';
import { whyNotMember } from '../rules/people.ts';
import { insertMemberships, insertPeople, insertTeams, type NewTeam } from '../store.ts';
import { headings, TeamLine } from './import-headings.ts';
import { keepBroughtNumbers } from './match-numbers.ts';
import { matchPeople } from './match-people.ts';
import { matchTeams } from './match-teams.ts';
import { readImport, refuseProblems } from './read-import.ts';
import { tellImport } from './tell-import.ts';

const keyOf = (teamId: string, personId: string) => `${teamId} ${personId}`;

const findKept = async (work: Work, teamIds: readonly string[]): Promise<KeptRecord[]> => {
  if (teamIds.length === 0) return [];
  const rows = await work.db
    .selectFrom('people.membership')
    .select(['teamId', 'personId', 'fromOn', 'untilOn'])
    .where('teamId', 'in', teamIds)
    .where('struckAt', 'is', null)
    .execute();
  return rows.map(({ teamId, personId, ...stretch }) => ({
    key: keyOf(teamId, personId),
    detail: '',
    stretch,
  }));
};

const readTeams = (work: Work, upload: Upload) => readImport(work, upload, TeamLine, headings.teams);
type Line = Awaited<ReturnType<typeof readTeams>>['lines'][number];
type MemberLine = Line & { name: string };

const namesSomebody = (line: Line): line is MemberLine => line.name !== undefined;

const problemsOf = (line: MemberLine, team: NewTeam, work: Work): Problem[] => {
  const no = whyNotMember(line.birthYear ?? null, team, line.stretch, work.today);
  return no ? [problemIn(line.line, no)] : [];
};

type Matched = { teams: ReadonlyMap<number, NewTeam>; people: ReadonlyMap<number, { id: string }> };

/** The memberships that the lines ask for; lines whose person is not clear are problems already. */
const askedBy = (lines: readonly MemberLine[], { teams, people }: Matched) =>
  lines.flatMap((line) => {
    const [person, group] = [people.get(line.line), teams.get(line.line)];
    if (!person || !group) return [];
    return [{ ...line, group, personId: person.id, key: keyOf(group.id, person.id), detail: '' }];
  });

const memberFrom = ({ group, personId, stretch }: ReturnType<typeof askedBy>[number]) => ({
  id: newId(),
  teamId: group.id,
  personId,
  ...stretch,
});

/**
 * Imports teams with their members from XLSX or CSV: all lines or none. A team is founded on the earliest day of its
 * lines unless it is known; a line without a member only names the team.
 */
export const importTeams = async (work: Work, upload: Upload) => {
  const { lines, problems } = await readTeams(work, upload);
  const { teams, fresh: founded, problems: contrary } = await matchTeams(work, lines);
  const naming = lines.filter(namesSomebody);
  const { people, fresh: newcomers, brought, problems: unclear } = await matchPeople(work, naming);
  const asked = askedBy(naming, { teams, people });
  const kept = await findKept(work, [...new Set(asked.map(({ group }) => group.id))]);
  const sorted = sortOut(asked, kept, ({ name }) => refusals.alreadyMember({ names: name }));
  const impossible = asked.flatMap((line) => problemsOf(line, line.group, work));
  refuseProblems([...problems, ...contrary, ...unclear, ...impossible, ...sorted.problems]);

  const members = sorted.fresh.map(memberFrom);
  await insertPeople(work, newcomers);
  await keepBroughtNumbers(work, brought);
  await insertTeams(work, founded, refusals.teamNameTaken({ name: '' }));
  await insertMemberships(work, members, refusals.alreadyMember({ names: '' }));
  const joined = members.map((member, at) => ({
    ...member,
    organisationId: sorted.fresh[at]?.place.id ?? '',
  }));
  tellImport(work, 'team-import', teamChanged, [...founded, ...joined]);
  const newTeams = founded.length;
  return { newPeople: newcomers.length, newTeams, added: members.length, unchanged: sorted.unchanged };
};
