import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '../passwords.ts';

describe('a password', () => {
  test('is kept so that only it opens, and no two keepings are alike', async () => {
    const [kept, again] = [await hashPassword('Horse-battery-9'), await hashPassword('Horse-battery-9')];
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(again).not.toBe(kept);
    expect(await verifyPassword(kept, 'Horse-battery-9')).toBe(true);
    expect(await verifyPassword(kept, 'horse-battery-9')).toBe(false);
  });

  test('is the same however its characters were composed', async () => {
    const kept = await hashPassword('Cafe\u0301-2026');
    expect(await verifyPassword(kept, 'Caf\u00e9-2026')).toBe(true);
  });

  test('kept by scrypt in former days still opens', async () => {
    const kept =
      '804dfe5f80ac5bc7820a0fbc4e9bdd01:7c0573cfb30e69921274e4559bb093377b4e198aaae6a8cd563a1493417d7b4ac866dd6e7e43b6c27aa7356f8d005f771e9b183e6f6294eb10a2ddd5e0b07427';
    expect(await verifyPassword(kept, 'Wenmai-2026')).toBe(true);
    expect(await verifyPassword(kept, 'Wenmai-2027')).toBe(false);
  });

  test.each(['', 'x', '$argon2id$', 'ab:cd'])('kept as “%s” is nobody’s', async (kept) => {
    expect(await verifyPassword(kept, 'Wenmai-2026')).toBe(false);
  });
});
