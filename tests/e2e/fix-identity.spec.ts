import { inSystemScope } from '@/lib/db/scope';
import { refusedStatus } from '@/tests/support/ocpp-client';
import {
  applyFromPage,
  connect,
  expectFixed,
  expectLeadsOn,
  openAsAdmin,
  passwordNext,
  runFixJob,
} from './fix-support';
import { portalUrl, signIn } from './installation';
import { expect, test } from './test';

/** A charger that sends another identity, or one that nobody knows: a click, and it is let in. */

test('accept the spelling that a charger sends', async ({ page, installation }) => {
  const tenant = await installation.tenant('spelling');
  const charger = await installation.charger(tenant, 'vendor-model-123');
  const station = (password = charger.password) =>
    installation.station(tenant, 'VENDOR_MODEL_123', { password });
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
  await expectLeadsOn(page, installation, { ...passwordNext, chargerId: charger.id }, () =>
    refusedStatus(station('not the password')),
  );
  const client = await connect(station);
  await expectFixed(page, installation, charger.id);
  await client.close();
});

test('rename the record to what a charger sends', async ({ page, installation }) => {
  const tenant = await installation.tenant('rename');
  const charger = await installation.charger(tenant, 'RENAME-1');
  const station = (password = charger.password) =>
    installation.station(tenant, 'RENAME_1', { password });
  expect(await refusedStatus(station())).toBe(404);
  await openAsAdmin(page, installation, charger);
  await applyFromPage(page, 'Rename the record', 'Rename the record');
  await expect(page.getByRole('heading', { name: 'RENAME_1' })).toBeVisible();
  await expectLeadsOn(page, installation, { ...passwordNext, chargerId: charger.id }, () =>
    refusedStatus(station('not the password')),
  );
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
  const failAgain = async () => {
    expect(await refusedStatus(wrong())).toBe(404);
    await runFixJob();
  };
  await expectLeadsOn(
    page,
    installation,
    { chargerId: charger.id, next: 'Accept its spelling' },
    failAgain,
  );
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
  const station = (typed: string) => installation.station(tenant, 'KNOCK-1', { password: typed });
  await page.getByRole('button', { name: 'I have typed it in' }).first().click();
  // Which of both depends on how soon after the click it tries first.
  const heading = /^(Same error at|Different error now)/;
  await expectLeadsOn(page, installation, { chargerId: id, heading, next: 'Reset password' }, () =>
    refusedStatus(station('mistyped')),
  );
  const client = await connect(() => station(password));
  await expectFixed(page, installation, id);
  await client.close();
});

test('restore a deleted charger that still knocks', async ({ page, installation }) => {
  const tenant = await installation.tenant('restore');
  const charger = await installation.charger(tenant, 'GONE-1');
  await inSystemScope(installation.db, (tx) =>
    tx.charger.update({ where: { id: charger.id }, data: { deletedAt: new Date() } }),
  );
  const station = (password = charger.password) =>
    installation.station(tenant, charger.identity, { password });
  await expect.poll(() => refusedStatus(station())).toBe(404);
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/unknown-identities`);
  await page.getByRole('button', { name: 'Restore the deleted charger GONE-1' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting for the next attempt' })).toBeVisible();
  await expectLeadsOn(page, installation, { ...passwordNext, chargerId: charger.id }, () =>
    refusedStatus(station('not the password')),
  );
  const client = await connect(station);
  await expectFixed(page, installation, charger.id);
  await client.close();
});
