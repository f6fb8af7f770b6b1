import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { permissions } from '../permissions.ts';
import { Language } from './parts.ts';

export const importKinds = ['staff', 'teams', 'volunteers'] as const;
export const ImportKind = z.enum(importKinds);
export type ImportKind = z.infer<typeof ImportKind>;

const wrongFile = ['people.import-failed', 'people.nothing-to-import'];

/** How many people were new, how many records were added, and how many lines said what was known already. */
const Imported = z.object({
  newPeople: z.number().int(),
  added: z.number().int(),
  unchanged: z.number().int(),
});

export const importStaff = route({
  summary: 'Import staff and their posts from XLSX or CSV: all lines or none',
  method: 'POST',
  path: '/people/import/staff',
  allows: permissions.edit,
  takes: 'upload',
  answers: Imported,
  refuses: wrongFile,
});

export const importVolunteers = route({
  summary: 'Import volunteers from XLSX or CSV: all lines or none',
  method: 'POST',
  path: '/people/import/volunteers',
  allows: permissions.edit,
  takes: 'upload',
  answers: Imported,
  refuses: wrongFile,
});

export const importTeams = route({
  summary: 'Import teams with their members from XLSX or CSV: all lines or none',
  method: 'POST',
  path: '/people/import/teams',
  allows: permissions.edit,
  takes: 'upload',
  answers: Imported.extend({ newTeams: z.number().int() }),
  refuses: wrongFile,
});

export const showImportTemplate = route({
  summary: 'A workbook to fill in for an import: its headings, and an example line marked 示例',
  method: 'GET',
  path: '/people/import-template/:kind',
  allows: permissions.edit,
  params: z.strictObject({ kind: ImportKind }),
  query: z.strictObject({ language: Language.default('zh') }),
  answers: z.unknown(),
  gives: 'file',
});
