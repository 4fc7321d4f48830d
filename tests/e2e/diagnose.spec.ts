import { portalUrl } from './installation';
import { expect, test } from './test';

const secret = 'c2VjcmV0LW9mLUNQLTAwNDI';
const log = [
  '2026-11-20 08:14:02 INFO connecting to wss://ocpp.example.com/nordlicht/CP-0042',
  `2026-11-20 08:14:02 DEBUG > Authorization: Basic ${secret}`,
  '2026-11-20 08:14:03 ERROR X509_V_ERR = 20, unable to get local issuer certificate',
].join('\n');

test('a visitor pastes a log and reads the cause, without it leaving the browser', async ({
  page,
}) => {
  await page.goto(`${portalUrl()}/diagnose`, { waitUntil: 'networkidle' });
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.getByLabel('Log', { exact: true }).fill(log);
  await page.getByRole('button', { name: 'Find the cause' }).click();
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result.getByRole('heading', { level: 2 })).toContainText('certificate');
  await expect(result.getByText('unable to get local issuer')).toBeVisible();
  await expect(result).toContainText('Masked 1 secret');
  await expect(result).not.toContainText(secret);
  expect(sent.join('\n')).not.toContain(secret);
});

test('an unknown line is an answer, and leads to the guide', async ({ page }) => {
  await page.goto(`${portalUrl()}/diagnose`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Find the cause' }).click();
  await expect(page.getByText('Paste at least one line.')).toBeVisible();
  await page.getByLabel('Log', { exact: true }).fill('the quick brown fox');
  await page.getByRole('button', { name: 'Find the cause' }).click();
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result.getByRole('heading', { level: 2 })).toContainText('do not know this line');
  await expect(result.getByRole('link', { name: 'troubleshooting guide' })).toBeVisible();
});

test('the API answers the same, bounded in size', async ({ request }) => {
  const url = `${portalUrl()}/api/v1/diagnose`;
  const known = await request.post(url, { data: log, headers: { 'Content-Type': 'text/plain' } });
  expect(known.status()).toBe(200);
  expect(await known.json()).toMatchObject({ known: true, errorType: 'unreachable' });
  expect(await known.text()).not.toContain(secret);
  const report = await request.post(url, { data: { text: 'CP7 does not connect', status: 412 } });
  expect(await report.json()).toMatchObject({ known: true, errorType: 'not-registered' });
  const empty = await request.post(url, { data: '' });
  expect(empty.status()).toBe(400);
  const large = await request.post(url, { data: 'x'.repeat(6 * 1024 * 1024) });
  expect(large.status()).toBe(400);
  expect(await large.text()).toContain('up to 5 MB');
});
