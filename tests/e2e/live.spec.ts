import type { Page, Route } from '@playwright/test';
import { chargerChangedChannel } from '@/lib/attempts/notify-change';
import { inSystemScope } from '@/lib/db/scope';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { portalUrl, signIn, type Installation, type ReadyCharger } from './installation';
import { expect, test } from './test';

/** A charger's page follows the charger without being loaded again. */

const aimMs = 1_000;

test('shows a refusal, a connection and its end as they happen', async ({ page, installation }) => {
  const { charger, refuse, station } = await openCharger(page, installation, 'follow');
  const shown = appearance(page, 'Invalid credentials');
  await refuse();
  const answeredAt = Date.now();
  report('from the refusal to the page', (await shown) - answeredAt);

  const connected = appearance(page, 'Connected since');
  const client = station(charger.password);
  await client.connect();
  const letInAt = Date.now();
  report('from the connection to the page', (await connected) - letInAt);

  await client.close();
  await expect(page.getByRole('heading', { name: 'Not connected' })).toBeVisible();
  await expectNotReloaded(page);
});

test('shows what happened before its stream was open', async ({ page, installation }) => {
  const held: Route[] = [];
  let isHolding = true;
  await page.route('**/api/live/chargers/*', async (route) => {
    if (isHolding) held.push(route);
    else await route.continue();
  });
  const { charger, refuse } = await openCharger(page, installation, 'gap');
  await expect(page.getByRole('status').getByText('Connecting')).toBeVisible();
  await refuse();
  await expectRecorded(installation, charger);
  await expect(page.getByText('Invalid credentials')).toHaveCount(0);
  isHolding = false;
  for (const route of held) await route.continue();
  await expect(page.getByText('Invalid credentials').first()).toBeVisible();
  await expectNotReloaded(page);
});

test('goes on after the portal lost the connection that it listens on', async ({
  page,
  installation,
}) => {
  const { charger, refuse } = await openCharger(page, installation, 'cut');
  await expect(page.getByRole('status').getByText('Live')).toBeVisible();
  const cut = await inSystemScope(
    installation.db,
    (tx) => tx.$queryRaw<{ cut: boolean }[]>`
      SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
      WHERE query = ${`LISTEN ${chargerChangedChannel}`}`,
  );
  expect(cut.length).toBeGreaterThan(0);
  await refuse();
  await expectRecorded(installation, charger);
  await expect(page.getByText('Invalid credentials').first()).toBeVisible();
  await expectNotReloaded(page);
});

test('takes up its stream again after the browser was offline', async ({ page, installation }) => {
  const { charger, refuse } = await openCharger(page, installation, 'offline');
  const live = page.getByRole('status').getByText('Live');
  await expect(live).toBeVisible();
  await page.context().setOffline(true);
  await refuse();
  await expectRecorded(installation, charger);
  await page.context().setOffline(false);
  await expect(page.getByText('Invalid credentials').first()).toBeVisible();
  await expect(live).toBeVisible();
  await expectNotReloaded(page);
});

async function openCharger(page: Page, installation: Installation, name: string) {
  const tenant = await installation.tenant(name);
  const charger = await installation.charger(tenant, `LIVE-${name.toUpperCase()}`);
  const station = (password: string) =>
    installation.station(tenant, charger.identity, { password });
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/chargers/${charger.id}`);
  await expect(page.getByRole('heading', { name: 'never tried to connect' })).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
  return { charger, station, refuse: () => refusedStatus(station('not the password')) };
}

/** When the text appears in the page, in milliseconds since 1970. */
function appearance(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.body.innerText.includes(wanted)) return;
          observer.disconnect();
          resolve(Date.now());
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    text,
  );
}

/** Told and not enforced: how long it takes depends on what else the machine does. */
function report(what: string, ms: number): void {
  const line = `${what}: ${Math.round(ms)} ms, the aim is ${aimMs} ms`;
  test.info().annotations.push({ type: 'measured', description: line });
  process.stdout.write(`    ${line}\n`);
}

async function expectRecorded(
  installation: Installation,
  { id: chargerId }: ReadyCharger,
): Promise<void> {
  const count = () =>
    inSystemScope(installation.db, (tx) => tx.connectionAttempt.count({ where: { chargerId } }));
  await expect.poll(count).toBe(1);
}

async function expectNotReloaded(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'isSameDocument' in window)).toBe(true);
}
