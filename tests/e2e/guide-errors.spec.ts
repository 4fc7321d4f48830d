import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Page } from '@playwright/test';
import { inSystemScope } from '@/lib/db/scope';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { portalUrl, setting, signIn, type Installation } from './installation';
import { letTimePass, runSilenceJob } from './silence';
import { expect, test } from './test';

/**
 * Each error type of the guide, made by a real OCPP client on a real socket, and the sentence
 * that an admin reads about it. The page is open before the attempt: it changes by itself.
 */

async function openCharger(page: Page, installation: Installation, name: string, limit?: number) {
  const tenant = await installation.tenant(name, limit);
  const charger = await installation.charger(tenant, `${name.toUpperCase()}-001`);
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/chargers/${charger.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(charger.identity);
  return { tenant, charger };
}

const sentence = (page: Page) => page.getByRole('heading', { level: 2 }).first();

test('no credentials sent', async ({ page, installation }) => {
  const { tenant, charger } = await openCharger(page, installation, 'nocred');
  expect(await refusedStatus(installation.station(tenant, charger.identity))).toBe(401);
  await expect(sentence(page)).toContainText('without a username and password');
  await expect(page.getByText('No credentials sent').first()).toBeVisible();
  await expect(page.getByText('refused by the Exolink gateway')).toBeVisible();
});

test('credentials not set', async ({ page, installation }) => {
  const { tenant, charger } = await openCharger(page, installation, 'notset');
  const station = installation.station(tenant, charger.identity, { password: '' });
  expect(await refusedStatus(station)).toBe(401);
  await expect(sentence(page)).toHaveText(
    `The charger sent a username “${charger.identity}” and an empty password.`,
  );
  await expect(page.getByText('Credentials not set').first()).toBeVisible();
});

test('invalid credentials name the password that was replaced', async ({ page, installation }) => {
  const { tenant, charger } = await openCharger(page, installation, 'invalid');
  await installation.issuePassword(charger.id);
  const station = installation.station(tenant, charger.identity, { password: charger.password });
  expect(await refusedStatus(station)).toBe(401);
  await expect(sentence(page)).toContainText('still sends the password that was replaced');
  await expect(page.getByText('Invalid credentials').first()).toBeVisible();
  await expect(page.locator('body')).not.toContainText(charger.password);
});

test('not registered shows what the identity resembles', async ({ page, installation }) => {
  const { tenant } = await openCharger(page, installation, 'unknown');
  await installation.charger(tenant, 'vendor-model-123');
  const station = installation.station(tenant, 'VENDOR_MODEL_123', { password: 'whatever-it-is' });
  expect(await refusedStatus(station)).toBe(404);
  await page.goto(`${portalUrl()}/unknown-identities`);
  const row = page.getByRole('row').filter({ hasText: 'VENDOR_MODEL_123' });
  await expect(row).toContainText('vendor-model-123');
  // Its attempt has the evidence, and the sentence that says what is different.
  await row
    .getByRole('link', { name: /^1 attempt of/ })
    .locator('visible=true')
    .click();
  await page.waitForURL(/\/attempts\?/);
  await page.getByRole('button', { name: 'Everything that was recorded' }).first().click();
  await expect(sentence(page)).toHaveText(
    'The charger sends its identity with other separators than it is registered with: “VENDOR_MODEL_123” for “vendor-model-123”.',
  );
});

test('throttled', async ({ page, installation }) => {
  const { tenant, charger } = await openCharger(page, installation, 'throttled', 10);
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1) {
    statuses.push(
      await refusedStatus(installation.station(tenant, charger.identity, { password: 'wrong' })),
    );
  }
  expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429]);
  await expect(page.getByText('Throttled').first()).toBeVisible();
  await expect(sentence(page)).toHaveText(/ exceeds? the limit of 10 in 60 seconds\.$/);
});

test('unreachable: a charger that fell silent', async ({ page, installation }) => {
  const { tenant, charger } = await openCharger(page, installation, 'silent');
  const station = installation.station(tenant, charger.identity, { password: charger.password });
  await station.connect();
  await expect(page.getByText('Connected').first()).toBeVisible();
  await station.close();
  await expect(page.getByText('Waiting').first()).toBeVisible();
  await letTimePass(installation, charger);
  await runSilenceJob();
  await expect(page.getByText('Silent').first()).toBeVisible();
  await expect(page.getByText('Unreachable').first()).toBeVisible();
  await expect(sentence(page)).toHaveText(
    /^The charger has been silent since its password was changed on /,
  );
});

test('unreachable: a TLS failure is named when its charger falls silent', async ({
  page,
  installation,
}) => {
  const { tenant, charger } = await openCharger(page, installation, 'tls');
  const localAddress = '127.0.9.77';
  const password = charger.password;
  const station = installation.station(tenant, charger.identity, { password, localAddress });
  await station.connect();
  await station.close();
  await expect(page.getByText('Waiting').first()).toBeVisible();
  await letTimePass(installation, charger);
  const port = Number(setting('GATEWAY_WSS_PORT'));
  const socket = connectTls({
    socket: connectTcp({ host: '127.0.0.1', port, localAddress }),
    maxVersion: 'TLSv1.1',
    minVersion: 'TLSv1',
    ciphers: 'ALL:@SECLEVEL=0',
  });
  await once(socket, 'error');
  await expect(async () => {
    const seen = await inSystemScope(installation.db, (tx) =>
      tx.connectionAttempt.count({ where: { address: localAddress, errorType: 'unreachable' } }),
    );
    expect(seen).toBe(1);
  }).toPass();
  await runSilenceJob();
  await expect(sentence(page)).toContainText('TLS');
});
