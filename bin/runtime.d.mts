/** What the benchmarks, in TypeScript, read of `runtime.mjs`. */
export const sparing: { nodeOptions: string[]; environment: Record<string, string> };
