/** Fields that never reach a log, wherever they stand. */
const secretFields = [
  'password',
  'newPassword',
  'currentPassword',
  'code',
  'otp',
  'secret',
  'token',
  'key',
  'cookie',
  'authorization',
  'set-cookie',
  'phone',
  'idNumber',
  'body',
  'parameters',
];

/** Paths for the logger: each field at the top, and one and two steps beneath it. */
export const redaction = {
  paths: secretFields.flatMap((name) => [
    `["${name}"]`,
    `*["${name}"]`,
    ...(name === 'code' ? [] : [`*.*["${name}"]`]),
  ]),
  censor: '…',
};

const telltale: [RegExp, string][] = [
  [/"[^"]*"|'[^']*'/g, '"…"'],
  [/=\([^)]*\)/g, '=(…)'],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, '…'],
  [/(?<!\d)\d{17}[\dXx](?!\d)/g, '…'],
  [/\b[\w-]{24,}\.[\w-]{4,}(\.[\w-]+)?\b/g, '…'],
];

/** What a fault says, without what somebody sent: quoted values, keys of rows, numbers of telephones and people, tokens. */
export const withoutValues = (said: string): string =>
  telltale.reduce((text, [pattern, stands]) => text.replace(pattern, stands), said);

type Fault = Partial<Record<'code' | 'constraint_name' | 'table_name' | 'schema_name' | 'cause', unknown>>;

const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/**
 * A fault as the log keeps it: what kind, what it says without anybody's values, where in the program, and for the
 * database which rule of which table. Statements and their parameters stay out.
 */
export const faultForLog = (fault: unknown, depth = 0): Record<string, unknown> => {
  if (!(fault instanceof Error)) return { message: withoutValues(String(fault)) };
  const { code, constraint_name, table_name, schema_name, cause } = fault as Fault;
  return {
    type: fault.name,
    message: withoutValues(fault.message),
    ...(typeof code === 'string' && { sign: code }),
    ...(constraint_name ? { constraint: constraint_name } : {}),
    ...(table_name ? { table: `${schema_name}.${table_name}` } : {}),
    stack: framesOf(fault),
    ...(cause !== undefined && depth < 3 && { cause: faultForLog(cause, depth + 1) }),
  };
};
