import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { forgetPerson } from '../store.ts';
import { findOwnPerson } from './find-person.ts';

/** Whether somebody serves or performs anywhere today or later, within reach of the actor or not. */
const serves = async (work: Work, personId: string): Promise<boolean> => {
  const standing = (table: 'people.postHeld' | 'people.volunteerServing' | 'people.teamMember') =>
    work.db
      .selectFrom(table)
      .select('id')
      .where('personId', '=', personId)
      .where((is) => is.or([is('untilOn', 'is', null), is('untilOn', '>=', work.today)]));
  const found = await standing('people.postHeld')
    .unionAll(standing('people.volunteerServing'))
    .unionAll(standing('people.teamMember'))
    .limit(1)
    .execute();
  return found.length > 0;
};

/**
 * Takes from somebody who left everything that tells who they were (PIPL, article 47): name, numbers, gender, year of
 * birth, note, skills, account. Postings, hours and memberships stay, so that no past verdict changes. The audit keeps
 * what it kept for as long as the law wants it (Cybersecurity Law, article 23).
 */
export const anonymisePerson = async (work: Work, id: string, reason: string) => {
  const { organisationId, name, anonymisedAt } = await findOwnPerson(work, permissions.anonymise, id);
  refuseIf(anonymisedAt ? refusals.anonymisedAlready() : undefined);
  refuseIf((await serves(work, id)) ? refusals.stillServing({ name }) : undefined);

  await forgetPerson(work, id);
  work.reason = reason;
  noteChange(work, { subject: 'person', subjectId: id, organisationId, after: { anonymised: true } });
  return done;
};
