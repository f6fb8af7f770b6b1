import { connect, type Socket } from 'node:net';

/** Where to, as the `postgres` driver has read it from the address. */
type Wanted = { host: string[]; port: number[]; path: string | false };

/**
 * A socket that closes without mentioning an error, of which it has told already. Otherwise the driver forgets questions
 * that were asked between error and close: they wait for ever, and after reconnecting each takes the answer of the next.
 */
export const openSocket = ({ host, port, path }: Wanted): Socket => {
  const socket = path ? connect(path) : connect(port[0] ?? 5432, host[0]);
  const emit = socket.emit.bind(socket) as (event: string | symbol, ...told: unknown[]) => boolean;
  socket.emit = (event: string | symbol, ...told: unknown[]) =>
    event === 'close' ? emit(event, false) : emit(event, ...told);
  return socket;
};
