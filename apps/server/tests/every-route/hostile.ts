import fc from 'fast-check';
import { isOf, type Schema } from './example-of.ts';

/** What careless programs and attackers send in place of a value. */
const hostileValues: unknown[] = [
  ...[null, true, -1, 0.1, 1e308, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 2 ** 63],
  ...['', ' ', '\u0000', '示例\u0000', '\ud800', 'a\udc00b', '\u202e反向', '\ufeff', '\u200b', '👨‍👩‍👧‍👦'],
  ...['x'.repeat(100_000), '文'.repeat(5_000), "'; drop table people.person; --", '%_\\', '../../etc/passwd'],
  ...['=1+1', '<script>', 'not-a-uuid', '00000000-0000-0000-0000-000000000000', 'NaN', 'Infinity', 'null'],
  ...['2026-02-30', '2026-13-01', '0000-00-00', '20260101', '24:00', '09:60', '2026-06-16T25:00:00Z'],
  ...[[], {}, [[[]]], [null], { length: 1 }, { toString: 1 }, JSON.parse('{"__proto__":{"x":1}}')],
];
export const hostile = fc.constantFrom(...hostileValues);

/** Files that are not what they seem, broken, empty or dangerous. */
export const hostileFiles = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(
    Buffer.alloc(0),
    Buffer.from('PK\u0003\u0004 not a workbook'),
    Buffer.from('\u0089PNG\r\n\u001a\n not a picture', 'latin1'),
    Buffer.from('code,name\n=HYPERLINK("x"),\u0000\n'),
    Buffer.from([0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0x81, 0x0a, 0xff]),
  ),
);

/** The outermost days and instants that the shapes let through. */
const days = fc.constantFrom(
  '1900-01-01',
  '2199-12-31',
  '2000-02-29',
  '2026-06-16',
  '2026-06-17',
  '2026-12-31',
);
const instants = fc.constantFrom(
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2026-06-16T09:00:00+08:00',
  '2026-06-16T23:59:59.999999999+14:00',
);
const oftenDays = /(On|^on|^from|^until|^weekOf)$/;

export type Say = (name: string, schema: Schema) => unknown;

const texts = (schema: Schema, name: string) => {
  if (schema.format === 'date-time') return instants;
  if (oftenDays.test(name)) return days;
  const least = schema.minLength ?? 0;
  const most = Math.min(schema.maxLength ?? 60, 3_000);
  return fc.oneof(
    fc.string({ unit: 'grapheme', minLength: least, maxLength: Math.min(most, 30) }),
    fc.constantFrom('龘'.repeat(most), '𠮷'.repeat(Math.floor(most / 2))),
  );
};

const numbers = ({ type, minimum = -1e9, maximum = 1e9 }: Schema) => {
  const [least, most] = [Math.max(minimum, -(2 ** 31)), Math.min(maximum, 1e15)];
  const whole = fc.oneof(
    fc.constantFrom(Math.ceil(least), Math.floor(most)),
    fc.integer({ min: Math.ceil(least), max: Math.floor(most) }),
  );
  return type === 'integer' ? whole : fc.oneof(whole, fc.double({ min: least, max: most, noNaN: true }));
};

const objects = (schema: Schema, say: Say): fc.Arbitrary<unknown> => {
  const fields = Object.entries(schema.properties ?? {});
  const values = Object.fromEntries(fields.map(([name, each]) => [name, nearlyValid(each, say, name)]));
  return fc.record(values, { requiredKeys: schema.required ?? [] });
};

/** Values that a schema takes, up to its outermost bounds; ids are mostly those of records that are there. */
const nearlyValid = (schema: Schema, say: Say, name = ''): fc.Arbitrary<unknown> => {
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (choices) return fc.oneof(...choices.map((each) => nearlyValid(each, say, name)));
  if (isOf(schema, 'object')) return objects(schema, say);
  if (isOf(schema, 'array')) {
    const one = nearlyValid(schema.items ?? {}, say, name.replace(/s$/, ''));
    return fc.array(one, { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, 3) });
  }
  const said = say(name, schema);
  const usual = said === undefined ? [] : [{ weight: 4, arbitrary: fc.constant(said) }];
  const plain =
    isOf(schema, 'integer') || isOf(schema, 'number')
      ? numbers(schema)
      : isOf(schema, 'boolean')
        ? fc.boolean()
        : texts(schema, name);
  return fc.oneof(...usual, { weight: 1, arbitrary: schema.format === 'uuid' ? fc.uuid() : plain });
};

type Values = Record<string, unknown>;
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const spoil = (values: Values, at: number, value: unknown, how: 'replace' | 'remove' | 'add'): Values => {
  const names = Object.keys(values);
  const name = names[at % Math.max(names.length, 1)];
  if (how === 'add' || name === undefined) return { ...values, unknownField: value };
  const { [name]: before, ...others } = values;
  if (how === 'remove') return others;
  return { ...others, [name]: isValues(before) && at % 2 ? spoil(before, at, value, how) : value };
};

/** Values for a schema, one in two with a field replaced by something hostile, missing, or unknown. */
export const valuesLike = (schema: Schema, say: Say): fc.Arbitrary<unknown> => {
  const right = nearlyValid(schema, say);
  const spoiling = fc.tuple(
    right,
    fc.nat(50),
    hostile,
    fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
  );
  return fc.oneof(
    { weight: 5, arbitrary: right },
    {
      weight: 4,
      arbitrary: spoiling.map(([values, at, value, how]) =>
        isValues(values) ? spoil(values, at, value, how) : value,
      ),
    },
    { weight: 1, arbitrary: hostile },
  );
};
