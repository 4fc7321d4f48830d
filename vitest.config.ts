import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname) };
/** For a machine that has much else to do; what has to be quick measures itself. */
const timeouts = { testTimeout: 30_000, hookTimeout: 60_000 };
/** Reading the code again for each file took half of the time. What a file starts, it ends. */
const isolate = false;

export default defineConfig({
  resolve: { alias },
  test: {
    // One more than the machine has cores at least: a third of the time a test waits for a socket.
    maxWorkers: 3,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          isolate,
          ...timeouts,
          include: ['{lib,components,app}/**/*.test.ts', 'tests/{architecture,corpus}/*.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          isolate,
          ...timeouts,
          include: ['tests/{integration,gateway}/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-setup.ts'],
        },
      },
    ],
  },
});
