import { setTimeout as sleep } from 'node:timers/promises';
import {
  countByKey,
  cryptoRefusals,
  forgetProbe,
  hasKeyFile,
  keepProbe,
  keyFilePath,
  keyRing,
  readKeyFile,
  reEncrypt,
  withNewKey,
  writeKeyFile,
} from '#platform/crypto/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import { inWork } from '#platform/work/in-work.ts';
import { noteChange } from '#platform/work/index.ts';
import { sealedColumns } from '../../personal-data.ts';
import { openKeys } from '../../start/open-keys.ts';
import { keepingFailure, operator } from '../operator.ts';
import { type CommandLine, type Say, withDatabase } from '../with-database.ts';

/** Until every running copy has looked at the key file again. */
const copiesFollowMs = 2500;

/** How many values each key seals, all columns together. */
const countUses = async ({ db }: CommandLine): Promise<Map<string, number>> => {
  const uses = new Map<string, number>();
  for (const column of sealedColumns)
    for (const [key, count] of await countByKey(db, column)) uses.set(key, (uses.get(key) ?? 0) + count);
  return uses;
};

const show = async (line: CommandLine) => {
  const [uses, ring] = [await countUses(line), keyRing(true)];
  line.say(`${keyFilePath()}`);
  for (const { id, madeAt } of ring.all.values()) {
    const mark = id === ring.current.id ? '当前 · current' : '';
    line.say(`  ${id}  ${madeAt}  ${uses.get(id) ?? 0} 项 · values  ${mark}`);
  }
  for (const id of uses.keys())
    if (!ring.all.has(id)) line.say(`  ✗ ${id} 缺失 · missing  ${uses.get(id)} 项 · values`);
};

const noteKey = ({ db, clock }: CommandLine, action: string, id: string) =>
  inWork(db, clock, { action, actor: operator() }, async (work) =>
    noteChange(work, { subject: 'key', subjectId: id }),
  );

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
  await noteKey(line, 'command.keys.rotate', id);
  line.say(
    `✓ 新密钥 ${id} 已启用，请另存一份密钥文件 · The new key is in use; keep a copy of the key file apart`,
  );
  await sleep(copiesFollowMs);
  await encryptAnew(line);
};

/** Takes a key that seals nothing out of the file; a backup made before still needs it. */
const retire = async (line: CommandLine, id: string) => {
  const uses = await countUses(line);
  const file = hasKeyFile() ? readKeyFile() : undefined;
  if (file?.current === id || (uses.get(id) ?? 0) > 0) refuse(cryptoRefusals.keyInUse({ key: id }));
  const known = file?.keys.some((key) => key.id === id);
  if (!(await forgetProbe(line.db, id)) && !known) refuse(cryptoRefusals.keyUnknown({ key: id }));
  if (file) writeKeyFile({ ...file, keys: file.keys.filter((key) => key.id !== id) });
  await noteKey(line, 'command.keys.retire', id);
  line.say(`✓ 密钥 ${id} 已停用；此前的备份仍需要它 · retired; backups made before still need it`);
};

const deeds: Record<string, (line: CommandLine, id: string) => Promise<void>> = {
  show,
  rotate,
  're-encrypt': async (line) => {
    await openKeys(line);
    await encryptAnew(line);
  },
  retire,
};

/** `keys show|rotate|re-encrypt|retire ID`: the keys of personal data, beside the running program. */
export const keys = async ([deed = 'show', id = '']: string[], say: Say): Promise<void> => {
  const carryOut = deeds[deed] ?? refuse(cryptoRefusals.keysWhat());
  await withDatabase(say, (line) => keepingFailure(line, `command.keys.${deed}`, () => carryOut(line, id)));
};
