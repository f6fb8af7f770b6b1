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

/**
 * Imports teams with their members from XLSX or CSV: all lines or none. A team is founded on the earliest day of its
 * lines unless it is known; a line without a member only names the team.
 */
export const importTeams = async (work: Work, upload: Upload) => {
  const { lines, problems } = await readTeams(work, upload);
  const { teams, fresh: founded, problems: contrary } = await matchTeams(work, lines);
  const naming = lines.filter(namesSomebody);
  const { people, fresh: newcomers, problems: unclear } = await matchPeople(work, naming);
  const kept = await findKept(work, [...new Set([...teams.values()].map(({ id }) => id))]);
  const asked = naming.flatMap((line) => {
    const [person, team] = [people.get(line.line), teams.get(line.line)];
    if (!person || !team) return [];
    return [{ ...line, teamOf: team, personId: person.id, key: keyOf(team.id, person.id), detail: '' }];
  });
  const sorted = sortOut(asked, kept, ({ name }) => refusals.alreadyMember({ names: name }));
  refuseProblems([
    ...problems,
    ...contrary,
    ...unclear,
    ...asked.flatMap((line) => problemsOf(line, line.teamOf, work)),
    ...sorted.problems,
  ]);

  const members = sorted.fresh.map(({ teamOf, personId, stretch }) => ({
    id: newId(),
    teamId: teamOf.id,
    personId,
    ...stretch,
  }));
  await insertPeople(work, newcomers);
  await insertTeams(work, founded, refusals.teamNameTaken({ name: '' }));
  await insertMemberships(work, members, refusals.alreadyMember({ names: '' }));
  const told = [
    ...founded.map(({ id, organisationId, fromOn, untilOn }) => ({
      id,
      organisationId,
      stretch: { fromOn, untilOn },
    })),
    ...sorted.fresh.map(({ teamOf, stretch }, at) => ({
      id: members[at]?.id ?? '',
      organisationId: teamOf.organisationId,
      stretch,
    })),
  ];
  tellImport(work, 'team-import', teamChanged, told);
  const newTeams = founded.length;
  return { newPeople: newcomers.length, newTeams, added: members.length, unchanged: sorted.unchanged };
};
