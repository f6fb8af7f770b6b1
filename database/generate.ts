import { writeFile } from 'node:fs/promises';
import postgres from 'postgres';
import { describeSchema as describeStandard } from '#modules/standards/rules/schema.ts';
import { startTestServer } from '#platform/testing/database-server.ts';
import { freshDatabase } from '#platform/testing/fresh-database.ts';
import { describeSchema } from './describe-schema.ts';
import { describeTypes } from './describe-types.ts';

export { describeSchema, describeTypes };

const beside = (name: string) => new URL(name, import.meta.url);

/**
 * Writes `schema.sql` and `types.ts` anew from a database that the migrations have just made, and the JSON Schema of standards
 * from their shape.
 */
export const generate = async (): Promise<void> => {
  await writeFile(beside('../standards/standard.schema.json'), describeStandard());
  const server = await startTestServer();
  const { ownerUrl: url, drop } = await freshDatabase(server.url);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await writeFile(beside('schema.sql'), await describeSchema(sql));
    await writeFile(beside('types.ts'), await describeTypes(sql));
  } finally {
    await sql.end();
    await drop();
    await server.stop();
  }
};

if (import.meta.main) await generate();
