import { sql } from 'kysely';
import { findOrganisation } from '#modules/organisations/index.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { may } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/deductions.ts';
import { permissions } from '../permissions.ts';

/** A page of the deductions one may see, with the exact total. */
export const listDeductions = async (reading: Reading, query: QueryOf<typeof contract.listDeductions>) => {
  if (query.beneath) await findOrganisation(reading, permissions.read, query.beneath);
  let found = reading.db
    .selectFrom('standards.deduction as deduction')
    .innerJoin('organisations.unit as unit', 'unit.id', 'deduction.organisationId')
    .where(may(reading.actor, permissions.read, 'deduction.organisation_id'));
  if (query.state !== 'all')
    found = found.where('withdrawnAt', query.state === 'standing' ? 'is' : 'is not', null);
  if (query.beneath)
    found = found.where(
      sql<boolean>`unit.path <@ (select top.path from organisations.unit top where top.id = ${query.beneath})`,
    );
  const [rows, { total }] = await Promise.all([
    found
      .select([
        'deduction.id',
        'organisationId',
        'unit.name as organisationName',
        'evidence',
        'source',
        'sourceId',
      ])
      .select(['reason', 'deductedByName', 'deductedAt', 'withdrawnAt', 'withdrawnReason'])
      .orderBy(query.sort, query.order)
      .orderBy('deduction.id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute(),
    found.select((is) => is.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return {
    total,
    rows: rows.map((row) => ({
      ...row,
      organisationName: row.organisationName ?? '',
      deductedAt: row.deductedAt.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    })),
  };
};
