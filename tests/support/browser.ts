import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    // Other tests may be installing what they need.
    const patiently = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
    await run('apt-get', ['update', ...patiently]);
    // Older releases have the whole browser only.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (findBrowser() !== undefined) break;
      const packages = [name, 'fonts-liberation'];
      await run('apt-get', ['install', '-y', '--no-install-recommends', ...patiently, ...packages]);
    }
  }
  if (findBrowser() === undefined) await run('npx', ['playwright', 'install', 'chromium']);
  const installed = findBrowser();
  if (installed === undefined) {
    throw new Error(
      'The end-to-end tests need a browser. Install Chromium: "apt-get install chromium", or "npx playwright install chromium".',
    );
  }
  return installed;
}

async function run(command: string, words: readonly string[]): Promise<void> {
  process.stdout.write(`Installing a browser: ${command} ${words.join(' ')}\n`);
  const child = spawn(command, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  // What could not be installed is told by what is not there.
  await once(child, 'close').catch(() => undefined);
}
