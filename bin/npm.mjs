import { runChild } from './child.mjs';
import { checkout } from './places.mjs';
import { Halt } from './say.mjs';

/** Runs npm quietly in the checkout; answers its exit code and its words. */
export const npm = async (args) => {
  const { program, before, shell } = npmItself();
  try {
    return await runChild(program, [...before, ...args], {
      cwd: checkout,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
    });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Halt(
      '找不到 npm：请安装 Node.js 自带的 npm 后重试。',
      'npm was not found: install the npm that belongs to Node.js and try again.',
    );
  }
};

/** What npm's failure means for the person at the machine. */
export const explainNpm = (output) => {
  const [, zh, en] = meanings.find(([pattern]) => pattern.test(output));
  return new Halt(`npm 的输出如上。${zh}`, `npm's own words are above. ${en}`);
};

// Started by npm, this process knows which one; another package manager leaves its own name in the same place.
const npmItself = () => {
  const starter = process.env.npm_execpath ?? '';
  if (starter.endsWith('npm-cli.js')) return { program: process.execPath, before: [starter], shell: false };
  return { program: 'npm', before: [], shell: process.platform === 'win32' };
};

const meanings = [
  [
    /ENOSPC|EDQUOT|no space left/i,
    `磁盘已满：请在 ${checkout} 所在的磁盘上腾出至少 1.5 GB 空间后重试。`,
    `The disk is full: free at least 1.5 GB on the disk that holds ${checkout} and try again.`,
  ],
  [
    /EACCES|EPERM|EROFS/,
    `没有权限写入 ${checkout} 或 npm 的缓存：请用该文件夹的所有者运行，或修改权限后重试。`,
    `No permission to write to ${checkout} or to npm's cache: run as the owner of that folder, or change its permissions.`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|network/,
    '无法连接软件包仓库：请检查网络和代理设置（npm config get registry），然后重试。',
    'The package registry cannot be reached: check the network and proxy settings (npm config get registry) and try again.',
  ],
  [/(?:)/, '依赖安装失败。', 'The dependencies could not be installed.'],
];
