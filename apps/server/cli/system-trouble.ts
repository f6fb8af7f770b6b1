import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

const reasons: Record<string, [zh: string, en: string]> = {
  EACCES: ['没有权限', 'permission is missing'],
  EPERM: ['没有权限', 'permission is missing'],
  EROFS: ['磁盘是只读的', 'the disk is read-only'],
  ENOENT: ['没有这个文件或文件夹，或不能在那里建立', 'it is not there, or cannot be made there'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is no folder'],
  EISDIR: ['那是一个文件夹', 'it is a folder'],
  EEXIST: ['已经存在，请换一个名称', 'it is there already; choose another name'],
  ENAMETOOLONG: ['名称太长', 'the name is too long'],
  ENOSPC: ['磁盘已满', 'the disk is full'],
  EDQUOT: ['磁盘配额已用完', 'the share of the disk is used up'],
  ECONNREFUSED: ['没有程序在那里接收', 'nothing listens there'],
  ECONNRESET: ['对方断开了连接', 'the other side broke off'],
  ETIMEDOUT: ['没有应答', 'no answer came'],
  EHOSTUNREACH: ['网络不通', 'the network does not reach it'],
  ENETUNREACH: ['网络不通', 'the network does not reach it'],
  ENOTFOUND: ['没有这个主机名', 'there is no such host'],
};

type SystemError = { code: string; path?: string; address?: string; port?: number; hostname?: string };

const placeOf = ({ path, address, port, hostname }: SystemError) =>
  path ?? (address ? `${address}:${port}` : hostname);

/** What the system would not do with a file, a folder or a connection, as a "no" in plain words; nothing when it is other trouble. */
export const systemRefusal = (trouble: unknown): Refusal | undefined => {
  if (trouble instanceof AggregateError) return systemRefusal(trouble.errors[0]);
  if (!(trouble instanceof Error && 'code' in trouble)) return undefined;
  const place = placeOf(trouble as unknown as SystemError);
  const code = String(trouble.code);
  const [zh, en] = reasons[code] ?? [];
  return place && zh && en
    ? refusals.placeUnusable({ place }, [{ at: code, code: 'command.place-unusable', zh, en }])
    : undefined;
};
