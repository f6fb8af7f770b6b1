import type { DemonstrationAccount } from '#modules/access/index.ts';
import { isSetUpOpen, setUpCodeOf } from '#modules/access/index.ts';
import type { Db } from '#platform/database/index.ts';
import { settingOf } from '#platform/settings/index.ts';
import type { StartOptions } from './start-options.ts';

const table = (accounts: readonly DemonstrationAccount[]) =>
  accounts.map(
    ({ username, password, organisation, name }) =>
      `    ${username.padEnd(22)} ${password.padEnd(16)} ${organisation} · ${name}`,
  );

const waysIn = async (db: Db, address: string): Promise<string[]> => {
  if (await isSetUpOpen({ db }))
    return [
      `  请设置第一位管理员 · Set up the first administrator: ${address}/console/set-up`,
      `  设置码 · Set-up code: ${await setUpCodeOf({ db })}`,
    ];
  const accounts = await settingOf<DemonstrationAccount[]>(db, 'demonstration-accounts');
  if (!accounts) return [];
  return ['  演示账号（数据均为虚构）· Demonstration accounts (all data invented):', ...table(accounts)];
};

/**
 * Prints, all at once, where the program is and how to get in: the demonstration's accounts, or the code for the first
 * administrator.
 */
export const greet = async (db: Db, options: StartOptions, say: (line: string) => void): Promise<void> => {
  const address = `http://${options.host === '0.0.0.0' ? 'localhost' : options.host}:${options.port}`;
  const lines = [
    `\n✓ 文脉已启动 · Wenmai is running: ${address}/`,
    `  工作台 · The console for staff: ${address}/console/`,
    ...(await waysIn(db, address)),
  ];
  say(lines.join('\n'));
};
