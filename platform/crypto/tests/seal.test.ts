import { createCipheriv, createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '#platform/refusals/index.ts';
import { keyIdOf, lookupOf, lookupsOf, ringFrom, seal, unseal, useKeyRing, withNewKey } from '../index.ts';

const now = new Date('2026-11-23T00:00:00Z');
const first = withNewKey(undefined, now);
const place = { column: 'people.person.phone', row: '0199c0de-0000-7000-8000-000000000001' };

const codeOf = (attempt: () => unknown) => {
  try {
    attempt();
  } catch (trouble) {
    if (trouble instanceof Refusal) return trouble.code;
    throw trouble;
  }
  return undefined;
};

beforeAll(() => useKeyRing(ringFrom(first)));
afterAll(() => useKeyRing(undefined));

test('SM3 and SM4 answer what GB/T 32905 and GB/T 32907 print', () => {
  expect(createHash('sm3').update('abc').digest('hex')).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  );
  const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
  const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
  expect(cipher.update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
});

test('what is sealed opens in its place, looks different each time and shows nothing', () => {
  const [one, other] = [seal(place, '13812345678'), seal(place, '13812345678')];
  expect(one).not.toBe(other);
  expect(one).not.toContain('1381');
  expect([unseal(place, one), unseal(place, other)]).toEqual(['13812345678', '13812345678']);
  for (const text of ['', '文脉', 'x'.repeat(4000)]) expect(unseal(place, seal(place, text))).toBe(text);
});

test('a value with any byte flipped is refused', () => {
  const sealed = seal(place, '13812345678');
  const [, id, text = ''] = sealed.split('.');
  const bytes = Buffer.from(text, 'base64url');
  for (let at = 0; at < bytes.length; at += 1)
    for (const bit of [1, 128]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ bit;
      const put = `sm4.${id}.${changed.toString('base64url')}`;
      expect(codeOf(() => unseal(place, put))).toBe('crypto.does-not-fit');
    }
  for (let cut = 1; cut < sealed.length; cut += 1)
    expect(codeOf(() => unseal(place, sealed.slice(0, cut)))).toMatch(/^crypto\./);
});

test('a value moved to another person, column or key is refused', () => {
  const sealed = seal(place, '13812345678');
  const elsewhere = [
    { ...place, row: place.row.replace(/1$/, '2') },
    { ...place, column: 'people.person.id_number' },
    // the same characters, divided otherwise
    { column: `${place.column}${place.row}`, row: '' },
  ];
  for (const other of elsewhere) expect(codeOf(() => unseal(other, sealed))).toBe('crypto.does-not-fit');
  expect(codeOf(() => unseal(place, sealed.replace(/^sm4\.\w+/, 'sm4.00000000')))).toBe('crypto.key-unknown');
});

test('after a rotation old values still open, new ones use the new key, and both are found', () => {
  const [sealed, kept] = [seal(place, '13812345678'), lookupOf(place.column, '13812345678')];
  const second = withNewKey(first, now);
  useKeyRing(ringFrom(second));
  expect(unseal(place, sealed)).toBe('13812345678');
  expect(keyIdOf(seal(place, '13812345678'))).toBe(second.current);
  expect(second.current).not.toBe(first.current);
  expect(lookupsOf(place.column, '13812345678')).toContain(kept);
  expect(lookupOf('people.person.id_number', '13812345678').split('.')[1]).not.toBe(kept.split('.')[1]);
  useKeyRing(ringFrom(first));
});

test('a key shows itself neither in JSON nor when printed', async () => {
  const { inspect } = await import('node:util');
  const ring = ringFrom(first);
  unsealInto(ring);
  const shown = `${JSON.stringify(ring)} ${JSON.stringify([...ring.all.values()])} ${inspect(ring, { depth: 9 })}`;
  expect(shown).not.toContain(first.keys[0]?.key);
});

const unsealInto = (ring: ReturnType<typeof ringFrom>) => ring.current.derive('encrypt');
