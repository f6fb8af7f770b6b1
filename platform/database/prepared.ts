/** A statement with more parameters is a batch, whose text changes with its length; one with none may be many. */
const mostParameters = 40;

/** Each prepared statement costs memory in every connection, so there may be only so many. */
const mostStatements = 500;

const [seenOnce, prepared] = [new Set<string>(), new Set<string>()];

/** Whether the database should keep the plan of this statement: it comes again, and not in endless variations. */
export const isWorthPreparing = (sql: string, parameterCount: number): boolean => {
  if (prepared.has(sql)) return true;
  if (parameterCount === 0 || parameterCount > mostParameters || prepared.size >= mostStatements)
    return false;
  if (!seenOnce.delete(sql)) {
    if (seenOnce.size >= mostStatements) seenOnce.clear();
    seenOnce.add(sql);
    return false;
  }
  prepared.add(sql);
  return true;
};
