import { sql } from 'kysely';
import { addOrganisation } from '#modules/organisations/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { theProgram } from '#platform/permissions/index.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { secretOf } from '#platform/settings/index.ts';
import type { Reading, Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { refusals } from '../refusals.ts';
import { addAccount } from './add-account.ts';

/** Whether nobody has an account yet, so that the first administrator is still to come. */
export const isSetUpOpen = async (reading: Pick<Reading, 'db'>): Promise<boolean> => {
  const someone = await reading.db.selectFrom('access.account').select('id').limit(1).executeTakeFirst();
  return someone === undefined;
};

/** The code that the program prints at its start while nobody has an account: who can read it runs the machine. */
export const setUpCodeOf = async (reading: Pick<Reading, 'db'>): Promise<string> =>
  (await secretOf(reading.db, 'set-up-code')).slice(0, 12);

/**
 * Makes the root organisation and its first administrator, who keeps accounts and grants roles until others are
 * appointed. Works once, and only with the code printed at start.
 */
export const setUpFirstAdministrator = async (
  work: Work,
  said: BodyOf<typeof contract.setUpFirstAdministrator>,
) => {
  refuseIf((await isSetUpOpen(work)) ? undefined : refusals.alreadySetUp());
  await sql`lock table access.account in share row exclusive mode`.execute(work.db);
  refuseIf((await isSetUpOpen(work)) ? undefined : refusals.alreadySetUp());
  refuseIf(said.setUpCode === (await setUpCodeOf(work)) ? undefined : refusals.wrongSetUpCode());

  const asProgram = { ...work, actor: theProgram };
  const root = await addOrganisation(asProgram, {
    code: said.organisationCode,
    name: said.organisationName,
    kind: said.organisationKind,
    parentId: null,
    fromOn: work.today,
    untilOn: null,
  });
  const account = await addAccount(asProgram, said, {});
  for (const role of ['system-administrator', 'security-administrator'] as const)
    await work.db
      .insertInto('access.roleGrant')
      .values({
        id: newId(),
        accountId: account.id,
        role,
        organisationId: root.id,
        fromOn: work.today,
        grantedAt: work.now,
      })
      .execute();
  return account;
};
