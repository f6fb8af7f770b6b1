import type { Upload } from '#platform/http/handle.ts';
import { newId } from '#platform/ids.ts';
import type { Problem } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { volunteerChanged } from '../events.ts';
import { refusals } from '../refusals.ts';
import { type KeptRecord, problemIn, sortOut } from '../rules/imports.ts';
import { whyNotVolunteering } from '../rules/people.ts';
import { insertPeople, insertVolunteers } from '../store.ts';
import { headings, VolunteerLine } from './import-headings.ts';
import { keepBroughtNumbers } from './match-numbers.ts';
import { matchPeople } from './match-people.ts';
import { readImport, refuseProblems } from './read-import.ts';
import { tellImport } from './tell-import.ts';

const keyOf = (personId: string, organisationId: string) => `${personId} ${organisationId}`;

const findKept = async (work: Work, organisationIds: readonly string[]): Promise<KeptRecord[]> => {
  if (organisationIds.length === 0) return [];
  const rows = await work.db
    .selectFrom('people.volunteer')
    .select(['personId', 'organisationId', 'fromOn', 'untilOn'])
    .where('organisationId', 'in', organisationIds)
    .where('struckAt', 'is', null)
    .execute();
  return rows.map(({ personId, organisationId, ...stretch }) => ({
    key: keyOf(personId, organisationId),
    detail: '',
    stretch,
  }));
};

const readVolunteers = (work: Work, upload: Upload) =>
  readImport(work, upload, VolunteerLine, headings.volunteers);
type Line = Awaited<ReturnType<typeof readVolunteers>>['lines'][number];

const problemsOf = (line: Line, work: Work): Problem[] => {
  const no = whyNotVolunteering(line.birthYear ?? null, line.place, line.stretch, work.today);
  return no ? [problemIn(line.line, no)] : [];
};

/** The services that the lines ask for; lines whose person is not clear are problems already. */
const askedBy = (lines: readonly Line[], people: ReadonlyMap<number, { id: string }>) =>
  lines.flatMap((line) => {
    const person = people.get(line.line);
    return person ? [{ ...line, personId: person.id, key: keyOf(person.id, line.place.id), detail: '' }] : [];
  });

const volunteerFrom = ({ personId, place, skills = '', stretch }: ReturnType<typeof askedBy>[number]) => ({
  id: newId(),
  personId,
  organisationId: place.id,
  skills,
  ...stretch,
});

/** Imports volunteers from XLSX or CSV: all lines or none; who already volunteers there is left as they are. */
export const importVolunteers = async (work: Work, upload: Upload) => {
  const { lines, problems } = await readVolunteers(work, upload);
  const { people, fresh: newcomers, brought, problems: unclear } = await matchPeople(work, lines);
  const kept = await findKept(work, [...new Set(lines.map(({ place }) => place.id))]);
  const sorted = sortOut(askedBy(lines, people), kept, ({ name }) => refusals.alreadyVolunteers({ name }));
  const impossible = lines.flatMap((line) => problemsOf(line, work));
  refuseProblems([...problems, ...unclear, ...impossible, ...sorted.problems]);

  const volunteers = sorted.fresh.map(volunteerFrom);
  await insertPeople(work, newcomers);
  await keepBroughtNumbers(work, brought);
  await insertVolunteers(work, volunteers, refusals.alreadyVolunteers({ name: '' }));
  tellImport(work, 'volunteer-import', volunteerChanged, volunteers);
  return { newPeople: newcomers.length, added: volunteers.length, unchanged: sorted.unchanged };
};
