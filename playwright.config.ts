import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './tests/support/browser';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/setup.ts',
  // Two cores: the product's processes need one of them.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    // Recording takes about as long as the tests: add `--trace on` to see one of them.
    trace: 'off',
    // What moves takes a fifth of the time; tests/e2e/keyboard.spec.ts leaves it on.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.EXOLINK_BROWSER ?? findBrowser(),
      args: browserArguments,
    },
  },
});
