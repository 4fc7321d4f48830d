import { refusedStatus } from '@/tests/support/ocpp-client';
import { portalUrl, signIn } from './installation';
import { expect, test } from './test';

/** A charger knocks at the wrong tenant, one admin asks for it, and the other one agrees. */
test('a charger moves to the tenant where it knocks, and connects there', async ({
  page,
  browser,
  installation,
}) => {
  const [from, to] = [await installation.tenant('giver'), await installation.tenant('taker')];
  const charger = await installation.charger(from, 'STRAY-1');
  const station = () => installation.station(to, charger.identity, { password: charger.password });
  expect(await refusedStatus(station())).toBe(404);

  await signIn(page, await installation.user('admin', [to.id]));
  await page.goto(`${portalUrl()}/unknown-identities`);
  await page.getByRole('button', { name: 'Ask another tenant for STRAY-1' }).click();
  await page.getByLabel('The other tenant’s short name').fill(from.slug);
  await page.getByRole('button', { name: 'Ask for it' }).click();
  await expect(page.getByText('Waits for an answer')).toBeVisible();

  const other = await browser.newPage();
  await signIn(other, await installation.user('admin', [from.id]));
  await other.goto(`${portalUrl()}/charger-moves`);
  await expect(other.getByText(`to ${to.name}`)).toBeVisible();
  await other.getByRole('button', { name: 'Accept STRAY-1' }).click();
  await expect(other.getByText('Moved', { exact: false }).last()).toBeVisible();
  await other.close();

  await page.reload();
  await page.getByRole('link', { name: 'Watch it connect' }).click();
  await expect(page.getByRole('heading', { name: 'STRAY-1' })).toBeVisible();
  await expect(async () => {
    await station().connect();
  }).toPass({ intervals: [100] });
  await expect(page.getByRole('heading', { name: /^Connected at/ })).toBeVisible();
});
