import type { Check } from './check.ts';
import { dependencies } from './dependencies.ts';
import { formatAndLint } from './format-and-lint.ts';
import { generatedFiles } from './generated-files.ts';
import { glossary } from './glossary.ts';
import { importOrder } from './import-order.ts';
import { layout } from './layout.ts';
import { liveCatalogue } from './live-catalogue.ts';
import { migrationsNeverEdited } from './migrations-never-edited.ts';
import { personalData } from './personal-data.ts';
import { publishedViews } from './published-views.ts';
import { rawSql } from './raw-sql.ts';
import { secretsAndPaths } from './secrets-and-paths.ts';
import { trustDocuments } from './trust-documents.ts';
import { types } from './types.ts';
import { words } from './words.ts';

/** What `npm run check` does, the quick ones first. */
export const everyCheck: Check[] = [
  layout,
  secretsAndPaths,
  formatAndLint,
  importOrder,
  glossary,
  words,
  trustDocuments,
  dependencies,
  rawSql,
  migrationsNeverEdited,
  types,
  generatedFiles,
  liveCatalogue,
  publishedViews,
  personalData,
];
