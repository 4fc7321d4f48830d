import { CaptureFile } from '@/tests/support/capture-file';
import { charger, gateway, refusedUpgrade, startMs, told } from '@/tests/support/captures';
import { violations } from './axe';
import { portalUrl } from './installation';
import { expect, test } from './test';

const password = 'a-very-secret-password';
const value = Buffer.from(`CP-001:${password}`).toString('base64');

test('a visitor drops a capture and reads the cause, without it leaving the browser', async ({
  page,
}) => {
  const file = told(await refusedUpgrade(401, { Authorization: `Basic ${value}` }));
  file
    .connection([charger[0], 50_002], gateway, startMs + 60_000)
    .syn()
    .wait(5)
    .end('server', 'rst');
  await page.goto(`${portalUrl()}/diagnose`, { waitUntil: 'networkidle' });
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.postData() ?? ''}`));
  const dropped = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'charger.pcap'));
    return transfer;
  }, file.bytes().toString('base64'));
  await page.getByTestId('capture-drop').dispatchEvent('drop', { dataTransfer: dropped });

  const result = page.getByRole('region', { name: 'Result of the capture' });
  await expect(result).toContainText('401 Refused');
  await expect(result).toContainText('Yes: Basic with the username “CP-001”. Its value is masked.');
  await expect(result.getByRole('list', { name: 'Steps' })).toContainText('GET /acme/CP-001');
  await expect(result).not.toContainText(password);
  await expect(result).not.toContainText(value);
  expect(sent.filter((request) => !request.startsWith('GET'))).toEqual([]);

  await result.getByRole('button', { name: /refused the connection/ }).press('Enter');
  await expect(result.getByRole('list', { name: 'Steps' })).toContainText('RST');
  expect(await violations(page, 'what a capture shows')).toEqual([]);
});

test('a file that is no capture is told so', async ({ page }) => {
  await page.goto(`${portalUrl()}/diagnose`, { waitUntil: 'networkidle' });
  const choose = (name: string, buffer: Buffer) =>
    page
      .getByLabel('Capture file')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const problem = page.getByRole('alert').filter({ hasText: /\S/ });
  await choose('capture.pcap.gz', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]));
  await expect(problem).toContainText('This is a gzip file. Unpack it first');
  await choose('cut.pcap', new CaptureFile().bytes().subarray(0, 10));
  await expect(problem).toContainText('ends within its header: 10 of 24 bytes');
});
