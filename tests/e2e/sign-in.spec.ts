import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { portalUrl, setting, signIn, type TestUser } from './installation';
import { expect, test } from './test';

/** How people get in, and what ends their being in. */

const newPassword = 'three brown foxes on a roof';

test('the operator signs in with the link of the first start, once', async ({ page, browser }) => {
  const link = setting('EXOLINK_OPERATOR_LINK');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Welcome, operator' })).toBeVisible();
  await page.getByLabel('New password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(page.getByText('Use at least 12 characters.')).toBeVisible();
  await page.getByLabel('New password', { exact: true }).fill(newPassword);
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();

  const other = await newPage(browser);
  await other.goto(link);
  await expect(other.getByRole('heading', { name: 'does not work any more' })).toBeVisible();
  await other.getByRole('link', { name: 'Go to sign-in' }).click();
  await submit(other, { email: 'operator@exolink.local', password: newPassword });
  await expect(other.getByRole('heading', { name: 'Overview' })).toBeVisible();
});

test('an admin invites a customer by link', async ({ page, browser, installation }) => {
  const tenant = await installation.tenant('invite');
  const charger = await installation.charger(tenant, 'INVITED-1');
  const email = `ada-${randomUUID()}@example.test`;
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/settings/users/new`);
  await page.getByLabel('Name').fill('Ada Customer');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Role').selectOption('customer');
  await page.getByLabel('Chargers of this customer').fill(charger.identity);
  await page.getByRole('button', { name: 'Create invitation' }).click();
  const link = page.getByText(`${portalUrl()}/link/`);
  await expect(link).toBeVisible();
  const href = (await link.textContent()) ?? '';
  await page.reload();
  await expect(page.getByRole('button', { name: 'Create invitation' })).toBeVisible();
  expect(await page.content()).not.toContain(href);

  const invited = await newPage(browser);
  await invited.goto(href);
  await expect(invited.getByText(email)).toBeVisible();
  await invited.getByLabel('New password', { exact: true }).fill(newPassword);
  await invited.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(invited.getByRole('heading', { name: 'Your chargers' })).toBeVisible();
  await invited.goto(`${portalUrl()}/chargers`);
  await expect(invited.getByText(charger.identity).first()).toBeVisible();
});

test('a wrong password, and too many of them', async ({ page, installation }) => {
  const user = await installation.user('operator');
  await page.goto(`${portalUrl()}/sign-in`);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await submit(page, { ...user, password: `wrong password ${attempt}` });
    await expect(page.getByText('The e-mail address or the password is wrong.')).toBeVisible();
    await page.reload();
  }
  await submit(page, user);
  await expect(page.getByText(/^Too many attempts\. Wait \d+ (minutes|seconds)/)).toBeVisible();
  // Others sign in from the same address all the same.
  await submit(page, await installation.user('operator'));
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
});

test('a session that is signed out from another browser ends', async ({
  page,
  browser,
  installation,
}) => {
  const user = await installation.user('operator');
  const other = await newPage(browser);
  await signIn(other, user);
  await signIn(page, user);
  await page.goto(`${portalUrl()}/settings/account`);
  await page.getByRole('button', { name: /^Sign out / }).click();
  await expect(page.getByRole('button', { name: /^Sign out / })).toHaveCount(0);
  await expectSignedOut(other);
  await page.goto(`${portalUrl()}/chargers`);
  await expect(page.getByRole('heading', { name: 'Chargers' })).toBeVisible();
});

test('a new password ends the other sessions and the old password', async ({
  page,
  browser,
  installation,
}) => {
  const user = await installation.user('operator');
  const other = await newPage(browser);
  await signIn(other, user);
  await signIn(page, user);
  await page.goto(`${portalUrl()}/settings/account`);
  await page.getByLabel('Current password', { exact: true }).fill(user.password);
  await page.getByLabel('New password', { exact: true }).fill(newPassword);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await expectSignedOut(other);
  await submit(other, user);
  await expect(other.getByText('The e-mail address or the password is wrong.')).toBeVisible();
  await submit(other, { ...user, password: newPassword });
  await other.waitForURL(`${portalUrl()}/settings`);
});

test('sign out ends the session for whoever kept its cookie', async ({
  page,
  browser,
  installation,
}) => {
  await signIn(page, await installation.user('operator'));
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const thief = await context.newPage();
  await page.goto(portalUrl());
  await page.getByRole('button', { name: 'Account of' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await expectSignedOut(thief);
});

test('a disabled account is out at once', async ({ page, browser, installation }) => {
  const tenant = await installation.tenant('disable');
  const agent = await installation.user('agent', [tenant.id]);
  const other = await newPage(browser);
  await signIn(other, agent);
  await signIn(page, await installation.user('operator'));
  await page.goto(`${portalUrl()}/settings/users/${agent.userId}`);
  await page.getByRole('button', { name: 'Disable account' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disable account' }).click();
  await expect(page.getByRole('button', { name: 'Enable account' })).toBeVisible();
  await expectSignedOut(other);
});

const returns: readonly [returnTo: string, path: string][] = [
  ['/settings/sites?cursor=', '/settings/sites?cursor='],
  ['//elsewhere.example/x', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in', '/'],
];

test('signing in leads back to where one was going, never elsewhere', async ({
  browser,
  installation,
}) => {
  const user = await installation.user('operator');
  for (const [returnTo, path] of returns) {
    await test.step(returnTo, async () => {
      const page = await newPage(browser);
      await page.goto(`${portalUrl()}/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
      await submit(page, user);
      await page.waitForURL(`${portalUrl()}${path}`);
      await page.context().close();
    });
  }
});

test('a page that asks to sign in first comes after it', async ({ page, installation }) => {
  const tenant = await installation.tenant('return');
  const charger = await installation.charger(tenant, 'RETURN-1');
  await page.goto(`${portalUrl()}/chargers/${charger.id}`);
  await expect(page.getByText('You will go on to the page that you asked for.')).toBeVisible();
  await submit(page, await installation.user('agent', [tenant.id]));
  await page.waitForURL(`${portalUrl()}/chargers/${charger.id}`);
});

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function submit(
  page: Page,
  { email, password }: Pick<TestUser, 'email' | 'password'>,
): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function expectSignedOut(page: Page): Promise<void> {
  await page.goto(`${portalUrl()}/settings`);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
}
