import { totalmem } from 'node:os';

const megabyte = 1024 ** 2;
const largestBuffers = 1024 * megabyte;

/**
 * The settings PostgreSQL runs with. What keeps acknowledged writes safe (fsync, synchronous_commit,
 * full_page_writes) is named so that an edited postgresql.conf cannot switch it off unnoticed.
 */
export const serverSettings = (port: number, socketFolder: string): Record<string, string> => ({
  listen_addresses: '127.0.0.1',
  port: String(port),
  unix_socket_directories: socketFolder,
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '100',
  shared_buffers: `${sharedBuffers() / megabyte}MB`,
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  ...logSettings,
});

// The log is for operators: neither rows nor statements, which may hold personal data, are written to it.
const logSettings = {
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

const sharedBuffers = () => {
  const quarter = Math.floor(usableMemory() / 4 / megabyte) * megabyte;
  return Math.min(largestBuffers, Math.max(32 * megabyte, quarter));
};

// In a container the limit of the container counts; unlimited is told as a number beyond the machine's memory.
const usableMemory = () => Math.min(totalmem(), process.constrainedMemory() || totalmem());
