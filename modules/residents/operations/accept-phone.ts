import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { atField } from '../rules/fields.ts';
import { maskName } from '../rules/names.ts';
import { readPhone } from '../rules/phones.ts';
import { lockPhone } from '../store/codes.ts';
import { residentLookups } from '../store/phones.ts';
import { agreed } from '../store/residents.ts';

/** Who has a number already. */
const findHolder = ({ db, actor }: Work, phone: string, self: string | undefined) => {
  let holders = db
    .selectFrom('residents.resident as resident')
    .leftJoin('organisations.unit as home', 'home.id', 'resident.organisationId')
    .select(['resident.name', 'resident.source', 'resident.accountId', 'home.name as unit'])
    .select(may(actor, permissions.register, 'resident.organisationId').as('within'))
    .where('resident.phoneLookup', 'in', residentLookups(phone))
    .where('resident.closedAt', 'is', null)
    .where(agreed);
  if (self) holders = holders.where('resident.id', '<>', self);
  return holders.orderBy('within', 'desc').orderBy('resident.id').limit(1).executeTakeFirst();
};

type Holder = NonNullable<Awaited<ReturnType<typeof findHolder>>>;

/** Why a number is not kept twice: who has it, masked, for whoever may see them, and what to do instead. */
const whyTaken = ({ name, source, accountId, unit, within }: Holder) => {
  if (!within) return atField('phone', refusals.phoneElsewhere);
  const isKeptHere = source === 'counter' && accountId === null;
  const refusal = isKeptHere ? refusals.phoneOfRecord : refusals.phoneOfAccount;
  return atField('phone', refusal, { name: maskName(name), unit: unit ?? '' });
};

/**
 * The number as it is kept, or nothing. Refused when it is none, and when another resident has it: two clerks who type the
 * same number at the same moment wait for each other.
 */
export const acceptPhone = async (
  work: Work,
  typed: string | null,
  self?: string,
): Promise<string | null> => {
  if (!typed) return null;
  const phone = readPhone(typed) ?? refuse(atField('phone', refusals.phoneInvalid));
  await lockPhone(work.db, phone);
  const holder = await findHolder(work, phone, self);
  return holder ? refuse(whyTaken(holder)) : phone;
};
