import { inject } from 'vitest';
import { signedIn } from '#apps/server/testing/http-client.ts';
import type { Ask } from './journey.ts';

const first = 'Wenmai-first-1';
/** The password of every account that journeys make. */
export const password = 'Right-horse-9';

/** An account made by a system administrator whose holder has already put a password of their own in place of the first. */
export const anAccount = async (system: Ask, said: { username: string; name: string; kind?: 'supplier' }) => {
  const account = await system<{ id: string }>('POST', '/accounts', { ...said, password: first });
  const holder = await signedIn(inject('address'), said.username, first);
  await holder.send('POST', '/me/password', { current: first, password });
  return account;
};
