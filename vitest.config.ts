import { defineConfig } from 'vitest/config';

const withPostgres = { globalSetup: ['./platform/testing/postgres.ts'] };

export default defineConfig({
  test: {
    setupFiles: ['./platform/testing/fixed-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Only a failure waits that long: on a busy machine what is waited for takes its time.
    expect: { poll: { timeout: 10_000 } },
    coverage: {
      provider: 'v8',
      include: ['platform/**/*.ts', 'services/**/*.ts', 'contracts/**/*.ts'],
      exclude: ['**/*.test.ts', '**/test/**', 'platform/testing/**'],
      thresholds: { lines: 95 },
      reporter: ['text-summary', 'json-summary'],
    },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{platform,services,apps,contracts,bench}/**/*.unit.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: { name: 'int', include: ['{platform,services,apps}/**/*.int.test.ts'], ...withPostgres, maxWorkers: 2 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.test.ts'],
          globalSetup: ['./e2e/hospital.ts'],
          maxWorkers: 1,
          // Whole tasks of a person, on machines that do other things too.
          testTimeout: 120_000,
        },
      },
    ],
  },
});
