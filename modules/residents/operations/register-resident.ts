import { findOrganisation } from '#modules/organisations/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/counter.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotAlone, whyNotChild } from '../rules/ages.ts';
import { keptPhone } from '../store/phones.ts';
import { insertConsent } from '../store/residents.ts';
import { acceptPhone } from './accept-phone.ts';

type Said = BodyOf<typeof contract.registerResident>;

/** A guardian is a resident within reach, and nobody's child. */
const findGuardian = async ({ db, actor }: Work, id: string) => {
  const found = await db
    .selectFrom('residents.resident as resident')
    .select('resident.id')
    .where('resident.id', '=', id)
    .where('resident.guardianId', 'is', null)
    .where('resident.closedAt', 'is', null)
    .where(may(actor, permissions.register, 'resident.organisationId'))
    .executeTakeFirst();
  return found ?? refuse(refusals.residentNotFound());
};

/** Whom a child belongs to; nobody for somebody who agrees alone. A child without guardian is refused. */
const guardianOf = async (work: Work, { guardianId, relation, birthMonth }: Said) => {
  if (!guardianId) {
    refuseIf(whyNotAlone(birthMonth, work.today, 'counter'));
    return {};
  }
  const guardian = await findGuardian(work, guardianId);
  refuseIf(whyNotChild(birthMonth, work.today, 'counter'));
  return { guardianId: guardian.id, relation: relation ?? 'other-guardian' };
};

/** Registers somebody at the counter, with the consent they signed on paper; nobody needs a phone, and two do not share one. */
export const registerResident = async (
  work: Work,
  organisationId: string,
  said: Said,
  options = { demonstration: false },
) => {
  const organisation = await findOrganisation(work, permissions.register, organisationId);
  const phone = await acceptPhone(work, said.phone);
  const guardian = await guardianOf(work, said);
  const { name, birthMonth } = said;
  const id = newId();
  await work.db
    .insertInto('residents.resident')
    .values({
      id,
      source: 'counter',
      organisationId: organisation.id,
      name,
      birthMonth,
      ...(phone && keptPhone(id, phone)),
      ...guardian,
      ...options,
      registeredAt: work.now,
      registeredBy: work.actor.id,
    })
    .execute();
  const notice = said.guardianId ? 'children' : 'privacy';
  await insertConsent(work.db, { residentId: id, notice, onPaper: true }, work.now);
  noteChange(work, { subject: 'resident', subjectId: id, organisationId, after: { onPaper: notice } });
  return { id };
};
