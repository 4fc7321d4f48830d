import { WebSocket } from 'ws';
import { createOcppClient, refusedStatus } from '@/tests/support/ocpp-client';
import { applyFromPage, connect, expectFixed, expectLeadsOn, openAsAdmin } from './fix-support';
import { portalUrl, setting, signIn } from './installation';
import { expect, test } from './test';

/** Each fix: a real client fails, a click, and its next attempt says what came of it. */

test('accept the username that a charger sends; steps that do not help lead there', async ({
  page,
  installation,
}) => {
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
  await applyFromPage(page, 'I have done the steps', 'Watch the next attempt');
  const failAgain = () => open(charger.password);
  await expectLeadsOn(
    page,
    installation,
    { chargerId: charger.id, next: 'Accept its username' },
    failAgain,
  );
  await applyFromPage(page, 'Accept its username', 'Accept this username');
  const failOtherwise = () => open('not the password');
  await expectLeadsOn(
    page,
    installation,
    { chargerId: charger.id, next: /Correct the username|Reset password/ },
    failOtherwise,
  );
  const state: { socket?: WebSocket } = {};
  await expect(async () => {
    const socket = await open(charger.password);
    expect(socket).not.toBe(401);
    if (typeof socket !== 'number') state.socket = socket;
  }).toPass({ intervals: [100] });
  await expectFixed(page, installation, charger.id);
  state.socket?.close();
});

test('correct the URL, or accept a wrong path for a time', async ({ page, installation }) => {
  const tenant = await installation.tenant('path');
  const charger = await installation.charger(tenant, 'PATH-1');
  const base = `ws://127.0.0.1:${setting('GATEWAY_WS_PORT')}`;
  const station = (prefix = 'ocpp') =>
    createOcppClient({ ...charger, endpoint: `${base}/${prefix}/${tenant.slug}` });
  expect(await refusedStatus(station())).toBe(404);
  await openAsAdmin(page, installation, charger);
  await applyFromPage(page, 'Correct the URL', 'I have typed them in', (dialog) =>
    expect(dialog.getByText(`/${tenant.slug}/PATH-1`)).toBeVisible(),
  );
  await expectLeadsOn(
    page,
    installation,
    { chargerId: charger.id, next: 'Accept its path for a time' },
    () => refusedStatus(station()),
  );
  await applyFromPage(page, 'Accept its path for a time', 'Accept this path');
  await expectLeadsOn(
    page,
    installation,
    { chargerId: charger.id, next: 'I have done the steps' },
    () => refusedStatus(station('ocpp-j')),
  );
  const client = await connect(station);
  await expectFixed(page, installation, charger.id);
  await client.close();
});

test('raise a limit for a time; one that is still too low is the same error', async ({
  page,
  installation,
}) => {
  const tenant = await installation.tenant('limit', 1);
  const charger = await installation.charger(tenant, 'LIMIT-1');
  const localAddress = '127.0.93.1';
  const station = (password: string) =>
    installation.station(tenant, charger.identity, { password, localAddress });
  const tooOften = () => refusedStatus(station('not the password'));
  await expect.poll(tooOften).toBe(429);
  await openAsAdmin(page, installation, charger);
  await applyFromPage(page, 'Set the recommended configuration', 'I have set them', (dialog) =>
    dialog.getByLabel('How it gets to the charger').selectOption('hand'),
  );
  await expectLeadsOn(
    page,
    installation,
    { chargerId: charger.id, next: 'Raise the limit for a time' },
    tooOften,
  );
  const raise = (value: string) =>
    applyFromPage(page, 'Raise the limit for a time', 'Raise the limit', (dialog) =>
      dialog.getByLabel('Connection attempts per minute').fill(value),
    );
  await raise('1');
  // Which cause comes first depends on how quickly this client knocks.
  await expectLeadsOn(
    page,
    installation,
    { chargerId: charger.id, next: /^(Set the recommended configuration|I have done the steps)$/ },
    tooOften,
  );
  await raise('1000');
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
