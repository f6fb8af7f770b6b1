import { addAccount, type DemonstrationAccount, offerSecondFactor } from '#modules/access/index.ts';
import type { Role } from '#modules/organisations/rules.ts';
import { linkAccount } from '#modules/people/index.ts';
import { newId } from '#platform/ids.ts';
import { keepSetting } from '#platform/settings/index.ts';
import type { Work } from '#platform/work/index.ts';

/** One password for every demonstration account; a real installation has none of them. */
const password = 'Wenmai-2026';

const accounts: readonly { username: string; name: string; role: Role; code: string }[] = [
  { username: 'district', name: '区级管理员（演示）', role: 'district-officer', code: '500112' },
  { username: 'reviewer', name: '区级复核员（演示）', role: 'district-officer', code: '500112' },
  { username: 'town', name: '镇街文化干部（演示）', role: 'town-officer', code: '500112141' },
  { username: 'village', name: '村文化干事（演示）', role: 'village-officer', code: '500112141201' },
  { username: 'library', name: '图书馆馆员（演示）', role: 'institution-staff', code: '500112-library' },
  { username: 'leader', name: '分管领导（演示）', role: 'observer', code: '500112' },
  { username: 'system', name: '系统管理员（演示）', role: 'system-administrator', code: '500112' },
  { username: 'security', name: '安全管理员（演示）', role: 'security-administrator', code: '500112' },
  { username: 'auditor', name: '审计管理员（演示）', role: 'auditor', code: '500112' },
];

const makeAccount = async (
  work: Work,
  { username, name, role, code }: (typeof accounts)[number],
): Promise<DemonstrationAccount> => {
  const unit = await work.db
    .selectFrom('organisations.unit')
    .select(['id', 'name'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  const { id } = await addAccount(work, { username, name, password }, { demonstration: true });
  await work.db
    .insertInto('access.roleGrant')
    .values({
      id: newId(),
      accountId: id,
      role,
      organisationId: unit.id ?? '',
      fromOn: '2016-09-01',
      grantedAt: work.now,
    })
    .execute();
  return { username, password, name, role, organisation: unit.name ?? '' };
};

/** Whose posts of a unit the accounts of these roles stand for, the first that somebody holds. */
const postsOf: Partial<Record<Role, readonly string[]>> = {
  'village-officer': ['cultural-officer', 'keeper'],
  'town-officer': ['town-staff', 'head'],
};

/** Says which invented person an account is, so that what it does carries their name: who kept the centre open, say. */
const tieToPerson = async (
  work: Work,
  { username, role, code }: (typeof accounts)[number],
): Promise<void> => {
  const posts = postsOf[role] ?? [];
  const held = await work.db
    .selectFrom('people.postHeld as held')
    .innerJoin('organisations.unit as unit', 'unit.id', 'held.organisationId')
    .select(['held.personId', 'held.post'])
    .where('unit.code', '=', code)
    .where('held.untilOn', 'is', null)
    .orderBy('held.personId')
    .execute();
  const [first] = posts.flatMap((post) => held.filter((one) => one.post === post));
  if (first?.personId) await linkAccount(work, first.personId, { username });
};

/**
 * Makes an account of every role, and a second district officer who approves, ties them to their invented people, and lists
 * them for the sign-in page.
 */
export const makeAccounts = async (work: Work): Promise<void> => {
  const made: DemonstrationAccount[] = [];
  for (const account of accounts) {
    made.push(await makeAccount(work, account));
    await tieToPerson(work, account);
  }
  await offerSecondFactor(work);
  await keepSetting(work.db, 'demonstration-accounts', made);
};
