import { randomUUID } from 'node:crypto';
import { newId } from '#platform/ids.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { keptPhone } from '../store/phones.ts';
import { insertConsent } from '../store/residents.ts';

type Child = { name: string; birthMonth: string };
type Invented = {
  name: string;
  phone: string;
  birthMonth: string;
  homeId: string;
  children: readonly Child[];
};

/**
 * Makes an invented resident, and the children they guard, as if they had signed in and agreed: whoever tries the
 * demonstration signs in with their phone.
 */
export const makeDemonstrationResident = async (work: Work, said: Invented): Promise<void> => {
  const { db, now } = work;
  const [id, accountId, handle] = [newId(), newId(), randomUUID()];
  const login = { name: '', email: `${handle}@residents.invalid`, phoneNumber: handle };
  await db
    .insertInto('residents.account')
    .values({ id: accountId, ...login, phoneNumberVerified: true, createdAt: now, updatedAt: now })
    .execute();
  const { name, birthMonth, homeId: organisationId } = said;
  const shared = { organisationId, demonstration: true, registeredAt: now };
  await db
    .insertInto('residents.resident')
    .values({ id, accountId, source: 'portal', name, birthMonth, ...keptPhone(id, said.phone), ...shared })
    .execute();
  await insertConsent(db, { residentId: id, notice: 'privacy' }, now);
  for (const child of said.children) {
    const childId = newId();
    const guarded = { guardianId: id, relation: 'parent', source: 'guardian' };
    await db
      .insertInto('residents.resident')
      .values({ id: childId, ...child, ...guarded, ...shared })
      .execute();
    await insertConsent(db, { residentId: childId, notice: 'children' }, now);
  }
  const after = { demonstration: true, children: said.children.length };
  noteChange(work, { subject: 'resident', subjectId: id, organisationId, after });
};
