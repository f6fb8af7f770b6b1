import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/counter.ts';
import { keptPhone, noPhone } from '../store/phones.ts';
import { acceptPhone } from './accept-phone.ts';
import { findKeptHere } from './find-kept-here.ts';

/** Corrects somebody registered at the counter; a phone that is not spoken of stays. */
export const correctResident = async (
  work: Work,
  residentId: string,
  { name, phone }: BodyOf<typeof contract.correctResident>,
) => {
  const { id, organisationId } = await findKeptHere(work, residentId);
  const number = await acceptPhone(work, phone ?? null, id);
  const kept = phone === undefined ? {} : number ? keptPhone(id, number) : noPhone;
  await work.db
    .updateTable('residents.resident')
    .set({ name, ...kept })
    .where('id', '=', id)
    .execute();
  noteChange(work, { subject: 'resident', subjectId: id, organisationId, after: { corrected: true } });
  return done;
};
