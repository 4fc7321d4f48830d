import type { Page } from '@playwright/test';
import { inSystemScope } from '@/lib/db/scope';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { portalUrl, signIn, type Installation } from './installation';
import { expect, test } from './test';

/** What admins set up in the portal, and what the gateway makes of it. */

const phone = { width: 390, height: 844 };

async function asAdmin(page: Page, installation: Installation, name: string) {
  const tenant = await installation.tenant(name);
  await signIn(page, await installation.user('admin', [tenant.id]));
  return tenant;
}

test('register a charger, generate its password, see it connect', async ({
  page,
  installation,
}) => {
  const tenant = await asAdmin(page, installation, 'register');
  await page.goto(`${portalUrl()}/chargers`);
  await page.getByRole('link', { name: 'Register charger' }).first().click();
  await page.waitForURL('**/chargers/new');
  await page.getByLabel('Identity', { exact: true }).fill('NEW-0001');
  await page.getByRole('button', { name: 'Register charger' }).click();
  await expect(page.getByText('is registered')).toBeVisible();
  await page.getByRole('link', { name: 'Generate its password' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Generate password' }).click();
  const password = (await dialog.getByText(/^[0-9a-f]{40}$/).textContent()) ?? '';
  expect(password).not.toBe('');
  await dialog.getByRole('button', { name: 'I have typed it in' }).click();
  await expect(page.getByRole('heading', { name: 'never tried to connect' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'never tried to connect' })).toBeVisible();
  expect(await page.content()).not.toContain(password);

  const station = installation.station(tenant, 'NEW-0001', { password });
  await station.connect();
  await expect(page.getByRole('heading', { name: 'Connected since' })).toBeVisible();
  await station.call('BootNotification', { chargePointVendor: 'Alfen', chargePointModel: 'Eve' });
  await expect(page.getByText('Alfen Eve', { exact: true })).toBeVisible();
  await station.close();
});

test('a password that is generated anew is shown once', async ({ page, installation }) => {
  const tenant = await asAdmin(page, installation, 'once');
  const charger = await installation.charger(tenant, 'ONCE-1');
  await page.goto(`${portalUrl()}/chargers/${charger.id}`);
  const open = page.getByRole('button', { name: 'Reset password' }).first();
  await open.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('The present password').selectOption('now');
  await dialog.getByRole('button', { name: 'Generate password' }).click();
  const password = (await dialog.getByText(/^[0-9a-f]{40}$/).textContent()) ?? '';
  await page.keyboard.press('Escape');
  await open.click();
  await expect(dialog.getByRole('button', { name: 'Generate password' })).toBeVisible();
  await expect(dialog).not.toContainText(password);
  expect(await page.content()).not.toContain(password);

  expect(await refusedStatus(installation.station(tenant, charger.identity, charger))).toBe(401);
  const station = installation.station(tenant, charger.identity, { password });
  await station.connect();
  await station.close();
});

test('import a file: all of it or nothing', async ({ page, installation }) => {
  const tenant = await asAdmin(page, installation, 'import');
  await page.goto(`${portalUrl()}/chargers/import`);
  const choose = async (text: string) => {
    const buffer = Buffer.from(text);
    const file = { name: 'chargers.csv', mimeType: 'text/csv', buffer };
    await page.getByLabel(/CSV file/).setInputFiles(file);
  };
  const count = () =>
    inSystemScope(installation.db, (tx) => tx.charger.count({ where: { tenantId: tenant.id } }));

  await choose('identity,site\nIMP-1,Depot\nIMP:2,Depot\nIMP-1,Depot\n');
  const errors = page.getByRole('list', { name: 'Errors' }).getByRole('listitem');
  await expect(errors.filter({ hasText: 'IMP:2' })).toContainText(/Line 3.*Remove the colon/);
  await expect(errors.filter({ hasText: 'Line 4identity' })).toContainText('IMP-1');
  await expect(page.getByRole('button', { name: /^Import \d/ })).toBeDisabled();
  expect(await count()).toBe(0);

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await choose('identity,site\nIMP-1,Depot\nIMP-2,Depot\n');
  // It is ticked when the file has been checked anew.
  await page.getByLabel('Make 1 missing site').click();
  await expect(page.getByLabel('Make 1 missing site')).toBeChecked();
  await page.getByRole('button', { name: 'Import 2 chargers' }).click();
  await expect(page.getByText('2 chargers imported.')).toBeVisible();
  expect(await count()).toBe(2);
  await page.getByRole('link', { name: 'Show chargers' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'IMP-2' })).toContainText('Depot');
});

test('a site, and a charger that is put there', async ({ page, installation }) => {
  const tenant = await asAdmin(page, installation, 'sites');
  const charger = await installation.charger(tenant, 'SITED-1');
  await page.goto(`${portalUrl()}/settings/sites/new`);
  await page.getByLabel('Name').fill('Harbour');
  await page.getByLabel('Address').fill('Quay 7');
  await page.getByRole('button', { name: 'Create site' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Harbour' })).toContainText('Quay 7');
  await page.goto(`${portalUrl()}/chargers/${charger.id}/edit`);
  await page.getByLabel('Site').selectOption('Harbour');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.waitForURL(`${portalUrl()}/chargers/${charger.id}`);
  await expect(page.getByRole('navigation', { name: 'Path' }).getByText('Harbour')).toBeVisible();
});

test('limits of a CPMS are obeyed by the gateway', async ({ page, installation }) => {
  const tenant = await asAdmin(page, installation, 'limits');
  const charger = await installation.charger(tenant, 'LIMITED-1');
  const attempt = () =>
    refusedStatus(
      installation.station(tenant, charger.identity, {
        password: 'not the password',
        localAddress: '127.0.78.1',
      }),
    );
  expect(await attempt()).toBe(401);
  await page.goto(`${portalUrl()}/settings/cpms/${tenant.cpmsId}`);
  await page.getByLabel('Connection attempts').fill('3');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.waitForURL(`${portalUrl()}/settings/cpms`);
  const statuses: number[] = [];
  await expect(async () => {
    statuses.push(await attempt());
    expect(statuses.at(-1)).toBe(429);
  }).toPass({ intervals: [100] });
  expect(statuses.length).toBeLessThan(10);

  await page.goto(`${portalUrl()}/settings/cpms/${tenant.cpmsId}`);
  await page.getByLabel('Addresses without limits').fill('127.0.78.0/24');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.waitForURL(`${portalUrl()}/settings/cpms`);
  await expect(async () => {
    expect(await attempt()).toBe(401);
  }).toPass({ intervals: [100] });
});

test('an unknown identity becomes a charger', async ({ page, installation }) => {
  const tenant = await asAdmin(page, installation, 'adopt');
  const station = installation.station(tenant, 'ADOPT-ME', { password: 'whatever-it-is' });
  expect(await refusedStatus(station)).toBe(404);
  await page.goto(`${portalUrl()}/unknown-identities`);
  await page.getByRole('button', { name: 'Register ADOPT-ME' }).click();
  await page.getByRole('link', { name: 'Change' }).click();
  await expect(page.getByLabel('Identity', { exact: true })).toHaveValue('ADOPT-ME');
  await page.getByRole('button', { name: 'Register charger' }).click();
  await expect(page.getByText('is registered')).toBeVisible();
  await page.goto(`${portalUrl()}/unknown-identities`);
  await expect(page.getByRole('heading', { name: 'Nobody unknown knocked' })).toBeVisible();
});

test('a customer on a phone follows the steps for their charger', async ({
  page,
  installation,
}) => {
  const tenant = await installation.tenant('phone');
  const charger = await installation.charger(tenant, 'MINE-1');
  await installation.charger(tenant, 'NOT-MINE-1');
  expect(await refusedStatus(installation.station(tenant, charger.identity))).toBe(401);
  await page.setViewportSize(phone);
  await signIn(page, await installation.user('customer', [tenant.id], [charger.id]));
  await page.goto(`${portalUrl()}/chargers`);
  await expect(page.getByText('NOT-MINE-1')).toHaveCount(0);
  await page.getByRole('link', { name: 'MINE-1' }).first().click();
  await expect(page.getByText('No credentials sent').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
  await page.getByRole('checkbox').first().check({ force: true });
  await expect
    .poll(() =>
      inSystemScope(installation.db, (tx) => tx.stepTick.count({ where: { tenantId: tenant.id } })),
    )
    .toBe(1);
  await page.reload();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(isWide).toBe(false);
});
