import { readFile } from 'node:fs/promises';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { portalUrl, signIn } from './installation';
import { expect, test } from './test';

/** Real clients are refused, one fix for both, and their next attempts prove it. */
test('new passwords for ticked chargers, downloaded once, let them in', async ({
  page,
  installation,
}) => {
  const tenant = await installation.tenant('bulk');
  const chargers = [
    await installation.charger(tenant, 'BULK-1'),
    await installation.charger(tenant, 'BULK-2'),
  ];
  await installation.charger(tenant, 'BULK-3');
  const station = (identity: string, password: string) =>
    installation.station(tenant, identity, { password });
  for (const { identity } of chargers) {
    expect(await refusedStatus(station(identity, 'forgotten-by-everybody'))).toBe(401);
  }
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/chargers`);
  for (const { identity } of chargers) {
    await page.getByRole('checkbox', { name: identity }).check();
  }
  await page.getByRole('button', { name: 'Fix 2 ticked' }).click();
  await page.getByRole('link', { name: 'New passwords' }).click();
  const preview = page.getByRole('table', { name: 'What will happen to each' });
  await expect(preview.getByRole('row')).toHaveCount(3);
  await expect(preview).not.toContainText('BULK-3');
  await page.getByLabel('The present password').selectOption('now');
  await page.getByRole('button', { name: 'Apply to 2' }).click();
  await expect(page.getByText('2 of 2 done', { exact: true })).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  await expect(page.getByRole('button', { name: 'Download CSV' })).toHaveCount(0);
  for (const { identity } of chargers) {
    const password = new RegExp(`^${identity},(\\S+)$`, 'm').exec(csv)?.[1] ?? '';
    await expect(async () => {
      await station(identity, password).connect();
    }).toPass({ intervals: [100] });
  }
  const results = page.getByRole('table', { name: 'Results' });
  await expect(results.getByText('connected, holding')).toHaveCount(2);
});
