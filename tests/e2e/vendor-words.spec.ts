import { refusedStatus } from '@/tests/support/ocpp-client';
import { portalUrl, signIn, type Installation } from './installation';
import { expect, test } from './test';

/** A charger says in BootNotification what it is; from then on its page speaks its words. */

const reports = {
  autel: { chargePointVendor: 'Autel', chargePointModel: 'MaxiCharger', firmwareVersion: '1.60' },
  grizzl: {
    chargePointVendor: 'UnitedChargers',
    chargePointModel: 'Grizzl-E Smart Connect',
    firmwareVersion: 'v05.621',
  },
};

async function bootedCharger(installation: Installation, name: keyof typeof reports) {
  const tenant = await installation.tenant(name);
  const charger = await installation.charger(tenant, `${name.toUpperCase()}-001`);
  const station = installation.station(tenant, charger.identity, charger);
  await station.connect();
  await station.call('BootNotification', reports[name]);
  await station.close();
  return { tenant, charger, admin: await installation.user('admin', [tenant.id]) };
}

test('the values to type are named as in the charger', async ({ page, installation }) => {
  const { tenant, charger, admin } = await bootedCharger(installation, 'autel');
  await signIn(page, admin);
  await page.goto(`${portalUrl()}/chargers/${charger.id}`);
  const values = page.getByRole('region', { name: 'What this charger must use' });
  await expect(values).toContainText('in “Server URL”');
  await expect(values).toContainText('in “Charger ID”');
  await expect(values).toContainText('in “Authorisation Key”');
  const url = values.locator('code').filter({ hasText: /^ws:/ });
  await expect(url).toHaveText(new RegExp(`/${tenant.slug}$`));
  await expect(values.getByText('The charger adds its identity itself')).toHaveCount(0);
  const source = values.getByRole('link', { name: /^Source/ }).first();
  await expect(source).toHaveAttribute('href', /^https:\/\/github\.com\/evcc-io\/evcc\//);

  const stranger = installation.station(tenant, charger.identity, { password: 'not this one' });
  expect(await refusedStatus(stranger)).toBe(401);
  const steps = page.locator('#steps');
  await expect(steps).toContainText('In “Autel Charge › OCPP Server › Custom”.');
});

test('a known fault of its firmware stands under the cause', async ({ page, installation }) => {
  const { tenant, charger, admin } = await bootedCharger(installation, 'grizzl');
  const silent = { password: charger.password, protocols: [] };
  expect(await refusedStatus(installation.station(tenant, charger.identity, silent))).toBe(400);
  await signIn(page, admin);
  await page.goto(`${portalUrl()}/chargers/${charger.id}`);
  await expect(page.getByText('Known of firmware v05.621:')).toBeVisible();
  await expect(page.getByText('without naming a version of OCPP')).toBeVisible();
});

test('a visitor finds the words of a charger in the guide', async ({ page }) => {
  await page.goto(`${portalUrl()}/guide`);
  await page.getByRole('link', { name: 'Alfen Eve Single and Double (NG9)' }).click();
  await expect(page).toHaveURL(/\/guide\/chargers#alfen-eve$/);
  const alfen = page.getByRole('region', { name: 'Alfen Eve Single and Double (NG9)' });
  await expect(alfen).toContainText('Field “Server domain and port”.');
  await expect(alfen.getByRole('link', { name: /firmware 6\.0 or higher/ }).last()).toHaveAttribute(
    'href',
    'https://aceservice.alfen.com/en-US/knowledgebase/article/KA-01372',
  );
});
