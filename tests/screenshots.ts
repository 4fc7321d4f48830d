import { mkdir, mkdtemp, chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserArguments, ensureBrowser } from './support/browser';
import { startProduct } from './support/start-product';

/** `npm run screenshots`: the README's pictures, taken of the running demo. */

const target = path.join('docs', 'screenshots');
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** Long enough for each charger of the simulator to have tried. */
const demoWarmUpMs = 60_000;

const data = await mkdtemp(path.join(tmpdir(), 'exolink-pictures-'));
await chmod(data, 0o755);
const product = await startProduct({ EXOLINK_DATA_DIR: data }, ['--demo']);
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: browserArguments,
});
try {
  await mkdir(target, { recursive: true });
  await new Promise((resolve) => setTimeout(resolve, demoWarmUpMs));
  await takeAll(browser);
} finally {
  await browser.close();
  await product.stop();
  await rm(data, { recursive: true, force: true });
}

async function takeAll(opened: Browser): Promise<void> {
  const page = await signedIn(opened, wide);
  await page.goto(portal('/'));
  await take(page, 'overview');
  await page.goto(portal('/chargers'));
  await take(page, 'chargers');
  await openFailing(page);
  await take(page, 'charger');
  const address = new URL(page.url()).pathname;
  const small = await signedIn(opened, phone);
  await small.goto(portal(address));
  await take(small, 'charger-phone');
}

async function signedIn(opened: Browser, viewport: typeof wide): Promise<Page> {
  const page = await opened.newPage({ viewport, deviceScaleFactor: 1.5 });
  const [email = '', password = ''] = account();
  await page.goto(portal('/sign-in'));
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}

async function openFailing(page: Page): Promise<void> {
  await page.goto(portal('/chargers?error=invalid-credentials&state=refused'));
  await page.locator('tbody').getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Attempts' }).waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('load');
  await page.getByText('Live', { exact: true }).waitFor({ state: 'attached' });
  await page.screenshot({ path: path.join(target, `${name}.png`) });
}

/** The admin's e-mail and password, as the demo printed them. */
function account(): string[] {
  const line =
    product
      .output()
      .split('\n')
      .find((one) => /\badmin\b.*@/.test(one)) ?? '';
  const email = /\S+@\S+/.exec(line)?.[0] ?? '';
  const password =
    line
      .slice(line.indexOf(email) + email.length)
      .trim()
      .split(/\s+/)[0] ?? '';
  return [email, password];
}

function portal(address: string): string {
  return `${product.environment.PORTAL_URL}${address}`;
}
