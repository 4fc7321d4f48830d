import type { Page } from '@playwright/test';
import PgBoss from 'pg-boss';
import { inSystemScope } from '@/lib/db/scope';
import { portalUrl, setting, signIn, type Installation, type ReadyCharger } from './installation';
import { expect } from './test';

/** A charger's page as an admin of its tenant sees it. */
export async function openAsAdmin(
  page: Page,
  installation: Installation,
  { id, tenantId }: Pick<ReadyCharger, 'id' | 'tenantId'>,
): Promise<void> {
  await signIn(page, await installation.user('admin', [tenantId]));
  await page.goto(`${portalUrl()}/chargers/${id}`);
}

/** As if the charger had connected so long ago that it has held, for the worker to confirm. */
export async function letItHold(installation: Installation, chargerId: string): Promise<void> {
  await inSystemScope(installation.db, (tx) =>
    tx.fix.updateMany({
      where: { chargerId, state: 'holding' },
      data: { connectedAt: new Date(Date.now() - 301_000) },
    }),
  );
  await runFixJob();
}

/** Asks the running worker for the job that it otherwise does every minute. */
export function runFixJob(): Promise<void> {
  return runJob('settle-fixes');
}

/** The same for any of its jobs. */
export async function runJob(name: string): Promise<void> {
  const boss = new PgBoss({ connectionString: setting('DATABASE_URL'), max: 1, supervise: false });
  await boss.start();
  await boss.send(name, {});
  await boss.stop();
}

/** The charger's episode is over, and the page says that the fix held. */
export async function expectFixed(
  page: Page,
  installation: Installation,
  chargerId: string,
): Promise<void> {
  await expect(page.getByRole('heading', { name: /^Connected at .*holding$/ })).toBeVisible();
  const open = () =>
    inSystemScope(installation.db, (tx) =>
      tx.episode.count({ where: { chargerId, state: 'open' } }),
    );
  await expect.poll(open).toBe(0);
  await letItHold(installation, chargerId);
  await expect(page.getByRole('heading', { name: 'Fixed. Held for 5 minutes' })).toBeVisible();
}
