import { findOrganisation } from '#modules/organisations/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/counter.ts';
import { permissions } from '../permissions.ts';
import { whyNotAlone, whyNotChild } from '../rules/ages.ts';
import { keptPhone, noPhone } from '../store/phones.ts';
import { acceptPhone } from './accept-phone.ts';
import { findKeptHere } from './find-kept-here.ts';

type Said = BodyOf<typeof contract.correctResident>;
type Kept = Awaited<ReturnType<typeof findKeptHere>>;

/** A month of birth is judged as at registering, unless it stays: a child may be grown by now. */
const refuseBirthMonth = (work: Work, { birthMonth }: Said, kept: Kept) => {
  if (birthMonth === undefined || birthMonth === kept.birthMonth) return;
  const whyNot = kept.guardianId ? whyNotChild : whyNotAlone;
  refuseIf(whyNot(birthMonth, work.today, 'counter'));
};

/** Corrects somebody registered at the counter, to another unit within reach, too; what is not spoken of stays. */
export const correctResident = async (work: Work, residentId: string, said: Said) => {
  const kept = await findKeptHere(work, residentId);
  const { phone, ...corrected } = said;
  if (said.organisationId) await findOrganisation(work, permissions.register, said.organisationId);
  refuseBirthMonth(work, said, kept);
  const number = await acceptPhone(work, phone ?? null, kept.id);
  const numberKept = phone === undefined ? {} : number ? keptPhone(kept.id, number) : noPhone;
  await work.db
    .updateTable('residents.resident')
    .set({ ...corrected, ...numberKept })
    .where('id', '=', kept.id)
    .execute();
  const organisationId = said.organisationId ?? kept.organisationId;
  noteChange(work, { subject: 'resident', subjectId: kept.id, organisationId, after: { corrected: true } });
  return done;
};
