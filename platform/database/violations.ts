/** Whether a database error is the violation of this constraint or unique index; stores turn it into a refusal. */
export const isViolationOf = (trouble: unknown, constraint: string): boolean =>
  typeof trouble === 'object' &&
  trouble !== null &&
  'constraint_name' in trouble &&
  trouble.constraint_name === constraint;
