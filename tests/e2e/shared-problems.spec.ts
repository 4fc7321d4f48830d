import { inSystemScope } from '@/lib/db/scope';
import { portalUrl, signIn, type Installation } from './installation';
import { runJob } from './run-job';
import { letTimePass, runSilenceJob } from './silence';
import { expect, test } from './test';

/** A site that falls silent at once is one problem, on the overview and on each charger's page. */

const count = 4;

test('a whole site that fell silent is one problem until it is back', async ({
  page,
  installation,
}) => {
  test.slow();
  const { chargers, stations, tenant } = await createSite(installation);
  for (const [index, station] of stations.entries()) {
    const charger = chargers[index];
    if (charger === undefined) throw new Error('Each station is a charger.');
    await station().connect();
    await expectState(installation, charger.id, 'connected');
  }
  await Promise.all(connected.splice(0).map((client) => client.close()));
  for (const charger of chargers) await letTimePass(installation, charger);
  await runSilenceJob();
  for (const { id } of chargers) await expectState(installation, id, 'silent');
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(portalUrl());
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Shared problems' })).toHaveCount(0);

  await runJob('update-shared-problems');
  const headline = `${count} of ${count} chargers at Depot Nord fell silent`;
  const block = page.getByRole('region', { name: 'Shared problems' });
  await expect(block.getByText('Look at the site’s network and power first.')).toBeVisible();
  await block.getByRole('link', { name: headline }).click();

  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible();
  const table = page.getByRole('table', { name: 'Chargers with this problem' });
  await expect(table.getByRole('row')).toHaveCount(count + 1);
  await table.getByRole('link', { name: 'NORD-2' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'NORD-2' })).toBeVisible();
  const line = page.getByRole('region', { name: 'Shared problem' });
  await expect(line).toContainText(`One of ${count} at Depot Nord that fell silent on`);
  await expect(line).toContainText('look at the site’s network and power first.');

  for (const station of stations) await station().connect();
  for (const { id } of chargers) await expectState(installation, id, 'connected');
  await runJob('update-shared-problems');
  await expect(line).toHaveCount(0);
  await page.goto(`${portalUrl()}/shared-problems`);
  await expect(page.getByText('No shared problem at the moment')).toBeVisible();
  await page.getByRole('link', { name: 'Past' }).click();
  await expect(page.getByRole('link', { name: headline })).toBeVisible();
  await Promise.all(connected.splice(0).map((client) => client.close()));
});

type Client = ReturnType<Installation['station']>;
const connected: Client[] = [];

async function createSite(installation: Installation) {
  const tenant = await installation.tenant('shared');
  const site = await inSystemScope(installation.db, (tx) =>
    tx.site.create({ data: { tenantId: tenant.id, name: 'Depot Nord' }, select: { id: true } }),
  );
  const identities = Array.from({ length: count }, (_, index) => `NORD-${index + 1}`);
  const chargers = await Promise.all(
    identities.map((identity) => installation.charger(tenant, identity)),
  );
  await inSystemScope(installation.db, (tx) =>
    tx.charger.updateMany({ where: { tenantId: tenant.id }, data: { siteId: site.id } }),
  );
  const stations = chargers.map(({ identity, password }) => () => {
    const client = installation.station(tenant, identity, { password });
    connected.push(client);
    return client;
  });
  return { tenant, chargers, stations };
}

async function expectState(installation: Installation, id: string, state: string): Promise<void> {
  const read = () =>
    inSystemScope(installation.db, async (tx) => {
      const charger = await tx.charger.findUniqueOrThrow({ where: { id } });
      return charger.connectionState;
    });
  await expect.poll(read, { timeout: 20_000 }).toBe(state);
}
