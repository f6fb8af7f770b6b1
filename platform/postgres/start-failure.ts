/** A reason not to start that the person at the machine can act on: what is wrong and what to do, in both languages. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
  readonly code: string;
  readonly zh: string;
  readonly en: string;

  constructor(code: string, zh: string, en: string, cause?: unknown) {
    super(`${zh}\n${en}`, { cause });
    this.code = code;
    this.zh = zh;
    this.en = en;
  }
}

/** Every way in which the machine itself can prevent the start. */
export const startFailures = {
  portTaken: (port: number) =>
    new StartFailure(
      'start.port-taken',
      `端口 ${port} 已被其他程序占用：请先停止那个程序，或用 --port 换一个端口。`,
      `Port ${port} is used by another program: stop that program, or choose another port with --port.`,
    ),

  portUnknown: (said: string, highest: number) =>
    new StartFailure(
      'start.port-unknown',
      `“${said}”不是端口号：请用 --port 或环境变量 PORT 写明 1 到 ${highest} 之间的数。`,
      `“${said}” is no port: say a number from 1 to ${highest} with --port, or in PORT.`,
    ),

  portNotAllowed: (port: number) =>
    new StartFailure(
      'start.port-not-allowed',
      `当前用户无权使用端口 ${port}：请用 --port 换一个大于 1024 的端口。`,
      `This user may not open port ${port}: choose one above 1024 with --port.`,
    ),

  diskFull: (folder: string, cause?: unknown) =>
    new StartFailure(
      'start.disk-full',
      `磁盘已满：请在 ${folder} 所在的磁盘上腾出空间后重新启动，数据没有损坏。`,
      `The disk is full: free some space on the disk that holds ${folder} and start again; no data is damaged.`,
      cause,
    ),

  noPermission: (folder: string, cause?: unknown) =>
    new StartFailure(
      'start.no-permission',
      `没有权限写入 ${folder}：请修改它的权限，或用环境变量 WENMAI_DATA 指定另一个数据文件夹。`,
      `No permission to write to ${folder}: change its permissions, or name another data folder in WENMAI_DATA.`,
      cause,
    ),

  folderOutOfReach: (folder: string, user: string) =>
    new StartFailure(
      'start.folder-out-of-reach',
      `数据库不能以超级用户身份运行，而用户 ${user} 无法进入 ${folder}：请用环境变量 WENMAI_DATA 指定它能进入的文件夹。`,
      `The database cannot run as the superuser, and user ${user} cannot enter ${folder}: name a folder it can enter in WENMAI_DATA.`,
    ),

  folderOfAnotherUser: (folder: string, cause?: unknown) =>
    new StartFailure(
      'start.folder-of-another-user',
      `${folder} 属于另一个用户：请用首次启动时的用户启动，或用环境变量 WENMAI_DATA 指定另一个数据文件夹。`,
      `${folder} belongs to another user: start as the user who started it first, or name another data folder in WENMAI_DATA.`,
      cause,
    ),

  unknownUser: (number: string) =>
    new StartFailure(
      'start.unknown-user',
      `当前用户（编号 ${number}）不在系统的用户表中，数据库因此无法建立：请在 /etc/passwd 中登记该用户，或换一个用户启动。`,
      `The current user (number ${number}) is not in the system's list of users, so no database can be made: add it to /etc/passwd, or start as another user.`,
    ),

  secondCopy: (folder: string, pid: string) =>
    new StartFailure(
      'start.second-copy',
      `数据文件夹 ${folder} 正被另一个运行中的程序使用（进程 ${pid}）：请先停止它，或用环境变量 WENMAI_DATA 指定另一个数据文件夹。`,
      `Another running copy (process ${pid}) uses the data folder ${folder}: stop it, or name another data folder in WENMAI_DATA.`,
    ),

  demonstrationThere: () =>
    new StartFailure(
      'start.demonstration-there',
      '这里已载入演示数据，不能作为空白系统启动：请用环境变量 WENMAI_DATA 指定另一个数据文件夹。',
      'The demonstration is loaded here, so this cannot start as an empty installation: name another data folder in WENMAI_DATA.',
    ),

  appDidNotBuild: (app: { zh: string; en: string }, code: number | null) =>
    new StartFailure(
      'start.app-did-not-build',
      `${app.zh}没有构建成功（${code}）：原因见上；请检查磁盘空间，或删除 node_modules 后重新运行 npm start。`,
      `The ${app.en} did not build (${code}): the reason stands above; check the disk space, or delete node_modules and run npm start again.`,
    ),

  wrongRates: (said: string, kinds: readonly string[]) =>
    new StartFailure(
      'start.wrong-rates',
      `环境变量 WENMAI_RATES 中的“${said}”无法识别：应为 off，或以逗号分隔的“类别=每分钟次数”，类别为 ${kinds.join('、')}。`,
      `WENMAI_RATES holds “${said}”, which means nothing: say off, or kind=number a minute, separated by commas; kinds are ${kinds.join(', ')}.`,
    ),

  settingUnknown: (name: string, said: string, choices: readonly string[]) =>
    new StartFailure(
      'start.setting-unknown',
      `环境变量 ${name} 的值“${said}”无法识别：应为 ${choices.join('、')} 之一。`,
      `${name} holds “${said}”, which means nothing: say one of ${choices.join(', ')}.`,
    ),

  settingMissing: (name: string, because: string) =>
    new StartFailure(
      'start.setting-missing',
      `设置了 ${because}，但缺少环境变量 ${name}：请补上，或去掉 ${because}。`,
      `${because} is set and ${name} is not: set it too, or take ${because} away.`,
    ),

  settingWrong: (name: string, { zh, en }: { zh: string; en: string }) =>
    new StartFailure(
      'start.setting-wrong',
      `环境变量 ${name} 的写法不正确：${zh}。`,
      `${name} is wrong: ${en}.`,
    ),

  unsupportedPlatform: (platform: string, cause?: unknown) =>
    new StartFailure(
      'start.unsupported-platform',
      `内置数据库不支持本系统（${platform}）：请安装 PostgreSQL 15 或更新版本，并用环境变量 DATABASE_URL 指定其地址。`,
      `There is no built-in database for this system (${platform}): install PostgreSQL 15 or newer and name it in DATABASE_URL.`,
      cause,
    ),

  incompleteInstallation: (detail: string) =>
    new StartFailure(
      'start.incomplete-installation',
      `程序安装不完整（${detail}）：请删除 node_modules 文件夹后重新运行 npm start。`,
      `The installation is incomplete (${detail}): delete the folder node_modules and run npm start again.`,
    ),

  otherDatabaseVersion: (folder: string, found: string, needed: string) =>
    new StartFailure(
      'start.other-database-version',
      `${folder} 中的数据属于 PostgreSQL ${found}，而本程序带的是 ${needed}：请用原版本程序备份后再恢复到新的数据文件夹。`,
      `The data in ${folder} belongs to PostgreSQL ${found}, this program brings ${needed}: back up with the former program and restore into a new data folder.`,
    ),

  databaseIncomplete: (folder: string, cause?: unknown) =>
    new StartFailure(
      'start.database-incomplete',
      `${folder} 中的数据库不完整：请从备份恢复；若其中没有需要的数据，可移走该文件夹后重新启动。`,
      `The database in ${folder} is incomplete: restore a backup or, if nothing in it is needed, move the folder away and start again.`,
      cause,
    ),

  databaseDidNotStart: (reason: string, log: string) =>
    new StartFailure(
      'start.database-did-not-start',
      `内置数据库没有启动（${reason}）：详情见 ${log}。`,
      `The built-in database did not start (${reason}): details are in ${log}.`,
    ),

  databaseKeepsStopping: (log: string) =>
    new StartFailure(
      'start.database-keeps-stopping',
      `内置数据库反复异常停止，已不再自动重启：原因见 ${log}。`,
      `The built-in database keeps stopping and is not restarted any more: the reason is in ${log}.`,
    ),
};

const systemFailures: Record<string, (folder: string, cause: unknown) => StartFailure> = {
  ENOSPC: startFailures.diskFull,
  EDQUOT: startFailures.diskFull,
  EACCES: startFailures.noPermission,
  EPERM: startFailures.noPermission,
  EROFS: startFailures.noPermission,
};

/** Does the work and turns the operating system's refusals (disk full, no permission) into sentences about the folder. */
export const explainingFailures = async <T>(folder: string, work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const explain = systemFailures[(error as NodeJS.ErrnoException).code ?? ''];
    throw explain ? explain(folder, error) : error;
  }
};
