import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { bytesOfAnswer } from './bytes-of-answer.ts';
import type { Answers, Load, Request } from './load.ts';

// A plain closed loop on sockets: an HTTP client's own work would be measured along with the server's.
const load = workerData as Load;
const warmUpMs = load.seconds * 100;
const [begun, milliseconds, failures] = [performance.now(), [] as number[], [] as string[]];
let [asked, bytes, ended] = [0, 0, 0];

const headerLines = Object.entries({ host: `127.0.0.1:${load.port}`, ...load.headers })
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('');

const wire = ({ method, path, body }: Request): string => {
  const start = `${method} ${path} HTTP/1.1\r\n${headerLines}`;
  if (body === undefined) return `${start}\r\n`;
  const about = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
  return `${start}${about}idempotency-key: ${randomUUID()}\r\n\r\n${body}`;
};

const next = (): string => {
  const request = load.requests[asked % load.requests.length];
  asked += 1;
  if (!request) throw new Error('nothing to ask');
  return wire(request);
};

const report = () => {
  const seconds = (performance.now() - begun - warmUpMs) / 1000;
  const answers: Answers = {
    milliseconds: Float64Array.from(milliseconds),
    seconds,
    bytes,
    all: asked,
    failures,
  };
  parentPort?.postMessage(answers);
};

const finish = (socket: Socket) => {
  socket.destroy();
  ended += 1;
  if (ended === load.connections) report();
};

const note = (answer: Buffer, sentAt: number) => {
  const status = answer.toString('latin1', 9, 12);
  if (!status.startsWith('2')) failures.push(answer.toString('utf8').slice(0, 400));
  if (sentAt - begun < warmUpMs) return;
  milliseconds.push(performance.now() - sentAt);
  bytes += answer.length;
};

const openClient = () => {
  const socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true });
  let [answer, sentAt] = [Buffer.alloc(0), 0];
  const ask = () => {
    if (performance.now() - begun > load.seconds * 1000 || failures.length > 0) return finish(socket);
    [answer, sentAt] = [Buffer.alloc(0), performance.now()];
    socket.write(next());
  };
  socket.on('connect', ask);
  socket.on('error', (error) => failures.push(String(error)));
  socket.on('data', (part) => {
    answer = answer.length === 0 ? part : Buffer.concat([answer, part]);
    if (bytesOfAnswer(answer) === undefined) return;
    note(answer, sentAt);
    ask();
  });
};

for (let client = 0; client < load.connections; client += 1) openClient();
