import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The first has no window to draw, which takes a fifth less work off the machine. */
const systemBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Flags for a browser that runs as root on a machine without a network. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium that is on this machine: the system's, else Playwright's own. */
export function findBrowser(): string | undefined {
  return [...systemBrowsers, chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * Installs a browser when there is none: Debian's where apt may be used, else Playwright's.
 * @throws Error that says what to install, when neither can be had.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    // Older releases have the whole browser only.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (findBrowser() !== undefined) break;
      run('apt-get', ['install', '-yqq', '--no-install-recommends', name, 'fonts-liberation']);
    }
  }
  if (findBrowser() === undefined) run('npx', ['playwright', 'install', 'chromium']);
  const installed = findBrowser();
  if (installed === undefined) {
    throw new Error(
      'The end-to-end tests need a browser. Install Chromium: "apt-get install chromium", or "npx playwright install chromium".',
    );
  }
  return installed;
}

function run(command: string, words: readonly string[]): void {
  process.stdout.write(`Installing a browser: ${command} ${words.join(' ')}\n`);
  spawnSync(command, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
