import type { TestProject } from 'vitest/node';
import { startTestServer } from './database-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server on which each test file makes a database of its own. */
    databaseUrl: string;
  }
}

/** One database server for the whole run; tests ask for its address with `inject('databaseUrl')`. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { url, stop } = await startTestServer();
  project.provide('databaseUrl', url);
  return stop;
};
