import type { Browser, Page } from '@playwright/test';
import { guide } from '@/lib/diagnosis/guide/guide';
import { violations } from './axe';
import { portalUrl, signIn } from './installation';
import { pages } from './pages';
import { createStateChargers, type StateChargers } from './state-chargers';
import { expect, test } from './test';
import { createTwoTenants, type TwoTenants } from './two-tenants';

/** No violation of WCAG 2.2 AA that axe can find: every page, wide and light, narrow and dark. */

let world: TwoTenants;
let states: StateChargers | undefined;

test.beforeAll(async ({ installation }) => {
  world = await createTwoTenants(installation);
  states = await createStateChargers(installation, world.own);
});
test.afterAll(async () => {
  await states?.close();
});

test('every page', async ({ browser }) => {
  test.setTimeout(600_000);
  const visitor = await open(browser);
  const operator = await open(browser, world.users.operator);
  const problems: string[] = [];
  for (const entry of pages) {
    const isPublic = entry.readers === 'anyone';
    const page = isPublic ? visitor : operator;
    const heading = entry.heading(world.own, isPublic ? null : 'operator');
    problems.push(...(await check(page, entry.path(world.own), heading)));
  }
  for (const { id, identity } of states?.chargers ?? []) {
    problems.push(...(await check(operator, `/chargers/${id}`, identity)));
  }
  problems.push(...(await check(operator, '/no-such-page', 'There is no such page')));
  const missing = `/chargers/${crypto.randomUUID()}`;
  problems.push(...(await check(operator, missing, 'There is nothing here that you may see')));
  expect(problems).toEqual([]);
});

test('what customers see', async ({ browser }) => {
  const page = await open(browser, world.users.customer);
  const { charger } = world.own;
  expect([
    ...(await check(page, '/', 'Your chargers')),
    ...(await check(page, '/chargers', 'Your chargers')),
    ...(await check(page, `/chargers/${charger.id}`, charger.identity)),
  ]).toEqual([]);
});

test('what opens', async ({ browser }) => {
  const page = await open(browser, world.users.admin);
  const { charger } = world.own;
  await check(page, `/chargers/${charger.id}`, charger.identity);
  const problems: string[] = [];
  const checkOpen = async (name: string) => {
    problems.push(...(await violations(page, name)));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };

  await page.getByRole('button', { name: 'Everything that was recorded' }).first().click();
  problems.push(...(await violations(page, 'an attempt')));
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(charger.identity);
  await expect(page.getByRole('option', { name: charger.identity })).toBeVisible();
  await checkOpen('the finder');
  await page.getByRole('button', { name: 'Account of' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  problems.push(...(await violations(page, 'the account menu')));
  await page.keyboard.press('Escape');
  const primary = page.getByRole('button', { name: /^(Generate|Reset) password$/ });
  await primary.locator('visible=true').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  problems.push(...(await violations(page, 'the password dialog')));
  await dialog.getByRole('button', { name: 'Generate password' }).click();
  await expect(dialog.getByText('cannot be shown again')).toBeVisible();
  await checkOpen('the new password');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Open the navigation' }).click();
  problems.push(...(await violations(page, 'the navigation', ['narrow and dark'])));
  expect(problems).toEqual([]);
});

test('forms with mistakes', async ({ browser }) => {
  const visitor = await open(browser);
  await visitor.goto(`${portalUrl()}/sign-in`);
  await visitor.getByLabel('E-mail').fill('nobody@example.test');
  await visitor.getByLabel('Password', { exact: true }).fill('not the password');
  await visitor.getByRole('button', { name: 'Sign in' }).click();
  await expect(visitor.getByText(/not (fit|match|right)|wrong|incorrect/i)).toBeVisible();
  const page = await open(browser, world.users.admin);
  await page.goto(`${portalUrl()}/chargers/new`);
  await page.getByLabel('Identity', { exact: true }).fill('with:colon');
  await page.getByRole('button', { name: 'Register charger' }).click();
  await expect(page.getByText('Remove the colon')).toBeVisible();
  expect([
    ...(await violations(visitor, 'a refused sign-in')),
    ...(await violations(page, 'a form with an error')),
  ]).toEqual([]);
});

test('a text that is hard to read is found among others like it', async ({ browser }) => {
  const page = await open(browser);
  expect(await check(page, '/guide', guide.title)).toEqual([]);
  await page
    .getByRole('main')
    .getByRole('listitem')
    .last()
    .evaluate((element) => {
      element.setAttribute('style', 'color: rgb(150 150 150)');
    });
  expect(await violations(page, 'the guide')).toEqual([
    expect.stringContaining('wide and light: color-contrast'),
  ]);
});

async function open(browser: Browser, user?: { email: string; password: string }): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  if (user !== undefined) await signIn(page, { userId: '', ...user });
  return page;
}

async function check(page: Page, path: string, heading: string): Promise<string[]> {
  await page.goto(`${portalUrl()}${path}`);
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  return violations(page, path);
}
