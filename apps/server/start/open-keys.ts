import { ensureKeys, keyFilePath } from '#platform/crypto/index.ts';
import { StartFailure } from '#platform/postgres/index.ts';
import { Refusal } from '#platform/refusals/index.ts';
import type { Installation } from './installation.ts';

/** Opens the keys of personal data, or makes them for a new installation; without those that fit, nothing starts. */
export const openKeys = async ({ db, clock, say }: Omit<Installation, 'pool'>): Promise<void> => {
  try {
    if (await ensureKeys(db, clock.now()))
      say(
        `· 新建密钥文件 ${keyFilePath()}，请与备份分开妥善保管 · Made the key file; keep a copy apart from the backups`,
      );
  } catch (trouble) {
    if (trouble instanceof Refusal) throw new StartFailure(trouble.code, trouble.zh, trouble.en);
    throw trouble;
  }
};
