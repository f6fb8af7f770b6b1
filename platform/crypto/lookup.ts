import { createHmac } from 'node:crypto';
import { keyRing } from './key-file.ts';
import type { Key } from './key-ring.ts';

const lookupBy = (key: Key, column: string, text: string): string =>
  `${key.id}.${createHmac('sm3', key.derive(`look up ${column}`))
    .update(text, 'utf8')
    .digest('base64url')}`;

/**
 * What is kept beside a sealed value so that its exact text can be found: HMAC-SM3 under a key of this column alone.
 * Without the key it cannot be tried out against all numbers there are, and equal texts in two columns look different.
 */
export const lookupOf = (column: string, text: string): string => lookupBy(keyRing().current, column, text);

/** Every form under which a text may be kept while a rotation is on its way: compare with `in`. */
export const lookupsOf = (column: string, text: string): string[] =>
  [...keyRing().all.values()].map((key) => lookupBy(key, column, text));
