import type { BrowserContext } from '@playwright/test';
import { inSystemScope } from '@/lib/db/scope';
import { portalUrl, signIn } from './installation';
import { pages } from './pages';
import { expect, test } from './test';
import { createTwoTenants } from './two-tenants';

/** What a page and its cookies tell the browser, and what a forged request gets. */

test('every page has its own nonce, and runs no script without it', async ({
  page,
  installation,
}) => {
  test.setTimeout(180_000);
  const { own, users } = await createTwoTenants(installation);
  await signIn(page, users.operator);
  const seen = new Set<string>();
  for (const entry of pages) {
    const path = entry.path(own);
    await test.step(path, async () => {
      const answer = await fetchAs(page.context(), path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1] ?? '';
      expect(nonce).toHaveLength(24);
      expect(seen.has(nonce)).toBe(false);
      seen.add(nonce);
      expect(policy).toContain("object-src 'none'; base-uri 'none'; form-action 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('same-origin');
      expect(answer.headers.get('cache-control')).toContain('no-store');
      const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    });
  }
});

test('the session cookie is out of reach of scripts and other sites', async ({
  page,
  installation,
}) => {
  await signIn(page, await installation.user('operator'));
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === 'exolink-session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  await page.goto(portalUrl());
  expect(await page.evaluate(() => document.cookie)).not.toContain('session');
});

test('the endpoints of next-auth lead nowhere else', async () => {
  const elsewhere = encodeURIComponent('https://elsewhere.example/x');
  for (const path of ['signin', 'signout', 'error', 'callback/credentials']) {
    const url = `${portalUrl()}/api/auth/${path}?callbackUrl=${elsewhere}`;
    const { headers } = await fetch(url, { redirect: 'manual' });
    const location = new URL(headers.get('location') ?? '/', portalUrl());
    expect(location.origin).toBe(portalUrl());
    expect(location.href).not.toContain('elsewhere');
    expect(headers.getSetCookie().join()).not.toContain('elsewhere');
  }
});

test('an action is refused to other sites, and with what belongs to another tenant', async ({
  page,
  browser,
  installation,
}) => {
  const { own, users } = await createTwoTenants(installation);
  const names = () =>
    inSystemScope(installation.db, async (tx) =>
      (await tx.site.findMany({ where: { tenantId: own.tenant.id } })).map(({ name }) => name),
    );
  const before = await names();
  await signIn(page, users.admin);
  await page.goto(`${portalUrl()}/settings/sites/new`);
  await page.getByLabel('Name').fill('Forged');
  // Kept from the portal, so that every sending of it is one of ours.
  const held = page.waitForRequest((request) => request.method() === 'POST');
  await page.route('**/settings/sites/new', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: 'Create site' }).click();
  const request = await held;
  const action = {
    method: 'POST',
    body: new Uint8Array(request.postDataBuffer() ?? []),
    headers: {
      'content-type': request.headers()['content-type'] ?? '',
      'next-action': request.headers()['next-action'] ?? '',
    },
  };
  const send = (context: BrowserContext, origin: string) =>
    fetchAs(context, '/settings/sites/new', {
      ...action,
      headers: { ...action.headers, origin },
    });

  expect((await send(page.context(), 'https://elsewhere.example')).status).toBeGreaterThan(399);
  const other = await browser.newContext();
  const stranger = await other.newPage();
  await signIn(stranger, users['foreign admin']);
  await send(other, portalUrl());
  await stranger.goto('about:blank');
  expect(await names()).toEqual(before);
  // The same bytes from whom they belong to do work: it was not their form that was refused.
  expect((await send(page.context(), portalUrl())).status).toBeLessThan(400);
  expect(await names()).toEqual([...before, 'Forged']);
  await other.close();
});

async function fetchAs(
  context: BrowserContext,
  path: string,
  init: { method?: string; body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {},
): Promise<Response> {
  const cookies = await context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return fetch(`${portalUrl()}${path}`, {
    ...init,
    headers: { ...init.headers, cookie },
    redirect: 'manual',
  });
}
