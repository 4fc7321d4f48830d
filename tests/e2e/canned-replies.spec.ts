import { inSystemScope } from '@/lib/db/scope';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { portalUrl, signIn } from './installation';
import { expect, test } from './test';

test('a canned reply and a mention, by the keyboard', async ({ page, installation }) => {
  const tenant = await installation.tenant('Words');
  const charger = await installation.charger(tenant, 'WORDS_1');
  const password = 'not the password';
  expect(await refusedStatus(installation.station(tenant, charger.identity, { password }))).toBe(
    401,
  );
  const colleague = await installation.user('agent', [tenant.id]);
  await inSystemScope(installation.db, (tx) =>
    tx.user.update({ where: { id: colleague.userId }, data: { name: 'Grace Hopper' } }),
  );
  await signIn(page, await installation.user('agent', [tenant.id]));
  await page.goto(`${portalUrl()}/tickets/new?charger=${charger.id}`);
  await page.getByRole('button', { name: 'Open ticket' }).click();
  await page.waitForURL(/\/tickets\/\d+$/);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();

  // r goes to the reply, / looks for a canned one there.
  const reply = page.getByRole('textbox', { name: /^Reply/ });
  await page.keyboard.press('r');
  await expect(reply).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('group', { name: 'For this ticket’s error' })).toBeVisible();
  await page.keyboard.type('username in');
  await expect(page.getByText('No canned reply has these words.')).toBeVisible();
  await page.getByPlaceholder('Words of its title').fill('how the identity');
  await page.keyboard.press('Enter');
  await expect(reply).toBeFocused();
  await expect(reply).toHaveValue(/capital and small letters: `WORDS_1`/);
  await expect(page.getByText('Not known here: name of the customer.')).toBeVisible();
  await reply.fill((await reply.inputValue()).replace('[name of the customer not known]', 'all'));
  await expect(page.getByText('Not known here')).toBeHidden();

  await page.keyboard.press('Escape');
  const note = page.getByRole('textbox', { name: /^Internal note/ });
  await page.keyboard.press('n');
  await expect(note).toBeFocused();
  await page.keyboard.type('Please look, @hop');
  await expect(page.getByRole('option', { name: 'Grace Hopper', selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(note).toHaveValue('Please look, @Grace Hopper ');
  await page.keyboard.type('thank you');
  await expect(note).toHaveValue('Please look, @Grace Hopper thank you');
  await page.keyboard.press('Control+Enter');
  const written = page.getByRole('article', { name: /^Internal note by/ });
  await expect(written.getByText('@Grace Hopper', { exact: true })).toBeVisible();
  await expect(page.getByText('Grace Hopper', { exact: true }).last()).toBeVisible();
  // What was written for the customer waits where it was.
  await expect(page.locator('textarea[name="reply"]')).toHaveValue(/^Hello all,/);
});
