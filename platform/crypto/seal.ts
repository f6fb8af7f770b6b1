import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { refuse } from '#platform/refusals/index.ts';
import { keyRing } from './key-file.ts';
import type { Key } from './key-ring.ts';
import { refusals } from './refusals.ts';

/** Where a sealed value stands: `people.person.phone` and the id of its row. It opens there and nowhere else. */
export type Place = { column: string; row: string };

const [ivBytes, macBytes] = [16, 32];

const form = /^sm4\.([0-9a-z]{4,16})\.([A-Za-z0-9_-]+)$/;

// Lengths stand before the parts, so that no two places or values can be written as the same bytes.
const macOf = (key: Key, { column, row }: Place, sealed: Buffer): Buffer => {
  const mac = createHmac('sm3', key.derive('authenticate'));
  for (const part of ['sm4', key.id, column, row]) mac.update(`${Buffer.byteLength(part)}:${part}`);
  return mac.update(sealed).digest();
};

/**
 * Encrypts a text for its place: SM4-CBC (GB/T 32907) with a random beginning, then HMAC-SM3 (GB/T 32905) over key id,
 * place, beginning and cipher text. The same text looks different each time.
 */
export const seal = (place: Place, text: string): string => {
  const key = keyRing().current;
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('sm4-cbc', key.derive('encrypt'), iv);
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]);
  return `sm4.${key.id}.${Buffer.concat([sealed, macOf(key, place, sealed)]).toString('base64url')}`;
};

const keyNamed = (id: string): Key =>
  keyRing().all.get(id) ?? keyRing(true).all.get(id) ?? refuse(refusals.keyUnknown({ key: id }));

/**
 * Opens what `seal` wrote for this place. Refused: a key that is not in the ring, and anything changed by as much as a
 * bit or moved from elsewhere, which is found before a byte is decrypted.
 */
export const unseal = (place: Place, sealed: string): string => {
  const broken = () => refuse(refusals.doesNotFit({ column: place.column }));
  const [, id = '', text = ''] = form.exec(sealed) ?? broken();
  const bytes = Buffer.from(text, 'base64url');
  // Several texts decode to the same bytes; only the one that was written counts.
  if (bytes.length < ivBytes * 2 + macBytes || bytes.toString('base64url') !== text) broken();
  const key = keyNamed(id);
  const [content, mac] = [bytes.subarray(0, -macBytes), bytes.subarray(-macBytes)];
  if (!timingSafeEqual(macOf(key, place, content), mac)) broken();
  const decipher = createDecipheriv('sm4-cbc', key.derive('encrypt'), content.subarray(0, ivBytes));
  return Buffer.concat([decipher.update(content.subarray(ivBytes)), decipher.final()]).toString('utf8');
};

/** The id of the key a sealed text names. */
export const keyIdOf = (sealed: string): string | undefined => form.exec(sealed)?.[1];
