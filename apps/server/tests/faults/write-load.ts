import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import type { HttpClient, Reply } from '../../testing/http-client.ts';
import type { Installation } from './small-installation.ts';

/** A kind of write, where its record is found, and by what text it is known. */
export type Kind = { table: string; column: string };
type Writing = Kind & {
  send: (client: HttpClient, mark: string, number: number, key: string) => Promise<Reply>;
};

/** One write as the one who sent it remembers it; `id` once it was acknowledged. */
export type Write = { writing: Writing; mark: string; number: number; key: string; id?: string };

const dayAfter = (today: string, days: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The writes of a working day, each of another module or kind of rule: plain rows, dated rows, unique days, files. */
export const writings = async (at: Installation): Promise<Writing[]> => {
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#a33' } })
    .png()
    .toBuffer();
  const unit = (number: number) => at.unitIds[number % at.unitIds.length];
  return [
    {
      table: 'people.person',
      column: 'name',
      send: (client, name, number, key) =>
        client.send('POST', `/organisations/${unit(number)}/people`, { name }, key),
    },
    {
      table: 'people.team',
      column: 'name',
      send: (client, name, number, key) => {
        const team = { kind: 'art', genre: 'dance', name, fromOn: at.today };
        return client.send('POST', `/organisations/${unit(number)}/teams`, team, key);
      },
    },
    {
      table: 'activities.session',
      column: 'place',
      send: (client, place, number, key) => {
        const hour = (h: number) =>
          `${dayAfter(at.today, 1 + number)}T${String(h).padStart(2, '0')}:00:00+08:00`;
        const session = { startsAt: hour(9), endsAt: hour(11), place };
        return client.send('POST', `/programmes/${at.programmeId}/sessions`, session, key);
      },
    },
    {
      table: 'people.brand',
      column: 'name',
      send: (client, name, number, key) => {
        const brand = { name, genre: '剪纸', fromOn: at.today };
        return client.send('POST', `/organisations/${unit(number)}/brands`, brand, key);
      },
    },
    {
      table: 'files.file',
      column: 'name',
      send: (client, mark, number, key) =>
        client.upload(`/organisations/${unit(number)}/files`, { name: `${mark}.png`, bytes: photo }, key),
    },
  ];
};

export type Load = {
  /** Every write so far, acknowledged or not. */
  writes: Write[];
  /** Answers that are neither an acknowledgement nor explained by a fault. */
  surprises: string[];
  /** How often a write got which 5xx answer, or none. */
  troubles: Map<string, number>;
  begin: (client: HttpClient) => { end: () => Promise<void> };
  repeat: (client: HttpClient, write: Write) => Promise<string>;
};

const idIn = ({ body }: Reply) => String(body.id ?? '');

/** How long (ms) a hand waits that got no answer. */
const pauseMs = 500;

/** Writes without a pause with several hands; a write that got no answer stays open until it is repeated. */
export const openLoad = (kinds: readonly Writing[], hands = 6): Load => {
  const writes: Write[] = [];
  const surprises: string[] = [];
  const troubles = new Map<string, number>();
  const next = (): Write => {
    const number = writes.length;
    const writing = kinds[number % kinds.length] as Writing;
    const write = { writing, number, mark: `F${String(number).padStart(6, '0')}`, key: randomUUID() };
    writes.push(write);
    return write;
  };
  const attempt = async (client: HttpClient, write: Write) => {
    const { writing, mark, number, key } = write;
    const reply = await writing.send(client, mark, number, key).catch(() => undefined);
    if (reply?.status === 200) write.id = idIn(reply);
    else if (reply && reply.status < 500)
      surprises.push(`${writing.table} ${mark}: ${reply.status} ${JSON.stringify(reply.body)}`);
    else {
      const trouble = reply ? `${reply.status} ${reply.body.code}` : 'no answer';
      troubles.set(trouble, (troubles.get(trouble) ?? 0) + 1);
    }
    return reply?.status;
  };
  return {
    writes,
    surprises,
    troubles,
    begin: (client) => {
      let over = false;
      const hand = async () => {
        while (!over) {
          const status = await attempt(client, next());
          if (status !== 200) await sleep(pauseMs);
        }
      };
      const working = Promise.all(Array.from({ length: hands }, hand));
      return {
        end: async () => {
          over = true;
          await working;
        },
      };
    },
    repeat: async (client, { writing, mark, number, key }) => {
      const reply = await writing.send(client, mark, number, key);
      if (reply.status !== 200)
        throw new Error(`${mark} repeated: ${reply.status} ${JSON.stringify(reply.body)}`);
      return idIn(reply);
    },
  };
};
