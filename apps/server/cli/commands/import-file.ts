import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importCentres } from '#modules/centres/index.ts';
import { importOrganisations } from '#modules/organisations/index.ts';
import { importStaff, importTeams, importVolunteers } from '#modules/people/index.ts';
import type { Upload } from '#platform/http/handle.ts';
import { inWork } from '#platform/work/in-work.ts';
import type { Work } from '#platform/work/index.ts';
import { openKeys } from '../../start/open-keys.ts';
import { keepingFailure, operator } from '../operator.ts';
import type { Said } from '../read-words.ts';
import { refusals } from '../refusals.ts';
import { type CommandLine, type Say, withDatabase } from '../with-database.ts';

const imports = {
  organisations: (work: Work, upload: Upload) => importOrganisations(work, upload),
  centres: (work: Work, upload: Upload) => importCentres(work, upload),
  staff: (work: Work, upload: Upload) => importStaff(work, upload),
  teams: (work: Work, upload: Upload) => importTeams(work, upload),
  volunteers: (work: Work, upload: Upload) => importVolunteers(work, upload),
};

const readUpload = async (file: string): Promise<Upload> => {
  try {
    return { name: basename(file), bytes: await readFile(file) };
  } catch {
    throw refusals.fileUnreadable({ file });
  }
};

/** `import WHAT FILE`: the same import as in the console, with what the program itself may. */
export const importFile = async ({ words: [what = '', file = ''] }: Said, say: Say): Promise<void> => {
  const command = imports[what as keyof typeof imports];
  const upload = await readUpload(file);
  const action = `command.import.${what}`;
  const carryOut = async (line: CommandLine) => {
    await openKeys(line);
    const answer = await keepingFailure(line, action, () =>
      inWork<unknown>(line.db, line.clock, { action, actor: operator() }, (work) => command(work, upload)),
    );
    say(`✓ ${upload.name}: ${JSON.stringify(answer)}`);
  };
  await withDatabase(say, carryOut, { mayCreate: true });
};
