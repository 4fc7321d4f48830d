import type { Page } from '@playwright/test';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { expectFixed, openAsAdmin } from './fix-support';
import { portalUrl, signIn, type Installation } from './installation';
import { expect, test } from './test';

/** A new password: made by a click, typed in, and proven by the charger's next attempt. */

async function failing(installation: Installation, name: string) {
  const tenant = await installation.tenant(name);
  const charger = await installation.charger(tenant, `PW-${name.toUpperCase()}`);
  const station = (password: string) =>
    installation.station(tenant, charger.identity, { password });
  expect(await refusedStatus(station('not the password'))).toBe(401);
  return { charger, station };
}

async function generate(page: Page): Promise<string> {
  const reset = page.getByRole('button', { name: 'Reset password' }).locator('visible=true');
  await reset.first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Generate password' }).click();
  return (await dialog.getByText(/^[0-9a-f]{40}$/).textContent()) ?? '';
}

test('the next attempt with the new password proves it', async ({ page, installation }) => {
  const { charger, station } = await failing(installation, 'proven');
  await openAsAdmin(page, installation, charger);
  const password = await generate(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Scan the Password').click();
  await expect(dialog.getByRole('img', { name: 'QR code of the Password' })).toBeVisible();
  await dialog.getByRole('button', { name: 'I have typed it in' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting for the next attempt' })).toBeVisible();
  expect(await page.content()).not.toContain(password);

  const client = station(password);
  await client.connect();
  await expectFixed(page, installation, charger.id);
  await expect(page.getByRole('heading', { name: 'Connected since' })).toBeVisible();
  await client.close();
  // The old one ended with the proof.
  expect(await refusedStatus(station(charger.password))).toBe(401);
});

test('a value that was typed wrong leads on', async ({ page, installation }) => {
  const { charger, station } = await failing(installation, 'typo');
  await openAsAdmin(page, installation, charger);
  const password = await generate(page);
  await page.getByRole('button', { name: 'Not yet' }).click();
  await expect(page.getByRole('heading', { name: 'to be typed in' })).toBeVisible();
  await refusedStatus(station('not the password'));
  await expect(page.getByText('with what it had before')).toBeVisible();

  await page.getByRole('button', { name: 'I have typed it in' }).first().click();
  await expect(page.getByRole('heading', { name: 'Waiting for the next attempt' })).toBeVisible();
  await expect(async () => {
    await refusedStatus(station(`${password} `));
    await expect(page.getByRole('heading', { name: 'Same error at' })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  const panel = page.locator('section', { has: page.locator('#fix') });
  await expect(panel).toContainText('a space or line break around it');
  await expect(panel.getByRole('button', { name: 'Reset password' })).toBeVisible();

  const client = station(password);
  await client.connect();
  await expectFixed(page, installation, charger.id);
  await client.close();
});

test('undone before it was used, the present password stays', async ({ page, installation }) => {
  const { charger, station } = await failing(installation, 'undo');
  await openAsAdmin(page, installation, charger);
  const password = await generate(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo: New password' }).click();
  await page.getByRole('button', { name: 'Undo the fix' }).click();
  await expect(page.getByText('undone by').first()).toBeVisible();
  await expect.poll(() => refusedStatus(station(password))).toBe(401);
  const client = station(charger.password);
  await client.connect();
  await client.close();
});

test('a customer does it on a phone, one value at a time', async ({ page, installation }) => {
  const { charger, station } = await failing(installation, 'phone');
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, await installation.user('customer', [charger.tenantId], [charger.id]));
  await page.goto(`${portalUrl()}/chargers/${charger.id}`);
  await page.getByRole('button', { name: 'Reset password' }).locator('visible=true').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('The present password')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Generate password' }).click();
  const password = (await dialog.getByText(/^[0-9a-f]{40}$/).textContent()) ?? '';
  await expect(dialog.getByText(charger.identity, { exact: true })).toBeHidden();
  // The URL first: it has never connected.
  await dialog.getByRole('button', { name: 'Next value' }).click();
  await dialog.getByRole('button', { name: 'Next value' }).click();
  await expect(dialog.getByText(charger.identity, { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'I have typed it in' }).click();
  const client = station(password);
  await client.connect();
  await expectFixed(page, installation, charger.id);
  await client.close();
});

test('the second of two people sees what the first one did', async ({ browser, installation }) => {
  const { charger } = await failing(installation, 'two');
  const people = await Promise.all(
    [1, 2].map(async () => {
      const page = await (await browser.newContext()).newPage();
      await openAsAdmin(page, installation, charger);
      await page.getByRole('button', { name: 'Reset password' }).first().click();
      return page;
    }),
  );
  const [first, second] = people;
  if (first === undefined || second === undefined) throw new Error('Two people were asked for.');
  await first.getByRole('dialog').getByRole('button', { name: 'Generate password' }).click();
  await expect(first.getByText(/^[0-9a-f]{40}$/)).toBeVisible();
  await second.getByRole('dialog').getByRole('button', { name: 'Generate password' }).click();
  await expect(second.getByText(/has just applied another fix/)).toBeVisible();
  await Promise.all(people.map((page) => page.context().close()));
});
