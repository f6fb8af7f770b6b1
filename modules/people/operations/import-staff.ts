import type { Upload } from '#platform/http/handle.ts';
import { newId } from '#platform/ids.ts';
import type { Problem } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { postingChanged } from '../events.ts';
import { refusals } from '../refusals.ts';
import { type KeptRecord, problemIn, sortOut } from '../rules/imports.ts';
import { whyNotPosting } from '../rules/people.ts';
import { insertPeople, insertPostings } from '../store.ts';
import { headings, StaffLine } from './import-headings.ts';
import { keepBroughtNumbers } from './match-numbers.ts';
import { matchPeople } from './match-people.ts';
import { readImport, refuseProblems } from './read-import.ts';
import { tellImport } from './tell-import.ts';

const keyOf = (personId: string, organisationId: string, post: string) =>
  `${personId} ${organisationId} ${post}`;

const findKept = async (work: Work, organisationIds: readonly string[]): Promise<KeptRecord[]> => {
  if (organisationIds.length === 0) return [];
  const rows = await work.db
    .selectFrom('people.posting')
    .select(['personId', 'organisationId', 'post', 'fullTime', 'fromOn', 'untilOn'])
    .where('organisationId', 'in', organisationIds)
    .where('struckAt', 'is', null)
    .execute();
  return rows.map(({ personId, organisationId, post, fullTime, ...stretch }) => ({
    key: keyOf(personId, organisationId, post),
    detail: `${fullTime}`,
    stretch,
  }));
};

const readStaff = (work: Work, upload: Upload) => readImport(work, upload, StaffLine, headings.staff);
type Line = Awaited<ReturnType<typeof readStaff>>['lines'][number];

const problemsOf = (line: Line, work: Work): Problem[] => {
  const no = whyNotPosting(
    line.birthYear ?? null,
    line.place,
    { ...line.stretch, post: line.post },
    work.today,
  );
  return no ? [problemIn(line.line, no)] : [];
};

/** The postings that the lines ask for; lines whose person is not clear are problems already. */
const askedBy = (lines: readonly Line[], people: ReadonlyMap<number, { id: string }>) =>
  lines.flatMap((line) => {
    const person = people.get(line.line);
    if (!person) return [];
    const key = keyOf(person.id, line.place.id, line.post);
    return [{ ...line, personId: person.id, key, detail: `${line.fullTime}` }];
  });

const postingFrom = ({ personId, place, post, fullTime, stretch }: ReturnType<typeof askedBy>[number]) => ({
  id: newId(),
  personId,
  organisationId: place.id,
  post,
  fullTime,
  ...stretch,
});

/**
 * Imports staff and the posts they hold from XLSX or CSV: all lines or none. People already known by name and year of
 * birth are used again; a file imported twice changes nothing the second time.
 */
export const importStaff = async (work: Work, upload: Upload) => {
  const { lines, problems } = await readStaff(work, upload);
  const { people, fresh: newcomers, brought, problems: unclear } = await matchPeople(work, lines);
  const kept = await findKept(work, [...new Set(lines.map(({ place }) => place.id))]);
  const sorted = sortOut(askedBy(lines, people), kept, ({ name }) => refusals.alreadyHoldsPost({ name }));
  const impossible = lines.flatMap((line) => problemsOf(line, work));
  refuseProblems([...problems, ...unclear, ...impossible, ...sorted.problems]);

  const postings = sorted.fresh.map(postingFrom);
  await insertPeople(work, newcomers);
  await keepBroughtNumbers(work, brought);
  await insertPostings(work, postings, refusals.alreadyHoldsPost({ name: '' }));
  tellImport(work, 'staff-import', postingChanged, postings);
  return { newPeople: newcomers.length, added: postings.length, unchanged: sorted.unchanged };
};
