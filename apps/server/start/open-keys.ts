import { ensureKeys, keyFilePath } from '#platform/crypto/index.ts';
import type { Installation } from './installation.ts';
import { orStartFailure } from './or-start-failure.ts';

/** Opens the keys of personal data, or makes them for a new installation; without those that fit, nothing starts. */
export const openKeys = async ({ db, clock, say }: Omit<Installation, 'pool'>): Promise<void> => {
  if (await orStartFailure(() => ensureKeys(db, clock.now())))
    say(
      `· 新建密钥文件 ${keyFilePath()}，请与备份分开妥善保管 · Made the key file; keep a copy apart from the backups`,
    );
};
