import postgres from 'postgres';
import { addressFailures } from './address-failures.ts';
import { StartFailure } from './start-failure.ts';

const oldestVersion = 150_000;
const neededExtensions = ['ltree', 'btree_gist'];
const secondsToConnect = 5;

/** Makes sure that the database named in DATABASE_URL can serve the program; changes nothing in it. */
export const checkExternal = async (databaseUrl: string, { mustCreate = true } = {}): Promise<void> => {
  const address = parseAddress(databaseUrl);
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: secondsToConnect, fetch_types: false });
  try {
    const failure = whyUnfit(await describe(sql), mustCreate);
    if (failure) throw failure;
  } catch (error) {
    throw explain(error, address);
  } finally {
    await sql.end({ timeout: 1 });
  }
};

type Address = { place: string; host: string; user: string; database: string };

const parseAddress = (databaseUrl: string): Address => {
  const url = URL.parse(databaseUrl);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !url.hostname || url.pathname.length < 2) {
    throw addressFailures.malformed();
  }
  try {
    return {
      host: url.hostname,
      place: `${url.hostname}:${url.port || 5432}`,
      user: decodeURIComponent(url.username),
      database: url.pathname.slice(1),
    };
  } catch {
    throw addressFailures.malformed(); // a stray % in the user's name, say
  }
};

type Description = {
  version: string;
  versionNumber: number;
  readOnly: boolean;
  mayCreate: boolean;
  user: string;
  database: string;
  encoding: string;
  missing: string;
};

const describe = async (sql: postgres.Sql): Promise<Description> => {
  const [row] = await sql<Description[]>`
    select current_setting('server_version') as "version",
           current_setting('server_version_num')::int as "versionNumber",
           pg_is_in_recovery() as "readOnly",
           has_database_privilege(current_database(), 'CREATE') as "mayCreate",
           current_user::text as "user",
           current_database()::text as "database",
           pg_encoding_to_char(encoding)::text as "encoding",
           (select coalesce(string_agg(needed, ', '), '')
            from unnest(string_to_array(${neededExtensions.join()}, ',')) needed
            where needed not in (select name from pg_available_extensions)) as "missing"
    from pg_database where datname = current_database()`;
  return row as Description;
};

const whyUnfit = (found: Description, mustCreate: boolean): StartFailure | undefined => {
  if (found.versionNumber < oldestVersion) return addressFailures.tooOld(found.version);
  if (found.readOnly) return addressFailures.readOnly();
  if (found.encoding !== 'UTF8') return addressFailures.notUnicode(found.encoding);
  if (found.missing) return addressFailures.extensionMissing(found.missing);
  if (mustCreate && !found.mayCreate) return addressFailures.mayNotCreate(found.user, found.database);
  return undefined;
};

const explain = (error: unknown, address: Address): StartFailure => {
  if (error instanceof StartFailure) return error;
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return failuresByCode[code]?.(address, message) ?? addressFailures.notPostgres(address.place, message);
};

type Explanation = (address: Address, message: string) => StartFailure;

const unknownHost: Explanation = ({ host }) => addressFailures.unknownHost(host);
const noAnswer: Explanation = ({ place }) => addressFailures.noAnswer(place);
const signInRefused: Explanation = ({ user }, message) => addressFailures.signInRefused(user, message);

const failuresByCode: Record<string, Explanation> = {
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  ECONNREFUSED: noAnswer,
  EHOSTUNREACH: noAnswer,
  ENETUNREACH: noAnswer,
  ETIMEDOUT: noAnswer,
  CONNECT_TIMEOUT: noAnswer,
  '28P01': signInRefused,
  '28000': signInRefused,
  '3D000': ({ database }) => addressFailures.noSuchDatabase(database),
  '53300': addressFailures.tooManyConnections,
};
