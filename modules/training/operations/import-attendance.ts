import { z } from 'zod';
import type { Upload } from '#platform/http/handle.ts';
import { line } from '#platform/http/shapes.ts';
import { type Problem, Refusal, refuseIf } from '#platform/refusals/index.ts';
import { numberCell, readLines, readTable } from '#platform/spreadsheets/index.ts';
import type { Work } from '#platform/work/index.ts';
import { Hours } from '../contract/index.ts';
import { refusals } from '../refusals.ts';
import { type Attended, personMeant, sortOut, whyNotAttended, whyNotHours } from '../rules.ts';
import { attendanceOf, peopleByUnit, unitsByCode } from '../store.ts';
import { keepAttendance } from './keep-attendance.ts';
import { type LockedCourseSession, lockCourseSession } from './lock-course-session.ts';

const SheetLine = z.strictObject({
  organisationCode: line(32),
  name: line(40),
  birthYear: z
    .string()
    .transform((text) => text.replace(/年$/, ''))
    .pipe(numberCell(z.number().int().min(1900).max(2100)))
    .optional(),
  hours: numberCell(Hours),
});
type SheetLine = z.infer<typeof SheetLine> & { line: number };

/** The accepted headings of each column: the usual Chinese one first. */
const headers = {
  organisationCode: ['单位代码', 'organisation code', 'organisation_code', 'code', '代码'],
  name: ['姓名', 'name'],
  birthYear: ['出生年份', 'birth year', 'birth_year', '出生年'],
  hours: ['学时', 'hours', '小时', '课时'],
};

const problemIn = (at: number, no: Refusal): Problem => ({
  at: `${at}`,
  code: no.code,
  zh: no.zh,
  en: no.en,
});

const readSheet = async (upload: Upload) => {
  const table = await readTable(upload);
  refuseIf(table.rows.length === 0 ? refusals.nothingToImport() : undefined);
  const halfWidth = ['organisationCode', 'birthYear', 'hours'] as const;
  const { good, bad } = readLines(table, SheetLine, { headers, halfWidth });
  const lines: SheetLine[] = good.map(({ line, value }) => ({ ...value, line }));
  const problems = bad.map(({ line, column, ...said }): Problem => {
    return { at: column ? `${line} ${column}` : `${line}`, ...said };
  });
  return { lines, problems };
};

type Meant = Attended & { line: number };

/** Whom each line means, or why it means nobody. */
const matchLines = async (work: Work, session: LockedCourseSession, lines: readonly SheetLine[]) => {
  const units = await unitsByCode(
    work,
    session.organisationId,
    lines.map(({ organisationCode }) => organisationCode),
  );
  const known = await peopleByUnit(
    work,
    [...units.values()],
    lines.map(({ name }) => name),
  );
  return lines.map((line): Meant | Problem => {
    const unit = units.get(line.organisationCode);
    if (!unit) return problemIn(line.line, refusals.codeUnknown({ code: line.organisationCode }));
    const meant = personMeant(line, known.get(unit) ?? []);
    if (meant instanceof Refusal) return problemIn(line.line, meant);
    const no = whyNotHours(line.hours, session);
    return no ? problemIn(line.line, no) : { line: line.line, personId: meant.id, hours: line.hours };
  });
};

const isProblem = (line: Meant | Problem): line is Problem => 'code' in line;

/** Lines that name somebody whom an earlier line has named. */
const namedTwice = (lines: readonly Meant[]): Problem[] =>
  lines
    .filter(({ personId }, at) => lines.findIndex((other) => other.personId === personId) < at)
    .map(({ line }) => problemIn(line, refusals.personTwice({ count: 1 })));

const refuseProblems = (problems: readonly Problem[]): void => {
  const inOrder = problems.toSorted((a, b) => Number.parseInt(a.at, 10) - Number.parseInt(b.at, 10));
  refuseIf(inOrder.length > 0 ? refusals.importFailed({ count: inOrder.length }, inOrder) : undefined);
};

/**
 * Imports the attendance sheet of a course session from XLSX or CSV: organisation code, name, year of birth (only to
 * tell namesakes apart) and hours. All lines or none; a sheet imported twice changes nothing the second time.
 */
export const importAttendance = async (work: Work, courseSessionId: string, upload: Upload) => {
  const session = await lockCourseSession(work, courseSessionId);
  refuseIf(whyNotAttended(session, work.now));
  const { lines, problems } = await readSheet(upload);
  const matched = await matchLines(work, session, lines);
  const meant = matched.filter((line): line is Meant => !isProblem(line));
  const { fresh, unchanged, contrary } = sortOut(meant, await attendanceOf(work, courseSessionId));
  refuseProblems([
    ...problems,
    ...matched.filter(isProblem),
    ...namedTwice(meant),
    ...contrary.map(({ line }) => problemIn(line, refusals.otherHours({ count: 1 }))),
  ]);

  await keepAttendance(work, session, fresh);
  return { added: fresh.length, unchanged: unchanged.length };
};
