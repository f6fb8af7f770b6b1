import { announce } from '#platform/facts/index.ts';
import type { Upload } from '#platform/http/handle.ts';
import { newId } from '#platform/ids.ts';
import { may } from '#platform/permissions/may.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { readLines, readTable } from '#platform/spreadsheets/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { ImportedOrganisation, importHeaders } from '../contract.ts';
import { treeChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { type ImportLine, importProblems, type Kind, parentsFirst } from '../rules.ts';
import { insertOrganisation, renameFrom } from '../store/tree.ts';
import { initialsOf } from './initials-of.ts';

type Known = { id: string; code: string; name: string; kind: Kind; path: string; parentCode: string };
type Line = ImportLine & { fromOn: string; untilOn: string };

const knownUnits = async (work: Work): Promise<Map<string, Known>> => {
  const rows = await work.db
    .selectFrom('organisations.unit as unit')
    .leftJoin('organisations.unit as parent', 'parent.id', 'unit.parentId')
    .select(['unit.id', 'unit.code', 'unit.name', 'unit.kind', 'unit.path', 'parent.code as parentCode'])
    .where('unit.untilOn', 'is', null)
    .where(may(work.actor, permissions.arrange, 'unit.id'))
    .execute();
  return new Map(rows.map((row) => [row.code ?? '', { ...row, parentCode: row.parentCode ?? '' } as Known]));
};

/** What came in the file, checked line by line against itself and the tree; refused whole when any line is not in order. */
const readImport = async (upload: Upload, known: ReadonlyMap<string, Known>): Promise<Line[]> => {
  const read = readLines(await readTable(upload), ImportedOrganisation, { headers: importHeaders });
  const lines = read.good.map(({ line, value }) => ({ ...value, line }));
  const problems = [
    ...read.bad.map(({ line, column, ...said }) => ({
      at: column ? `${line} ${column}` : `${line}`,
      ...said,
    })),
    ...importProblems(lines, known),
  ];
  refuseIf(problems.length > 0 ? refusals.importFailed({ count: problems.length }, problems) : undefined);
  return parentsFirst(lines);
};

const importLine = async (work: Work, line: Line, known: Map<string, Known>, demonstration: boolean) => {
  const before = known.get(line.code);
  if (before?.name === line.name) return 'unchanged' as const;
  const initials = await initialsOf(line.name);
  const { code, name, kind, parentCode } = line;
  if (before) {
    await renameFrom(work, before, { code, name, initials, fromOn: work.today });
    return 'changed' as const;
  }
  const id = newId();
  const fromOn = line.fromOn || work.today;
  const parent = known.get(parentCode);
  const untilOn = line.untilOn || null;
  const path = await insertOrganisation(work, {
    id,
    code,
    name,
    initials,
    kind,
    parent,
    fromOn,
    untilOn,
    demonstration,
  });
  known.set(code, { id, code, name, kind, path, parentCode });
  return 'added' as const;
};

/**
 * Imports organisations from CSV or XLSX: all lines or none. A known code is renamed from today when its name differs;
 * another parent is a move and refused here. Every bad line is reported at once.
 */
export const importOrganisations = async (work: Work, upload: Upload, options = { demonstration: false }) => {
  const known = await knownUnits(work);
  const lines = await readImport(upload, known);
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const line of lines) counts[await importLine(work, line, known, options.demonstration)] += 1;

  const ids = lines.flatMap(({ code }) => known.get(code)?.id ?? []);
  const first = ids[0];
  if (first && counts.added + counts.changed > 0) {
    noteChange(work, {
      subject: 'organisation-import',
      subjectId: first,
      organisationId: first,
      after: counts,
    });
    announce(work, treeChanged, { organisationIds: ids, fromOn: work.today });
  }
  return counts;
};
