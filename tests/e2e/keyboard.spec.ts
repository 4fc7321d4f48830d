import type { Page } from '@playwright/test';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { portalUrl, signIn } from './installation';
import { expect, test } from './test';

/** What agents do all day, without a mouse. */

const maxTabs = 60;

// Where the focus is has to be right while a dialog still moves, too.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('sign in', async ({ page, installation }) => {
  const user = await installation.user('operator');
  await page.goto(`${portalUrl()}/sign-in`);
  await tabTo(page, 'E-mail address');
  await page.keyboard.type(user.email);
  await tabTo(page, 'Password');
  await page.keyboard.type(user.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
});

test('find a charger and come back from where the shortcut was pressed', async ({
  page,
  installation,
}) => {
  const tenant = await installation.tenant('finder');
  const charger = await installation.charger(tenant, 'FIND-ME-0042');
  await signIn(page, await installation.user('agent', [tenant.id]));
  await page.goto(portalUrl());
  const link = page.getByRole('link', { name: 'Unknown identities' }).first();
  await expect(async () => {
    await link.focus();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();

  await page.keyboard.press('Meta+k');
  await page.keyboard.type('find-me-42');
  const option = page.getByRole('option', { name: charger.identity });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${portalUrl()}/chargers/${charger.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(charger.identity);
});

test('go to a page with the finder', async ({ page, installation }) => {
  await signIn(page, await installation.user('operator'));
  await page.goto(portalUrl());
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused({ timeout: 500 });
  }).toPass();
  await expect(page.getByRole('option', { name: 'Unknown identities' })).toBeVisible();
  await page.keyboard.type('sites');
  const option = page.getByRole('option', { name: 'Sites' });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${portalUrl()}/settings/sites`);
});

test('the first thing to do about a refused charger', async ({ page, installation }) => {
  const tenant = await installation.tenant('primary');
  const charger = await installation.charger(tenant, 'PRIMARY-1');
  await refusedStatus(installation.station(tenant, charger.identity, { password: 'wrong one' }));
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/chargers/${charger.id}`);
  const reset = page.getByRole('button', { name: 'Reset password' }).locator('visible=true');
  await expect(reset).toBeVisible();
  await tabTo(page, 'Reset password');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Reset password: ${charger.identity}` });
  await expect(dialog).toBeVisible();
  await tabTo(page, 'Generate password');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('cannot be shown again')).toBeVisible();
  await tabTo(page, 'Copy Password');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'to be typed in' })).toBeFocused();
});

test('choose a theme in the account menu', async ({ page, installation }) => {
  await signIn(page, await installation.user('agent', [(await installation.tenant('theme')).id]));
  await page.goto(portalUrl());
  const account = page.getByRole('button', { name: 'Account of' });
  await account.focus();
  await page.keyboard.press('Enter');
  const dark = page.getByRole('menuitemradio', { name: 'Dark' });
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(dark).toBeFocused({ timeout: 100 });
  }).toPass({ intervals: [0] });
  await page.keyboard.press('Enter');
  await expect(dark).toHaveAttribute('aria-checked', 'true');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await expect(account).toBeFocused();
});

test('where the focus is can be seen at every stop', async ({ page, installation }) => {
  const tenant = await installation.tenant('stops');
  const charger = await installation.charger(tenant, 'STOPS-1');
  await refusedStatus(installation.station(tenant, charger.identity));
  await signIn(page, await installation.user('admin', [tenant.id]));
  for (const path of [`/chargers/${charger.id}`, '/chargers', `/chargers/${charger.id}/edit`]) {
    await page.goto(`${portalUrl()}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.locator('body').press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    const unseen: string[] = [];
    for (let stop = 0; stop < maxTabs; stop += 1) {
      const focused = await describeFocus(page);
      if (focused === null) break;
      if (!focused.isMarked) unseen.push(`${path}: ${focused.name}`);
      await page.keyboard.press('Tab');
    }
    expect(unseen).toEqual([]);
  }
});

/** Presses Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < maxTabs; pressed += 1) {
    const focused = await describeFocus(page);
    if (focused?.name === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached with Tab.`);
}

/** What has the focus, and whether it, or what stands for it, is outlined. Null at the end. */
function describeFocus(page: Page): Promise<{ name: string; isMarked: boolean } | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return null;
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null;
    const name = label ?? focused.getAttribute('aria-label') ?? focused.textContent;
    const isMarked = [focused, focused.nextElementSibling].some((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && outlineWidth !== '0px';
    });
    return { name: name.trim(), isMarked };
  });
}
