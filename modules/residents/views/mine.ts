import { maskPhone } from '#platform/crypto/numbers.ts';
import type { Reading } from '#platform/work/index.ts';
import type { Mine } from '../contract/mine.ts';
import { findMe, hasAgreed } from '../operations/find-me.ts';
import { openPhone } from '../store/phones.ts';
import { homesOn } from './homes.ts';

const findConsents = async ({ db }: Reading, residentIds: readonly string[]) => {
  const rows = await db
    .selectFrom('residents.consent')
    .select(['residentId', 'notice', 'version', 'givenAt', 'onPaper'])
    .where('residentId', 'in', residentIds)
    .where('withdrawnAt', 'is', null)
    .orderBy('givenAt')
    .execute();
  return Map.groupBy(
    rows.map(({ givenAt, ...consent }) => ({ ...consent, givenAt: givenAt.toISOString() })),
    ({ residentId }) => residentId,
  );
};

const findChildren = ({ db }: Reading, guardianId: string) =>
  db
    .selectFrom('residents.resident')
    .select(['id', 'name', 'birthMonth', 'relation'])
    .where('guardianId', '=', guardianId)
    .where('closedAt', 'is', null)
    .orderBy('registeredAt')
    .execute();

const findSessions = async ({ db, actor, now }: Reading, accountId: string | null) => {
  if (!accountId) return [];
  const rows = await db
    .selectFrom('residents.session')
    .select(['id', 'userAgent', 'createdAt', 'expiresAt'])
    .where('userId', '=', accountId)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .execute();
  return rows.map(({ id, userAgent, createdAt, expiresAt }) => ({
    id,
    browser: userAgent ?? '',
    since: createdAt.toISOString(),
    until: expiresAt.toISOString(),
    current: id === actor.sessionId,
  }));
};

/** The towns and villages to choose from, each town before its villages. */
export const listHomes = async (reading: Reading) =>
  (await homesOn(reading).orderBy('unit.path').execute()) as { id: string; name: string; townName: string }[];

const findHomeOf = async (reading: Reading, organisationId: string | null) =>
  organisationId
    ? ((await homesOn(reading).where('unit.id', '=', organisationId).executeTakeFirst()) as Mine['home'])
    : null;

/** Everything that is kept about the resident who asks; the phone stays sealed unless it is asked for by `shown`. */
export const findMine = async (reading: Reading, shown: (phone: string) => string): Promise<Mine> => {
  const me = await findMe(reading);
  const children = await findChildren(reading, me.id);
  const consents = await findConsents(reading, [me.id, ...children.map(({ id }) => id)]);
  return {
    agreed: await hasAgreed(reading, me.id),
    name: me.name,
    phone: me.phone && shown(openPhone(me.id, me.phone)),
    birthMonth: me.birthMonth,
    home: (await findHomeOf(reading, me.organisationId)) ?? null,
    registeredAt: me.registeredAt.toISOString(),
    consents: consents.get(me.id) ?? [],
    children: children.map((child) => ({
      ...child,
      consents: consents.get(child.id) ?? [],
    })) as Mine['children'],
    sessions: await findSessions(reading, me.accountId),
  } as Mine;
};

/** One's own page: the phone masked, for whoever looks over the shoulder. */
export const showMine = (reading: Reading) => findMine(reading, maskPhone);
