import { defineConfig } from 'vitest/config';

const patience = { testTimeout: 30_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    globalSetup: 'platform/testing/global-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'modules',
          include: ['**/tests/**/*.test.{ts,tsx}'],
          exclude: ['e2e/**', '**/node_modules/**', '**/dist/**'],
          ...patience,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.test.ts'],
          globalSetup: 'e2e/program.ts',
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
