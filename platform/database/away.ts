/** SQLSTATE classes 08 (connection) and 57P (the server stops or starts), and what the driver and the system say. */
const awayCodes = /^(08|57P|CONNECTION_|ECONNREFUSED|ECONNRESET|EPIPE|53300)/;

/** SQLSTATE 53100, and what the system says when a disk or its quota is used up. */
const fullCodes = ['53100', 'ENOSPC', 'EDQUOT'];

const codeIn = (trouble: unknown): string | undefined =>
  typeof trouble === 'object' && trouble !== null && 'code' in trouble && typeof trouble.code === 'string'
    ? trouble.code
    : undefined;

/** Whether an error means that the disk of the database, or of the program, is full. */
export const isDiskFull = (trouble: unknown): boolean => fullCodes.includes(codeIn(trouble) ?? '');

/** Whether an error means that the database is away for the moment, so that the same request may go through later. */
export const isDatabaseAway = (trouble: unknown): boolean => awayCodes.test(codeIn(trouble) ?? '');
