import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname) };
export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{lib,components,app}/**/*.test.ts', 'tests/{architecture,corpus}/*.test.ts'],
          // They test pure code, which is then read once and not for each file.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['tests/{integration,gateway}/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
