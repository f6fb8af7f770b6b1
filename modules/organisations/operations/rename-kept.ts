import { noteChange, type Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { Kind } from '../rules.ts';
import { renameFrom } from '../store/tree.ts';
import { whenCodeTaken } from './code-taken.ts';
import type { FoundOrganisation } from './find-organisation.ts';
import { initialsOf } from './initials-of.ts';

/** The unit that carries on takes the name, code and kind said for it from the day, where they differ. */
export const renameKept = async (
  work: Work,
  kept: FoundOrganisation,
  { name, code, kind, fromOn }: { name: string; code: string; kind: Kind; fromOn: string },
): Promise<void> => {
  const before = { name: kept.name, code: kept.code, kind: kept.kind };
  if (before.name === name && before.code === code && before.kind === kind) return;
  const called = { name, code, kind, fromOn, initials: await initialsOf(name) };
  await whenCodeTaken(refusals.codeTaken({ code }), () => renameFrom(work, kept, called));
  noteChange(work, {
    subject: 'organisation',
    subjectId: kept.id,
    organisationId: kept.id,
    before,
    after: { name, code, kind, fromOn },
  });
};
