import type { Locator, Page } from '@playwright/test';
import { inSystemScope } from '@/lib/db/scope';
import type { OcppClient } from '@/tests/support/ocpp-client';
import { portalUrl, signIn, type Installation, type ReadyCharger } from './installation';
import { runJob } from './run-job';
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

/** Opens a fix on a charger's page, chooses in its dialog, and applies it. */
export async function applyFromPage(
  page: Page,
  action: string,
  confirm: string,
  choose: (dialog: Locator) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const button = page.getByRole('button', { name: action }).locator('visible=true');
  await button.first().click();
  const dialog = page.getByRole('dialog');
  await choose(dialog);
  await dialog.getByRole('button', { name: confirm }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /Waiting for|Connected at/ })).toBeVisible();
}

/** Lets the charger in. The gateway may hear of a change a moment later. */
export async function connect(make: () => OcppClient): Promise<OcppClient> {
  const state: { client?: OcppClient } = {};
  await expect(async () => {
    const client = make();
    await client.connect();
    state.client = client;
  }).toPass({ intervals: [100] });
  if (state.client === undefined) throw new Error('It was not let in.');
  return state.client;
}

/** Where the identity is right and the password is not. */
export const passwordNext = { heading: 'Different error now', next: 'Reset password' };

type LeadsOn = { chargerId: string; heading?: string | RegExp; next: string | RegExp };

/**
 * A failure after the fix turns the page, which then offers what is next. What comes within a
 * second of the click says nothing of the fix yet, so it fails until that counts.
 */
export async function expectLeadsOn(
  page: Page,
  installation: Installation,
  { chargerId, heading = 'Same error at', next }: LeadsOn,
  fail: () => Promise<unknown>,
): Promise<void> {
  const latest = () =>
    inSystemScope(installation.db, (tx) =>
      tx.fix.findFirstOrThrow({ where: { chargerId }, orderBy: { appliedAt: 'desc' } }),
    );
  await expect(async () => {
    await fail();
    expect((await latest()).state).toBe('failed');
  }).toPass({ intervals: [200] });
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  await expect(fixPanel(page).getByRole('button', { name: next })).toBeVisible();
}

/** Where the page says what the attempts make of a fix. */
export function fixPanel(page: Page): Locator {
  return page.locator('section', { has: page.locator('#fix') });
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
