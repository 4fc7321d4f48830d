import { createAnsweringCharger, type AnsweringCharger } from '@/tests/support/answering-charger';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { applyFromPage, expectFixed, expectLeadsOn, fixPanel, openAsAdmin } from './fix-support';
import { setting, type ReadyCharger } from './installation';
import { expect, test } from './test';

/** Fixes that a charger takes over its own connection, and then shows that it has them. */

type Options = Partial<Parameters<typeof createAnsweringCharger>[0]>;

const station = (slug: string, { identity, password }: ReadyCharger, options: Options = {}) =>
  createAnsweringCharger({
    endpoint: `ws://127.0.0.1:${setting('GATEWAY_WS_PORT')}/${slug}`,
    identity,
    password,
    ...options,
  });

/** The gateway may hear of a change a moment later. */
async function letIn(make: () => AnsweringCharger): Promise<AnsweringCharger> {
  const charger = make();
  const error = await charger.client.connect().then(
    () => null,
    (refusal: unknown) => refusal,
  );
  return error === null ? charger : letIn(make);
}

test('the recommended configuration waits for a throttled charger, is cancelled, sent and undone', async ({
  page,
  installation,
}) => {
  const tenant = await installation.tenant('configured', 2);
  const charger = await installation.charger(tenant, 'CONFIGURE-1');
  const settings = { HeartbeatInterval: '1', WebSocketPingInterval: '0' };
  const options = { settings, readOnly: ['WebSocketPingInterval'] };
  const tooOften = () => refusedStatus(station(tenant.slug, { ...charger, password: '?' }).client);
  await expect.poll(tooOften).toBe(429);

  await openAsAdmin(page, installation, charger);
  const send = () =>
    applyFromPage(page, 'Set the recommended configuration', 'Send when it connects');
  await send();
  await fixPanel(page).getByRole('button', { name: 'Cancel sending' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel sending' }).click();
  const tried = page.getByRole('region', { name: 'Fixes', exact: true });
  await expect(tried.getByText('undone by')).toHaveCount(1);
  await send();

  // As after the minute that the limit is counted over.
  await installation.allowConnections(tenant.cpmsId);
  const next = await letIn(() => station(tenant.slug, charger, options));
  await expect(page.getByRole('heading', { name: /^Connected at .*holding$/ })).toBeVisible();
  await expect(fixPanel(page)).toContainText('1 → 300');
  await expect(fixPanel(page)).toContainText('cannot be changed');
  expect(next.settings.HeartbeatInterval).toBe('300');
  // What was cancelled was not sent, too.
  expect(next.calls.filter((call) => call === 'HeartbeatInterval')).toHaveLength(1);
  await expectFixed(page, installation, charger.id);

  await page.getByRole('button', { name: 'Undo: Recommended configuration' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the fix' }).click();
  await expect.poll(() => next.settings.HeartbeatInterval).toBe('1');
  await expect(tried.getByText('undone by')).toHaveCount(2);
  await next.client.close();
});

test('a charger that is connected takes a new password, and logs in with it', async ({
  page,
  installation,
}) => {
  const tenant = await installation.tenant('sent-password');
  const charger = await installation.charger(tenant, 'SENT-1');
  const before = station(tenant.slug, charger, { answer: () => 'Rejected' });
  await before.client.connect();
  // A second device with the same identity, so that there is a problem to end.
  expect(
    await refusedStatus(station(tenant.slug, { ...charger, password: 'not the password' }).client),
  ).toBe(401);
  await openAsAdmin(page, installation, charger);
  const send = async (confirm: string) => {
    const open = page.getByRole('button', { name: 'Reset password' }).locator('visible=true');
    await open.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('How it gets to the charger').selectOption('ocpp');
    await dialog.getByRole('button', { name: confirm }).click();
  };
  await send('Send to the charger');
  await expect(page.getByRole('heading', { name: 'did not take it' })).toBeVisible();
  const instead = fixPanel(page).getByRole('button', { name: 'Type it in instead' });
  await instead.click();
  await expect(page.getByLabel('How it gets to the charger')).toHaveValue('hand');
  await page.keyboard.press('Escape');
  await before.client.close();

  const taking = station(tenant.slug, charger);
  await taking.client.connect();
  await send('Send to the charger');
  await expect(page.getByRole('heading', { name: 'has taken the new password' })).toBeVisible();
  await taking.client.close();
  const key = Buffer.from(taking.secret ?? '', 'hex');
  const proven = station(tenant.slug, charger, { password: key });
  await proven.client.connect();
  await expectFixed(page, installation, charger.id);
  await proven.client.close();
});

test('a charger that can be reached is made to try again; one that is not cannot', async ({
  page,
  installation,
}) => {
  const tenant = await installation.tenant('retry-now');
  const charger = await installation.charger(tenant, 'RETRY-1');
  const wrong = () => station(tenant.slug, { ...charger, password: 'not the password' }).client;
  expect(await refusedStatus(wrong())).toBe(401);
  await openAsAdmin(page, installation, charger);
  const open = page.getByRole('button', { name: 'Retry now' }).locator('visible=true');
  await open.first().click();
  await expect(page.getByRole('alert').getByText('The charger is not connected')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Retry now' })).toBeDisabled();
  await page.keyboard.press('Escape');

  const first = station(tenant.slug, charger);
  await first.client.connect();
  await expect(page.getByText('Connected since').first()).toBeVisible();
  expect(await refusedStatus(wrong())).toBe(401);
  await open.first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retry now' }).click();
  expect(await first.client.closed).toMatchObject({ code: 1012 });
  await expectLeadsOn(page, installation, { chargerId: charger.id, next: 'Reset password' }, () =>
    refusedStatus(wrong()),
  );
  const again = station(tenant.slug, charger);
  await again.client.connect();
  await expectFixed(page, installation, charger.id);
  await again.client.close();
});

test('the root certificate is installed from the page of a charger that is well', async ({
  page,
  installation,
}) => {
  const tenant = await installation.tenant('sent-root');
  const charger = await installation.charger(tenant, 'ROOT-1');
  const first = station(tenant.slug, charger, { protocol: 'ocpp2.0.1' });
  await first.client.connect();
  await openAsAdmin(page, installation, charger);
  await page.getByRole('link', { name: 'Root certificate' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send to the charger' }).click();
  await expect(page.getByRole('heading', { name: 'stored the root certificate' })).toBeVisible();
  expect(first.root).toContain('BEGIN CERTIFICATE');
  await first.client.close();
  const again = station(tenant.slug, charger, { protocol: 'ocpp2.0.1' });
  await again.client.connect();
  await expectFixed(page, installation, charger.id);
  await again.client.close();
});
