import type { APIRequestContext } from '@playwright/test';
import { createApiKey } from '@/lib/api-keys/create-api-key';
import { silentLog } from '@/tests/support/silent-log';
import { portalUrl, signIn, type Installation } from './installation';
import { expect, test } from './test';

/** Another gateway reports what it saw, over HTTP to the running product. */

const url = () => `${portalUrl()}/api/v1/attempts`;

async function makeKey({ db }: Installation, tenantId: string): Promise<string> {
  const actor = { kind: 'system', name: 'test' } as const;
  const ctx = { db, actor, now: () => new Date(), log: silentLog };
  const made = await createApiKey(ctx, { tenantId, name: 'HAProxy' });
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  return made.value.token;
}

function post(request: APIRequestContext, key: string, data: unknown, type = 'application/json') {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': type };
  return request.post(url(), { data: data as string | object, headers });
}

const attempt = (id: string, values: object = {}) => ({
  id,
  at: new Date(Date.now() - 1_000).toISOString(),
  identity: 'REPORTED-1',
  status: 401,
  authorization: 'none',
  address: '203.0.113.9',
  ...values,
});

test('an open page shows what another gateway reports', async ({ page, request, installation }) => {
  const tenant = await installation.tenant('reported');
  const charger = await installation.charger(tenant, 'REPORTED-1');
  const key = await makeKey(installation, tenant.id);
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/chargers/${charger.id}`);
  await expect(page.getByRole('heading', { name: 'never tried to connect' })).toBeVisible();

  const answer = await post(request, key, [attempt('a-1'), attempt('a-2', { at: 'yesterday' })]);
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({
    accepted: 1,
    rejected: 1,
    results: [
      { index: 0, id: 'a-1', state: 'accepted', chargerId: charger.id },
      { index: 1, id: 'a-2', state: 'rejected' },
    ],
  });
  await expect(page.getByText('No credentials sent').first()).toBeVisible();
  await expect(page.getByText('203.0.113.9').first()).toBeVisible();
});

test('lines of JSON are taken one by one, and again without counting twice', async ({
  request,
  installation,
}) => {
  const tenant = await installation.tenant('lines');
  const key = await makeKey(installation, tenant.id);
  const lines = [
    JSON.stringify(attempt('l-1', { identity: '=cmd()|<script>alert(1)</script>\0', status: 404 })),
    'not json',
    JSON.stringify(attempt('l-2')),
  ].join('\n');
  const once = await post(request, key, lines, 'application/x-ndjson');
  expect(await once.json()).toMatchObject({ accepted: 2, rejected: 1 });
  const again = await post(request, key, lines, 'application/x-ndjson; charset=utf-8');
  expect(await again.json()).toMatchObject({ accepted: 0, duplicates: 2, rejected: 1 });
});

test('what cannot be taken is refused by its own status', async ({ request, installation }) => {
  const tenant = await installation.tenant('refused');
  const key = await makeKey(installation, tenant.id);
  const status = async (data: unknown, type?: string, sentKey = key) =>
    (await post(request, sentKey, data, type)).status();
  expect(await status([], undefined, `exo_${'x'.repeat(43)}`)).toBe(401);
  expect(await status([], undefined, '')).toBe(401);
  expect(await status('{', 'application/json')).toBe(400);
  expect(await status([])).toBe(400);
  expect(await status('id,at', 'text/csv')).toBe(415);
  expect(await status(Array.from({ length: 1_001 }, (_, index) => attempt(`${index}`)))).toBe(413);
  expect(await status('x'.repeat(5 * 1024 * 1024 + 1))).toBe(413);
  expect(await status([{ id: 'bad' }])).toBe(422);
  const own = await request.get(url(), { headers: { Authorization: `Bearer ${key}` } });
  expect(own.status()).toBe(405);
});

test('a key that sends too much is asked to wait, and others are not', async ({
  request,
  installation,
}) => {
  const tenant = await installation.tenant('throttled');
  const key = await makeKey(installation, tenant.id);
  const answers = await Promise.all(Array.from({ length: 125 }, () => post(request, key, [])));
  const refused = answers.filter((answer) => answer.status() === 429);
  expect(refused).toHaveLength(5);
  expect(Number(refused[0]?.headers()['retry-after'])).toBeGreaterThan(0);
  const other = await makeKey(installation, tenant.id);
  expect((await post(request, other, [attempt('t-1')])).status()).toBe(200);
});

test('a key is made, shown once, used, and revoked', async ({ page, request, installation }) => {
  const tenant = await installation.tenant('keys');
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/settings/api-keys`);
  await page.getByRole('link', { name: 'New API key' }).first().click();
  await page.getByLabel('Name').fill('nginx in Frankfurt');
  await page.getByRole('button', { name: 'Create API key' }).click();
  const key = (await page.getByText(/^exo_[\w-]{43}$/).textContent()) ?? '';
  await expect(page.getByText(`curl ${url()}`)).toContainText(key);
  expect((await post(request, key, [attempt('k-1')])).status()).toBe(200);

  await page.getByRole('link', { name: 'Back to API keys' }).click();
  const row = page.getByRole('row').filter({ hasText: 'nginx in Frankfurt' });
  await expect(row).toContainText(`…${key.slice(-4)}`);
  await expect(row).not.toContainText('Never');
  expect(await page.content()).not.toContain(key);
  await row.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke key' }).click();
  await expect(row).toContainText('Revoked');
  expect((await post(request, key, [attempt('k-2')])).status()).toBe(401);

  await page.goto(`${portalUrl()}/settings/history`);
  await expect(page.getByRole('row').filter({ hasText: 'Revoked API key' })).toBeVisible();
});
