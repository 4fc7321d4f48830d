import { createOcppClient } from '@/tests/support/ocpp-client';
import { expectFixed, expectLeadsOn, openAsAdmin } from './fix-support';
import { portalUrl, setting } from './installation';
import { expect, test } from './test';

test('a charger gets the root certificate that it did not trust', async ({
  page,
  installation,
}) => {
  const tenant = await installation.tenant('untrusted');
  const charger = await installation.charger(tenant, 'TRUST-1');
  const root = async () => (await page.request.get(`${portalUrl()}/api/v1/root-ca.pem`)).text();
  const station = (ca?: string) =>
    createOcppClient({
      endpoint: `wss://127.0.0.1:${setting('GATEWAY_WSS_PORT')}/${tenant.slug}`,
      identity: charger.identity,
      password: charger.password,
      // One charger per address: a failure of TLS has no other sign of whose it is.
      localAddress: '127.0.94.1',
      ...(ca === undefined ? {} : { ca }),
    });
  await openAsAdmin(page, installation, charger);
  const before = station(await root());
  await before.connect();
  await before.close();
  await expect(page.getByRole('heading', { name: 'Not connected' })).toBeVisible();

  await expect(station().connect()).rejects.toThrow(/certificate/);
  const shown = page.getByRole('region', { name: 'The certificate that it was shown' });
  await expect(shown).toContainText('It left without saying what was wrong');
  await expect(shown).toContainText('issued by');
  const install = page.getByRole('button', { name: 'Install the root certificate' });
  await install.locator('visible=true').first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('link', { name: 'Load as PEM' })).toBeVisible();
  await expect(dialog.getByLabel('How it gets to the charger')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'I have installed it' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting for the next attempt' })).toBeVisible();

  const failAgain = () => expect(station().connect()).rejects.toThrow(/certificate/);
  await expectLeadsOn(
    page,
    installation,
    { chargerId: charger.id, next: 'I have done the steps' },
    failAgain,
  );
  const trusting = station(await root());
  await trusting.connect();
  await expectFixed(page, installation, charger.id);
  await trusting.close();
});
