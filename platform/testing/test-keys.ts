import { type KeyRing, ringFrom, withNewKey } from '#platform/crypto/index.ts';

/** Keys that live as long as one test file. */
export const testKeys = (): KeyRing => ringFrom(withNewKey(undefined, new Date()));
