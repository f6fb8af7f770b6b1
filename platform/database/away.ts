/** SQLSTATE classes 08 (connection) and 57P (the server stops or starts), and what the driver and the system say. */
const awayCodes = /^(08|57P|CONNECTION_|ECONNREFUSED|ECONNRESET|EPIPE|53300)/;

/** Whether an error means that the database is away for the moment, so that the same request may go through later. */
export const isDatabaseAway = (trouble: unknown): boolean =>
  typeof trouble === 'object' &&
  trouble !== null &&
  'code' in trouble &&
  typeof trouble.code === 'string' &&
  awayCodes.test(trouble.code);
