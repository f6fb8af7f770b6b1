import type { EvidenceQuery } from './evidence-queries.ts';

type Days = { first: string; last: string; today: string };

/**
 * Whether a row of `evidence` falls in some days, as SQL. What has not happened yet today is not held against anybody: a row
 * of today that counts nothing is left out until the day is over.
 */
export const fallsInDays = ({ dated, asksForDays }: EvidenceQuery, { first, last, today }: Days): string => {
  if (dated === 'lasts')
    return `evidence.from_on <= ${last} and (evidence.until_on is null or evidence.until_on >= ${first})`;
  const notYet = asksForDays ? '' : `and not (evidence.on_date = ${today} and evidence.amount = 0)`;
  return `evidence.on_date between ${first} and ${last} ${notYet}`;
};

/** Joins the deduction that stands against a row of `evidence`, if there is one. */
export const joinDeduction = ({ name }: EvidenceQuery): string => `
    left join standards.deduction
      on deduction.source_id = evidence.source_id and deduction.evidence = '${name}' and deduction.withdrawn_at is null`;
