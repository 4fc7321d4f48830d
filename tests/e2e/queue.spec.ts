import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { UserActor } from '@/lib/access/actor';
import { inSystemScope } from '@/lib/db/scope';
import { openTicket } from '@/lib/tickets/open-ticket';
import { silentLog } from '@/tests/support/silent-log';
import { portalUrl, signIn, type Installation } from './installation';
import { expect, test } from './test';

/** Two people at one queue: its teams and views, and that they see each other in a ticket. */

async function queue(installation: Installation) {
  const { db } = installation;
  const tenant = await installation.tenant('Queue');
  const charger = await installation.charger(tenant, 'QUEUE-1');
  const agent = await installation.user('agent', [tenant.id]);
  const admin = await installation.user('admin', [tenant.id]);
  const { userId, email } = agent;
  const actor: UserActor = {
    ...({ kind: 'user', role: 'agent', userId, email, name: 'Test agent' } as const),
    tenantIds: [tenant.id],
  };
  const opened = await openTicket(
    { db, actor, now: () => new Date(), log: silentLog },
    { source: 'charger', chargerId: charger.id, key: randomUUID(), subject: 'It does not charge' },
    { gatewayUrl: 'ws://gateway.test' },
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.errors));
  const name = `Night shift ${tenant.slug}`;
  await inSystemScope(db, (tx) =>
    tx.team.create({ data: { name, members: { create: { userId } } } }),
  );
  return { agent, admin, team: name, number: opened.value.number };
}

async function openLive(page: Page, path: string): Promise<void> {
  await page.goto(`${portalUrl()}${path}`);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
}

test('two people work one queue', async ({ page, browser, installation }) => {
  test.setTimeout(120_000);
  const { agent, admin, team, number } = await queue(installation);
  await signIn(page, agent);
  await openLive(page, '/tickets');

  // t asks which team the current ticket goes to; Enter gives it.
  await page.keyboard.press('j');
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog', { name: 'Give to a team' })).toBeVisible();
  await page.getByRole('radio', { name: team }).check();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell', { name: `nobody · ${team}` })).toBeVisible();
  await expect(page.getByText('Changed 1 ticket')).toBeVisible();

  // What the portal did not take is said, and is shown as it was.
  await page.context().setOffline(true);
  await page.keyboard.press('e');
  await expect(page.getByText('The portal did not answer.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'New' })).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();

  await page.getByRole('combobox', { name: 'Team', exact: true }).selectOption('My teams');
  await page.waitForURL(/team=mine/);
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Ours');
  await page.getByRole('dialog').getByRole('button', { name: 'Save view' }).click();
  const ours = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: /^Ours/ });
  await expect(ours).toHaveAttribute('aria-current', 'page');
  await expect(ours).toHaveText('Ours1');
  await page.goto(`${portalUrl()}/tickets?team=${randomUUID()}`);
  await expect(page.getByText('ask for the tickets of a team that was removed')).toBeVisible();
  await ours.click();
  await page.waitForURL(/team=mine/);

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, admin);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`#${number}`);
  await expect(page.getByRole('option', { name: `#${number}` })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await page.waitForURL(`${portalUrl()}/tickets/${number}`);
  await openLive(desk, `/tickets/${number}`);
  const here = page.getByRole('status', { name: 'Who else is here' });
  await expect(here).toHaveText('Test admin is looking at this ticket.');
  await expect(desk.getByRole('status', { name: 'Who else is here' })).toHaveText(
    'Test agent is looking at this ticket.',
  );
  await desk.getByRole('textbox', { name: /^Reply/ }).fill('I have called them.');
  await expect(here).toHaveText('Test admin is writing a reply.');
  await page.getByRole('textbox', { name: /^Reply/ }).fill('Shall I call them?');
  await desk.getByRole('button', { name: 'Send reply' }).click();
  await expect(page.getByText('Test admin replied while you were writing')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Reply/ })).toHaveValue('Shall I call them?');
  await desk.context().close();
  await expect(here).toHaveText('');
});
