import { z } from 'zod';

/** A JSON Schema as zod writes it, as far as examples are made from it. */
export type Schema = {
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
};

/** Whether a schema is of a type, perhaps beside null. */
export const isOf = ({ type }: Schema, wanted: string) => [type].flat().includes(wanted);

/** What a route takes, as JSON Schema: what comes in, before defaults and changes. */
export const schemaOf = (shape: z.ZodType): Schema =>
  z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', target: 'draft-7' }) as Schema;

/** What stands in a field of this name, where the name says more than the schema; undefined: see the schema. */
export type Say = (name: string, schema: Schema) => unknown;

const alternatives = ({ anyOf, oneOf }: Schema) => anyOf ?? oneOf;

const exampleObject = (schema: Schema, say: Say, alsoSay: readonly string[]) => {
  const wanted = [...(schema.required ?? []), ...alsoSay.filter((name) => schema.properties?.[name])];
  return Object.fromEntries(
    wanted.map((name) => [name, exampleOf(schema.properties?.[name] ?? {}, say, name, alsoSay)]),
  );
};

const plainExample = (schema: Schema, name: string): unknown => {
  if (isOf(schema, 'integer') || isOf(schema, 'number')) return schema.minimum ?? 1;
  if (isOf(schema, 'boolean')) return true;
  if (isOf(schema, 'string'))
    return '示例文字'.padEnd(schema.minLength ?? 0, '字').slice(0, schema.maxLength);
  if (isOf(schema, 'null')) return null;
  throw new Error(`no example for ${name || 'the value'}: ${JSON.stringify(schema)}`);
};

/** One value that a schema takes: required fields only, and of optional ones those named in `alsoSay`. */
export const exampleOf = (schema: Schema, say: Say, name = '', alsoSay: readonly string[] = []): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = alternatives(schema)?.find(({ type }) => type !== 'null');
  if (choice) return exampleOf(choice, say, name, alsoSay);
  if (isOf(schema, 'object')) return exampleObject(schema, say, alsoSay);
  if (isOf(schema, 'array'))
    return Array.from({ length: Math.max(schema.minItems ?? 0, alsoSay.includes(name) ? 1 : 0) }, () =>
      exampleOf(schema.items ?? {}, say, name.replace(/s$/, ''), alsoSay),
    );
  return say(name, schema) ?? plainExample(schema, name);
};

/** Every field of an example that holds an id, by the path that leads to it: `['duties', 'personId']`. */
export const idFieldsOf = (schema: Schema, path: readonly string[] = []): string[][] => {
  const chosen = alternatives(schema)?.find(({ type }) => type !== 'null');
  const within = [...(chosen ? [chosen] : []), ...(schema.allOf ?? [])];
  if (schema.format === 'uuid') return [[...path]];
  return [
    ...within.flatMap((each) => idFieldsOf(each, path)),
    ...(schema.items ? idFieldsOf(schema.items, path) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, each]) => idFieldsOf(each, [...path, name])),
  ];
};
