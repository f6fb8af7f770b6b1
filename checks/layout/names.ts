/** Names that the world expects in capitals. */
const customary = /^(README|CHANGELOG|CONTRIBUTING|LICENSE|NOTICE|SECURITY)(\.zh-CN)?(\.md)?$/;

const migration = /^\d{8}T\d{4}_[a-z0-9]+(-[a-z0-9]+)*\.sql$/;

/** kebab-case, then endings: `cancel-booking.ts`, `town-level.cases.yaml`, `operator.zh-CN.md`. */
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.zh-CN)?(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

const isWellNamed = (part: string) => part.startsWith('.') || kebab.test(part) || customary.test(part);

/** Why a path is not named as the house names files, or nothing when it is. */
export const whyNotNamedSo = (file: string): string | undefined => {
  if (file.startsWith('database/migrations/'))
    return migration.test(file.slice('database/migrations/'.length))
      ? undefined
      : 'a migration is named after its time and what it does: 20261122T0900_add-seats.sql';
  const bad = file.split('/').find((part) => !isWellNamed(part));
  return bad === undefined ? undefined : `${bad} is not kebab-case`;
};
