import { parseArgs } from 'node:util';
import type { Options, Say } from './options.ts';

type Benchmark = (options: Options, say: Say) => Promise<void>;

/** Every benchmark, in the order in which `npm run bench` runs them; the municipality last, for it takes longest. */
const benchmarks: Record<string, () => Promise<Benchmark>> = {
  judging: async () => (await import('./judging.ts')).judging,
  correction: async () => (await import('./correction.ts')).correction,
  http: async () => (await import('./http.ts')).http,
  'personal-data': async () => (await import('./personal-data.ts')).personalData,
  'sign-ins': async () => (await import('./sign-ins.ts')).signInsASecond,
  audit: async () => (await import('./audit.ts')).audit,
  pages: async () => (await import('./pages.ts')).pages,
  portal: async () => (await import('./portal.ts')).portal,
  matrix: async () => (await import('./matrix.ts')).matrix,
  memory: async () => (await import('./memory.ts')).memory,
  startup: async () => (await import('./startup.ts')).startup,
  backup: async () => (await import('./backup.ts')).backup,
  faults: async () => (await import('./faults.ts')).faults,
  municipality: async () => (await import('./municipality.ts')).municipality,
};

const readOptions = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '64' },
      districts: { type: 'string', default: '40' },
    },
  });
  const { rounds, seconds, connections, districts } = values;
  const options: Options = {
    rounds: Number(rounds),
    seconds: Number(seconds),
    connections: Number(connections),
    districts: Number(districts),
  };
  return { options, chosen: positionals.length > 0 ? positionals : Object.keys(benchmarks) };
};

const { options, chosen } = readOptions();
const unknown = chosen.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(
    `No such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exit(2);
}
for (const name of chosen) {
  console.log(`\n${name}`);
  const run = await benchmarks[name]?.();
  await run?.(options, (line) => console.log(line));
}
