import { StartFailure } from './start-failure.ts';

/** Every way in which the database named in DATABASE_URL can be unfit. Passwords never appear in a sentence. */
export const addressFailures = {
  malformed: () =>
    new StartFailure(
      'database-url.malformed',
      'DATABASE_URL 的写法不正确：应为 postgres://用户:密码@主机:端口/数据库，密码中的特殊字符须转义（如 @ 写作 %40）。',
      'DATABASE_URL is malformed: write postgres://user:password@host:port/database, with special characters in the password escaped (@ as %40).',
    ),

  unknownHost: (host: string) =>
    new StartFailure(
      'database-url.unknown-host',
      `找不到 DATABASE_URL 中的主机 ${host}：请检查主机名和网络。`,
      `The host ${host} in DATABASE_URL cannot be found: check its name and the network.`,
    ),

  noAnswer: (place: string) =>
    new StartFailure(
      'database-url.no-answer',
      `${place} 没有数据库应答：请确认 PostgreSQL 已启动、DATABASE_URL 的主机和端口正确、防火墙已放行。`,
      `No database answers at ${place}: make sure that PostgreSQL runs, that host and port in DATABASE_URL are right and that no firewall is between.`,
    ),

  notPostgres: (place: string, reason: string) =>
    new StartFailure(
      'database-url.cannot-connect',
      `无法连接 ${place} 上的数据库（${reason}）：请检查 DATABASE_URL。`,
      `Cannot connect to the database at ${place} (${reason}): check DATABASE_URL.`,
    ),

  signInRefused: (user: string, reason: string) =>
    new StartFailure(
      'database-url.sign-in-refused',
      `数据库拒绝用户 ${user} 登录（${reason}）：请检查 DATABASE_URL 的用户名和密码，以及服务器的 pg_hba.conf。`,
      `The database refuses to sign in ${user} (${reason}): check user and password in DATABASE_URL and the server's pg_hba.conf.`,
    ),

  noSuchDatabase: (name: string) =>
    new StartFailure(
      'database-url.no-such-database',
      `服务器上没有名为 ${name} 的数据库：请先用 create database 建立，编码为 UTF8。`,
      `The server has no database named ${name}: create it first (create database), with encoding UTF8.`,
    ),

  tooManyConnections: () =>
    new StartFailure(
      'database-url.too-many-connections',
      '数据库的连接数已用完：请关闭其他连接，或调大服务器的 max_connections。',
      'The database has no connections left: close others, or raise max_connections on the server.',
    ),

  tooOld: (version: string) =>
    new StartFailure(
      'database-url.too-old',
      `数据库是 PostgreSQL ${version}：需要 15 或更新版本，请升级服务器。`,
      `The database is PostgreSQL ${version}: 15 or newer is needed, please upgrade the server.`,
    ),

  readOnly: () =>
    new StartFailure(
      'database-url.read-only',
      'DATABASE_URL 指向只读的备用服务器：请改为主服务器的地址。',
      'DATABASE_URL names a read-only standby: name the primary server instead.',
    ),

  mayNotCreate: (user: string, database: string) =>
    new StartFailure(
      'database-url.may-not-create',
      `用户 ${user} 不能在数据库 ${database} 中建立模式：请执行 grant create on database "${database}" to "${user}"。`,
      `User ${user} may not create schemas in database ${database}: run grant create on database "${database}" to "${user}".`,
    ),

  notUnicode: (encoding: string) =>
    new StartFailure(
      'database-url.not-unicode',
      `数据库的编码是 ${encoding}：请用 create database … encoding 'UTF8' template template0 新建一个。`,
      `The encoding of the database is ${encoding}: create one with create database … encoding 'UTF8' template template0.`,
    ),

  extensionMissing: (names: string) =>
    new StartFailure(
      'database-url.extension-missing',
      `数据库服务器缺少扩展 ${names}：请在服务器上安装 PostgreSQL 的 contrib 软件包。`,
      `The database server lacks the extension ${names}: install PostgreSQL's contrib package on the server.`,
    ),
};
