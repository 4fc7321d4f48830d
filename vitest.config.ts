import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname) };
const database = {
  globalSetup: ['tests/support/postgres-setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{lib,components,app}/**/*.test.ts', 'tests/architecture/*.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...database },
      },
      {
        resolve: { alias },
        test: { name: 'gateway', include: ['tests/gateway/**/*.test.ts'], ...database },
      },
    ],
  },
});
