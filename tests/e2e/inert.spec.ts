import { once } from 'node:events';
import { connect } from 'node:net';
import { parse } from 'csv-parse/sync';
import { inSystemScope } from '@/lib/db/scope';
import { basic, upgradeRequest } from '@/tests/gateway/raw-client';
import { portalUrl, setting, signIn, type Installation } from './installation';
import { expect, test } from './test';

/** What chargers send is text: it never ends a process, runs or changes what is around it. */

type Hostile = {
  name: string;
  /** As it stands in the request line. */
  sent: string;
  status: number;
  /** As the list of unknown identities shows it; null when it is no identity at all. */
  shown: string | null;
};

const encoded = (name: string, text: string, shown = text): Hostile => ({
  name,
  sent: encodeURIComponent(text),
  status: 404,
  shown,
});
const malformed = (name: string, sent: string): Hostile => ({
  name,
  sent,
  status: 400,
  shown: null,
});

const script = '<script>window.hasRun = true; alert(1)</script>';
const image = '<img src=x onerror="window.hasRun = true; alert(1)">';
const formula = '=HYPERLINK("http://elsewhere.example","open")';

const hostile: readonly Hostile[] = [
  encoded('NUL', 'NUL\u0000X', 'NUL\\x00X'),
  encoded('a script', script),
  encoded('an image with a handler', image),
  encoded('a formula', formula),
  encoded('right to left', 'RTL\u202egnp.exe', 'RTL\\u{202e}gnp.exe'),
  encoded('ANSI escapes', '\u001b[31mRED\u001b[2J', '\\x1b[31mRED\\x1b[2J'),
  encoded('emoji', 'EMOJI-⚡🔌'),
  encoded('CRLF', 'CRLF\r\nSet-Cookie: a=b', 'CRLF\\x0d\\x0aSet-Cookie: a=b'),
  malformed('bad percent-encoding', 'BAD%ZZ'),
  malformed('10,000 characters', 'A'.repeat(10_000)),
  malformed('a raw NUL', 'RAW\u0000NUL'),
];

test('unknown identities of every kind are recorded once and shown as text', async ({
  page,
  installation,
}) => {
  const tenant = await installation.tenant('inert');
  const witness = await installation.charger(tenant, 'WITNESS');
  const station = installation.station(tenant, witness.identity, witness);
  await station.connect();

  for (const [index, one] of hostile.entries()) {
    await test.step(one.name, async () => {
      const localAddress = `127.0.77.${index + 1}`;
      const request = upgradeRequest(`/${tenant.slug}/${one.sent}`, {
        Authorization: basic('somebody', 'whatever-it-is'),
      });
      expect(await exchange(request, localAddress)).toMatch(
        new RegExp(`^HTTP/1\\.1 ${one.status} `),
      );
      await expectOneRecord(installation, localAddress);
    });
  }
  // The connection from before is still served: the gateway has not been started again.
  await station.call('Heartbeat');
  await station.close();

  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/unknown-identities`);
  for (const { shown } of hostile) {
    if (shown === null) continue;
    await expect(page.getByRole('cell').getByText(shown, { exact: true })).toBeVisible();
  }
  await page.goto(`${portalUrl()}/`);
  await expect(page.getByText('CRLF\\x0d\\x0aSet-Cookie: a=b').first()).toBeVisible();
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
  expect(dialogs).toEqual([]);
});

test('what went to a tenant that is not there is read by who runs the installation alone', async ({
  page,
  browser,
  installation,
}) => {
  const tenant = await installation.tenant('lost');
  const localAddress = '127.0.78.1';
  const identity = '<b>LOST-7</b>';
  const path = `/${tenant.slug}-typo/${encodeURIComponent(identity)}`;
  const request = upgradeRequest(path, { Authorization: basic('somebody', 'whatever-it-is') });
  expect(await exchange(request, localAddress)).toMatch(/^HTTP\/1\.1 4/);
  await expectOneRecord(installation, localAddress);

  await signIn(page, await installation.user('operator'));
  await page.goto(`${portalUrl()}/attempts?tenant=none&q=${encodeURIComponent(identity)}`);
  const row = page.getByRole('row').filter({ hasText: localAddress });
  await expect(row.getByText(identity, { exact: true })).toBeVisible();
  await expect(row.getByText(path, { exact: true })).toBeVisible();
  await row.getByRole('button', { name: 'Everything that was recorded' }).click();
  await expect(page.getByText('recorded by gateway')).toBeVisible();
  await expect(page.getByRole('link', { name: 'in the guide' })).toBeVisible();

  const admin = await browser.newPage();
  await signIn(admin, await installation.user('admin', [tenant.id]));
  await admin.goto(`${portalUrl()}/attempts?tenant=none&q=${encodeURIComponent(identity)}`);
  await expect(admin.getByText('No attempt fits')).toBeVisible();
  await admin.close();
});

test('what a charger says of itself is text in its page, the finder and the CSV export', async ({
  page,
  installation,
}) => {
  const tenant = await installation.tenant('boot');
  const charger = await installation.charger(tenant, '=1+1|CHARGER');
  const station = installation.station(tenant, charger.identity, charger);
  await station.connect();
  const said = { vendor: '<b onclick=alert(1)>', model: '=HYPERLINK("x","y")', serial: '@SUM(A1)' };
  await station.call('BootNotification', {
    chargePointVendor: said.vendor,
    chargePointModel: said.model,
    chargePointSerialNumber: said.serial,
    firmwareVersion: '\u001b[31m7\u202e',
  });
  await station.close();

  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/chargers/${charger.id}`);
  await expect(page.getByText(`${said.vendor} ${said.model}`, { exact: true })).toBeVisible();
  await expect(page.getByText('\\x1b[31m7\\u{202e}', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('=1+1');
  await expect(page.getByRole('option', { name: charger.identity })).toContainText(said.model);

  const response = await page.request.get(`${portalUrl()}/api/v1/chargers.csv`);
  const [row] = parse<Record<string, string>>(await response.text(), { bom: true, columns: true });
  expect(row).toMatchObject({
    identity: `'${charger.identity}`,
    vendor: said.vendor,
    model: `'${said.model}`,
    serial: `'${said.serial}`,
    firmware: '\\x1b[31m7\\u{202e}',
  });
});

/** Sends bytes from an address of its own and returns the answer. */
async function exchange(bytes: string, localAddress: string): Promise<string> {
  const port = Number(setting('GATEWAY_WS_PORT'));
  const socket = connect({ host: '127.0.0.1', port, localAddress });
  let answer = '';
  socket.on('data', (data: Buffer) => {
    answer += data.toString('latin1');
  });
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

async function expectOneRecord(installation: Installation, address: string): Promise<void> {
  const count = () =>
    inSystemScope(installation.db, (tx) => tx.connectionAttempt.count({ where: { address } }));
  await expect.poll(count).toBe(1);
}
