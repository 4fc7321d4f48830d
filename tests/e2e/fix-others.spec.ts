import type { Page } from '@playwright/test';
import { WebSocket } from 'ws';
import { inSystemScope } from '@/lib/db/scope';
import { createOcppClient, refusedStatus, type OcppClient } from '@/tests/support/ocpp-client';
import { expectFixed, openAsAdmin, runFixJob } from './fix-support';
import { portalUrl, setting, signIn } from './installation';
import { expect, test } from './test';

/** Each fix: a real client fails, a click, and its next attempt proves it. */

async function applyFromPage(page: Page, action: string, confirm: string): Promise<void> {
  const button = page.getByRole('button', { name: action }).locator('visible=true');
  await button.first().click();
  await page.getByRole('dialog').getByRole('button', { name: confirm }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /Waiting for|Connected at/ })).toBeVisible();
}

/** The gateway may hear of a change a moment later. */
async function connect(make: () => OcppClient): Promise<OcppClient> {
  const state: { client?: OcppClient } = {};
  await expect(async () => {
    const client = make();
    await client.connect();
    state.client = client;
  }).toPass({ intervals: [100] });
  if (state.client === undefined) throw new Error('It was not let in.');
  return state.client;
}

test('accept the spelling that a charger sends', async ({ page, installation }) => {
  const tenant = await installation.tenant('spelling');
  const charger = await installation.charger(tenant, 'vendor-model-123');
  const station = () =>
    installation.station(tenant, 'VENDOR_MODEL_123', { password: charger.password });
  expect(await refusedStatus(station())).toBe(404);
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/unknown-identities`);
  await page.getByRole('link', { name: 'VENDOR_MODEL_123 is vendor-model-123' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: 'Comparison' })).toContainText(
    'VENDOR_MODEL_123',
  );
  await dialog.getByRole('button', { name: 'Accept this spelling' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting for the next attempt' })).toBeVisible();
  const client = await connect(station);
  await expectFixed(page, installation, charger.id);
  await client.close();
});

test('rename the record to what a charger sends', async ({ page, installation }) => {
  const tenant = await installation.tenant('rename');
  const charger = await installation.charger(tenant, 'RENAME-1');
  const station = () => installation.station(tenant, 'RENAME_1', { password: charger.password });
  expect(await refusedStatus(station())).toBe(404);
  await openAsAdmin(page, installation, charger);
  await applyFromPage(page, 'Rename the record', 'Rename the record');
  await expect(page.getByRole('heading', { name: 'RENAME_1' })).toBeVisible();
  const client = await connect(station);
  await expectFixed(page, installation, charger.id);
  await client.close();
});

test('correct the identity at the charger; a wrong one is the same error', async ({
  page,
  installation,
}) => {
  const tenant = await installation.tenant('correct');
  const charger = await installation.charger(tenant, 'CORRECT-1');
  const wrong = () => installation.station(tenant, 'CORRECT_1', { password: charger.password });
  expect(await refusedStatus(wrong())).toBe(404);
  await openAsAdmin(page, installation, charger);
  await applyFromPage(page, 'Correct the identity', 'I have typed them in');
  expect(await refusedStatus(wrong())).toBe(404);
  await runFixJob();
  await expect(page.getByRole('heading', { name: 'Same error at' })).toBeVisible();
  const panel = page.locator('section', { has: page.locator('#fix') });
  await expect(panel.getByRole('button', { name: 'Accept its spelling' })).toBeVisible();
  const client = await connect(() => installation.station(tenant, charger.identity, charger));
  await expectFixed(page, installation, charger.id);
  await client.close();
});

test('register what knocks', async ({ page, installation }) => {
  const tenant = await installation.tenant('knock');
  expect(
    await refusedStatus(installation.station(tenant, 'KNOCK-1', { password: 'none yet' })),
  ).toBe(404);
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/unknown-identities`);
  await page.getByRole('button', { name: 'Register KNOCK-1' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Register charger' }).click();
  const password = (await dialog.getByText(/^[0-9a-f]{40}$/).textContent()) ?? '';
  await dialog.getByRole('link', { name: 'Watch its next attempt' }).click();
  await expect(page.getByRole('heading', { name: 'to be typed in' })).toBeVisible();
  const { id } = await inSystemScope(installation.db, (tx) =>
    tx.charger.findFirstOrThrow({ where: { tenantId: tenant.id, identity: 'KNOCK-1' } }),
  );
  const client = await connect(() => installation.station(tenant, 'KNOCK-1', { password }));
  await expectFixed(page, installation, id);
  await client.close();
});

test('restore a deleted charger that still knocks', async ({ page, installation }) => {
  const tenant = await installation.tenant('restore');
  const charger = await installation.charger(tenant, 'GONE-1');
  await inSystemScope(installation.db, (tx) =>
    tx.charger.update({ where: { id: charger.id }, data: { deletedAt: new Date() } }),
  );
  const station = () => installation.station(tenant, charger.identity, charger);
  await expect.poll(() => refusedStatus(station())).toBe(404);
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/unknown-identities`);
  await page.getByRole('button', { name: 'Restore the deleted charger GONE-1' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting for the next attempt' })).toBeVisible();
  const client = await connect(station);
  await expectFixed(page, installation, charger.id);
  await client.close();
});

test('accept the username that a charger sends', async ({ page, installation }) => {
  const tenant = await installation.tenant('username');
  const charger = await installation.charger(tenant, 'USER-1');
  const url = `ws://127.0.0.1:${setting('GATEWAY_WS_PORT')}/${tenant.slug}/${charger.identity}`;
  const open = (password: string) =>
    new Promise<WebSocket | number>((resolve) => {
      const socket = new WebSocket(url, ['ocpp1.6'], { auth: `serial-4711:${password}` });
      socket.on('open', () => resolve(socket));
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    });
  expect(await open(charger.password)).toBe(401);
  await openAsAdmin(page, installation, charger);
  await applyFromPage(page, 'Accept its username', 'Accept this username');
  const state: { socket?: WebSocket } = {};
  await expect(async () => {
    const socket = await open(charger.password);
    expect(socket).not.toBe(401);
    if (typeof socket !== 'number') state.socket = socket;
  }).toPass({ intervals: [100] });
  await expectFixed(page, installation, charger.id);
  state.socket?.close();
});

test('accept a wrong path for a time, or correct the URL', async ({ page, installation }) => {
  const tenant = await installation.tenant('path');
  const charger = await installation.charger(tenant, 'PATH-1');
  const base = `ws://127.0.0.1:${setting('GATEWAY_WS_PORT')}`;
  const station = () => createOcppClient({ ...charger, endpoint: `${base}/ocpp/${tenant.slug}` });
  expect(await refusedStatus(station())).toBe(404);
  await openAsAdmin(page, installation, charger);
  await page.getByRole('button', { name: 'Correct the URL' }).first().click();
  await expect(page.getByRole('dialog').getByText(`/${tenant.slug}/PATH-1`)).toBeVisible();
  await page.keyboard.press('Escape');
  await applyFromPage(page, 'Accept its path for a time', 'Accept this path');
  const client = await connect(station);
  await expectFixed(page, installation, charger.id);
  await client.close();
});

test('raise a limit for a time', async ({ page, installation }) => {
  const tenant = await installation.tenant('limit', 2);
  const charger = await installation.charger(tenant, 'LIMIT-1');
  const localAddress = '127.0.93.1';
  const station = (password: string) =>
    installation.station(tenant, charger.identity, { password, localAddress });
  await expect.poll(() => refusedStatus(station('not the password'))).toBe(429);
  await openAsAdmin(page, installation, charger);
  await applyFromPage(page, 'Raise the limit for a time', 'Raise the limit');
  const client = await connect(() => station(charger.password));
  await expectFixed(page, installation, charger.id);
  await client.close();
});

test('the root certificate, with its fingerprint', async ({ page, installation }) => {
  const tenant = await installation.tenant('trust');
  await signIn(page, await installation.user('customer', [tenant.id]));
  const pem = await page.request.get(`${portalUrl()}/api/v1/root-ca.pem`);
  expect(await pem.text()).toContain('BEGIN CERTIFICATE');
  const der = await page.request.get(`${portalUrl()}/api/v1/root-ca.der`);
  expect((await der.body()).at(0)).toBe(0x30);
});
