import { type BenchDatabase, settle, withSampleDistrict } from './database.ts';
import type { Request } from './load/load.ts';
import { figure, inTurns, ratio } from './measure.ts';
import type { Options, Say } from './options.ts';
import { type Bearing, bear } from './served/bear.ts';
import { serve } from './served/serve.ts';
import { signIn } from './served/sign-in.ts';

/** Lists of twenty volunteers of a town, nearly all with a phone. */
const listRequests = async ({ pool }: BenchDatabase): Promise<Request[]> => {
  const towns = await pool<{ id: string }[]>`select id from organisations.organisation where level = 'town'`;
  return towns.map(({ id }) => ({
    method: 'GET',
    path: `/api/people?serving=volunteer&beneath=${id}&pageSize=20`,
  }));
};

/** The same people without their numbers, and with them again. */
const numbersOf = async ({ pool }: BenchDatabase) => {
  await pool`create table people.kept_aside as
    select id, phone, phone_lookup, id_number, id_number_lookup from people.person where phone is not null`;
  const takeAway = async () => {
    await pool`update people.person set phone = null, phone_lookup = null, id_number = null, id_number_lookup = null
      where phone is not null`;
    await pool`vacuum analyze people.person`;
  };
  const putBack = async () => {
    await pool`update people.person it set phone = kept.phone, phone_lookup = kept.phone_lookup,
      id_number = kept.id_number, id_number_lookup = kept.id_number_lookup
      from people.kept_aside kept where kept.id = it.id`;
    await pool`vacuum analyze people.person`;
  };
  return { takeAway, putBack };
};

/** New people, no two alike, with a phone or without. */
const createRequests = (organisationId: string, from: number, most: number, phone: boolean): Request[] =>
  Array.from({ length: most }, (_, at) => {
    const number = from + at;
    const numbers = phone ? { phone: `1640${String(number).padStart(7, '0')}` } : {};
    return {
      method: 'POST',
      path: `/api/organisations/${organisationId}/people`,
      body: JSON.stringify({ name: `甲${number}`, birthYear: 1980, ...numbers }),
    };
  });

type Both = { sealed: readonly Bearing[]; plain: readonly Bearing[] };

const sayBoth = (what: string, { sealed, plain }: Both, say: Say) => {
  const rates = (rounds: readonly Bearing[]) => rounds.map(({ perSecond }) => perSecond);
  const costs = (rounds: readonly Bearing[]) => rounds.map(({ serverMs }) => serverMs);
  say(figure(`${what}, with a phone: answers`, rates(sealed), '/s'));
  say(figure(`${what}, without: answers`, rates(plain), '/s'));
  say(figure(`${what}, with a phone: processor time of the server`, costs(sealed), 'ms'));
  say(figure(`${what}, without: processor time of the server`, costs(plain), 'ms'));
  say(ratio(`${what}: answers, with ÷ without`, rates(sealed), rates(plain)));
};

/** What encryption costs a request: a list with masked phones, and a person added with a phone, against the same without. */
export const personalData = (options: Options, say: Say): Promise<void> =>
  withSampleDistrict(say, async (database) => {
    await settle(database);
    const program = await serve('program', database.url);
    try {
      const headers = { cookie: await signIn(program.port, 'district') };
      const { takeAway, putBack } = await numbersOf(database);
      const { seconds, connections, rounds } = options;
      const bearing = (requests: Request[]) =>
        bear(database.pool, program, { seconds, connections, headers, requests });

      const lists = await listRequests(database);
      const listed = await inTurns(rounds, {
        sealed: () => putBack().then(() => bearing(lists)),
        plain: () => takeAway().then(() => bearing(lists)),
      });
      sayBoth('list of 20 people', listed, say);

      const [unit] = await database.pool<{ id: string }[]>`
        select id from organisations.organisation where level = 'village' limit 1`;
      const most = seconds * 3000;
      let made = 0;
      const creating = (phone: boolean) => async () => {
        made += most;
        return bearing(createRequests(unit?.id ?? '', made, most, phone));
      };
      const created = await inTurns(rounds, { sealed: creating(true), plain: creating(false) });
      sayBoth('person added', created, say);
    } finally {
      await program.stop();
    }
  });
