import { refusedStatus } from '@/tests/support/ocpp-client';
import { connect, expectFixed, expectLeadsOn, passwordNext } from './fix-support';
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
  const station = (password = charger.password) =>
    installation.station(to, charger.identity, { password });
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
  // The record where it came from stays there, deleted.
  const chargerId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await expectLeadsOn(page, installation, { ...passwordNext, chargerId }, () =>
    refusedStatus(station('not the password')),
  );
  const client = await connect(station);
  await expectFixed(page, installation, chargerId);
  await client.close();
});
