export { ensureKeys, findProbed, forgetProbe, giveUpKeys, keepProbe, whyKeysDoNotFit } from './fit.ts';
export {
  hasKeyFile,
  isOpenToOthers,
  keyFilePath,
  keyRing,
  readKeyFile,
  useKeyRing,
  writeKeyFile,
} from './key-file.ts';
export { type KeyFile, type KeyRing, ringFrom, withNewKey, withoutKey } from './key-ring.ts';
export { lookupOf, lookupsOf } from './lookup.ts';
export { isLostLookup, lostKeys, unsealNumber } from './lost.ts';
export { countByKey, reEncrypt, type SealedColumn } from './re-encrypt.ts';
export { refusals as cryptoRefusals } from './refusals.ts';
export { keyIdOf, type Place, seal, unseal } from './seal.ts';
