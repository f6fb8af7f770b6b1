import { setTimeout as sleep } from 'node:timers/promises';
import {
  countByKey,
  cryptoRefusals,
  findProbed,
  forgetProbe,
  giveUpKeys,
  hasKeyFile,
  keepProbe,
  keyFilePath,
  keyRing,
  lostKeys,
  readKeyFile,
  reEncrypt,
  whyKeysDoNotFit,
  withNewKey,
  withoutKey,
  writeKeyFile,
} from '#platform/crypto/index.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { inWork } from '#platform/work/in-work.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { sealedColumns } from '../../personal-data.ts';
import { openKeys } from '../../start/open-keys.ts';
import { keepingFailure, operator } from '../operator.ts';
import type { Said } from '../read-words.ts';
import { type CommandLine, type Say, withDatabase } from '../with-database.ts';

/** Until every running copy has looked at the key file again. */
const copiesFollowMs = 2500;

type Use = { column: string; key: string; count: number };

/** How many values each key seals in each column. */
const findUses = async ({ db }: CommandLine): Promise<Use[]> => {
  const uses: Use[] = [];
  for (const column of sealedColumns)
    for (const [key, count] of await countByKey(db, column))
      uses.push({ column: `${column.table}.${column.column}`, key, count });
  return uses;
};

const sum = (uses: readonly Use[]): number => uses.reduce((all, { count }) => all + count, 0);
const under = (uses: readonly Use[], id: string) => sum(uses.filter(({ key }) => key === id));

/** Keys that the database was written with and nobody has: neither in the file nor given up before. */
const findMissing = async ({ db }: CommandLine, uses: readonly Use[]): Promise<string[]> => {
  const used = new Set([...(await findProbed(db)), ...uses.map(({ key }) => key)]);
  const file = hasKeyFile() ? readKeyFile() : undefined;
  const known = new Set([...(file?.keys.map(({ id }) => id) ?? []), ...(file?.lost ?? [])]);
  return [...used].filter((id) => !known.has(id));
};

const show = async (line: CommandLine) => {
  const uses = await findUses(line);
  const tell = (id: string, rest: string) => line.say(`  ${id}  ${rest}  ${under(uses, id)} 项 · values`);
  line.say(keyFilePath());
  if (hasKeyFile()) {
    const { all, current } = keyRing(true);
    for (const { id, madeAt } of all.values())
      tell(id, `${madeAt}${id === current.id ? '  当前 · current' : ''}`);
    for (const id of lostKeys()) tell(id, '失效 · lost');
  }
  for (const id of await findMissing(line, uses)) tell(id, '✗ 缺失 · missing');
};

/** A deed on keys in one transaction with its entry in the audit. */
const inWorkOnKeys = ({ db, clock }: CommandLine, deed: string, work: (work: Work) => Promise<void>) =>
  inWork(db, clock, { action: `command.keys.${deed}`, actor: operator() }, work);

const noteKey = (line: CommandLine, deed: string, id: string) =>
  inWorkOnKeys(line, deed, async (work) => noteChange(work, { subject: 'key', subjectId: id }));

const encryptAnew = async (line: CommandLine) => {
  const { db, clock, say } = line;
  const onBatch = (name: string, rows: number) => say(`  · ${name} ${rows}`);
  const broken = new Set<string>();
  const onBroken = (name: string, id: string) => broken.add(`${name} ${id}`);
  const count = await reEncrypt({ db, clock, actor: operator(), onBatch, onBroken }, sealedColumns);
  say(`✓ 已用当前密钥重新加密 ${count} 项 · sealed anew under the current key`);
  for (const place of broken) say(`  ✗ ${place}: 与封签不符，未改动 · does not fit its seal, left alone`);
};

const rotate = async (line: CommandLine) => {
  await openKeys(line);
  writeKeyFile(withNewKey(readKeyFile(), line.clock.now()));
  const { id } = keyRing(true).current;
  await keepProbe(line.db);
  await noteKey(line, 'rotate', id);
  line.say(
    `✓ 新密钥 ${id} 已启用，请另存一份密钥文件 · The new key is in use; keep a copy of the key file apart`,
  );
  await sleep(copiesFollowMs);
  await encryptAnew(line);
};

/** Takes a key that seals nothing out of the file; a backup made before still needs it. */
const retire = async (line: CommandLine, { id }: Told) => {
  const uses = await findUses(line);
  const file = hasKeyFile() ? readKeyFile() : undefined;
  if (file?.current === id || under(uses, id) > 0) refuse(cryptoRefusals.keyInUse({ key: id }));
  const known = file?.keys.some((key) => key.id === id) || file?.lost?.includes(id);
  if (!(await forgetProbe(line.db, id)) && !known) refuse(cryptoRefusals.keyUnknown({ key: id }));
  if (file) writeKeyFile(withoutKey(file, id));
  await noteKey(line, 'retire', id);
  line.say(`✓ 密钥 ${id} 已停用；此前的备份仍需要它 · retired; backups made before still need it`);
};

/** Goes on without keys that nobody has any more: says what is lost, and does it only when that is said to be meant. */
const abandon = async (line: CommandLine, { numbersAreLost }: Told) => {
  const all = await findUses(line);
  const missing = await findMissing(line, all);
  refuseIf(
    missing.length > 0 ? undefined : ((await whyKeysDoNotFit(line.db)) ?? cryptoRefusals.noKeyMissing()),
  );
  const uses = all.filter(({ key }) => missing.includes(key));
  for (const { column, key, count } of uses) line.say(`  ${key}  ${column}  ${count} 项 · values`);
  if (!numbersAreLost) refuse(cryptoRefusals.lossNotConfirmed({ count: sum(uses) }));

  await inWorkOnKeys(line, 'abandon', async (work) => {
    await giveUpKeys(work.db, missing, work.now);
    for (const id of missing) {
      const lost = uses.filter(({ key }) => key === id).map(({ column, count }) => [column, count]);
      noteChange(work, { subject: 'key', subjectId: id, after: Object.fromEntries(lost) });
    }
  });
  line.say(
    `✓ 已放弃密钥 ${missing.join('、')}，${sum(uses)} 项内容失效，请逐一重新登记；请另存一份密钥文件 ${keyFilePath()}`,
  );
  line.say(
    `  given up; ${sum(uses)} values are lost and wait to be asked for again; keep a copy of the key file apart`,
  );
};

type Told = { id: string; numbersAreLost: boolean };

const deeds = {
  show,
  rotate,
  're-encrypt': async (line: CommandLine) => {
    await openKeys(line);
    await encryptAnew(line);
  },
  retire,
  abandon,
};

/**
 * `keys show|rotate|re-encrypt|retire ID|abandon`: the keys of personal data, beside the running program. Only `abandon` wants
 * it stopped: it may still have in memory what the file has lost.
 */
export const keys = async ({ words, options }: Said, say: Say): Promise<void> => {
  const [deed = '', id = ''] = words;
  const carryOut = deeds[deed as keyof typeof deeds];
  const told = { id, numbersAreLost: 'numbers-are-lost' in options };
  await withDatabase(
    say,
    (line) => keepingFailure(line, `command.keys.${deed}`, () => carryOut(line, told)),
    { alone: deed === 'abandon' },
  );
};
