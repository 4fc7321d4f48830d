import { request } from 'node:http';
import { inSystemScope } from '@/lib/db/scope';
import { refusedUpgrade, told } from '@/tests/support/captures';
import { ratingLink } from '@/lib/tickets/rating-link';
import { ratingKey } from '@/lib/tickets/rating-token';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { zipFile } from '@/tests/support/zip-file';
import { portalUrl, setting, signIn, type Installation } from './installation';
import { runJob } from './run-job';
import { expect, test } from './test';

/** From a customer's failing charger to a ticket that its own connection proposes as solved. */

async function failing(installation: Installation) {
  const tenant = await installation.tenant('Tickets');
  const charger = await installation.charger(tenant, 'TICKET-1');
  const station = (password: string) =>
    installation.station(tenant, charger.identity, { password });
  expect(await refusedStatus(station('not the password'))).toBe(401);
  const customer = await installation.user('customer', [tenant.id], [charger.id]);
  const agent = await installation.user('agent', [tenant.id]);
  return { charger, station, customer, agent };
}

/** As if it had connected, and the ticket had been opened, twenty minutes ago. */
async function letItHold({ db }: Installation, chargerId: string): Promise<void> {
  const at = new Date(Date.now() - 20 * 60_000);
  await inSystemScope(db, async (tx) => {
    await tx.chargerSession.update({ where: { chargerId }, data: { connectedAt: at } });
    await tx.ticket.updateMany({ where: { chargerId }, data: { createdAt: at } });
  });
  await runJob('follow-tickets');
}

async function linkToRate({ db }: Installation, chargerId: string): Promise<string> {
  const ticket = await inSystemScope(db, (tx) =>
    tx.ticket.findFirstOrThrow({ where: { chargerId } }),
  );
  const services = { ratingKey: ratingKey(setting('EXOLINK_SECRET')), portalUrl: portalUrl() };
  return ratingLink(ticket, services, new Date()) ?? '';
}

test('a ticket from two clicks to solved', async ({ page, browser, installation }) => {
  test.setTimeout(120_000);
  const { charger, station, customer, agent } = await failing(installation);

  await signIn(page, customer);
  await page.goto(`${portalUrl()}/chargers/${charger.id}`);
  await page.getByRole('link', { name: 'Open a ticket' }).locator('visible=true').first().click();
  await expect(page.getByRole('heading', { name: 'What goes along' })).toBeVisible();
  await page.getByRole('button', { name: 'Open ticket' }).click();
  await page.waitForURL(/\/tickets\/\d+$/);
  const address = page.url();
  const number = new URL(address).pathname.split('/').at(-1) ?? '';

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, agent);
  await desk.goto(`${portalUrl()}/tickets`);
  await desk.getByRole('table', { name: 'Tickets' }).waitFor();
  await expect(desk.getByText('Live', { exact: true })).toBeVisible();
  // j goes to the first ticket and gives it the focus, a takes it, Enter opens it.
  await desk.keyboard.press('j');
  await desk.keyboard.press('a');
  await expect(desk.getByRole('cell', { name: 'Test agent' })).toBeVisible();
  await desk.keyboard.press('Enter');
  await desk.waitForURL(address);
  await expect(desk.getByText(/does not match|wrong password|password/i).first()).toBeVisible();

  await expect(desk.getByText('Live', { exact: true })).toBeVisible();
  await desk.keyboard.press('n');
  await desk.getByRole('textbox', { name: /^Internal note/ }).fill('Zebra: between us alone');
  await desk.getByRole('button', { name: 'Add note' }).click();
  await expect(desk.getByRole('article', { name: /^Internal note by/ })).toBeVisible();
  await desk.getByRole('button', { name: /^Reply/ }).click();
  await desk.getByRole('textbox', { name: /^Reply to/ }).fill('Please type the password **anew**.');
  await desk.getByRole('button', { name: 'Send reply' }).click();
  await expect(desk.getByText('Waiting on customer', { exact: true }).first()).toBeVisible();

  // The customer's page hears of it, of the reply alone.
  await expect(page.getByText('Please type the password')).toBeVisible();
  await expect(page.getByText('Waiting for you', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('Please type the password')).toBeVisible();
  expect((await page.content()).includes('Zebra')).toBe(false);

  await desk.getByRole('button', { name: 'I have done the steps' }).click();
  await desk.getByRole('button', { name: 'Watch the next attempt' }).click();
  await expect(desk.getByRole('heading', { name: 'Waiting for the next attempt' })).toBeVisible();

  const client = station(charger.password);
  await client.connect();
  await expect(desk.getByRole('heading', { name: /^Connected at/ })).toBeVisible();
  await letItHold(installation, charger.id);
  await expect(desk.getByRole('heading', { name: 'This looks solved' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'This looks solved' })).toBeVisible();
  await page.getByRole('button', { name: 'Yes, it is solved' }).click();
  await expect(page.getByRole('heading', { name: 'Solved', exact: true })).toBeVisible();

  // By the link of a mail, on a browser without scripts and without an account.
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const mail = await plain.newPage();
  await mail.goto(await linkToRate(installation, charger.id));
  await mail.getByText('Good', { exact: true }).click();
  await mail.getByRole('button', { name: 'Send' }).click();
  await expect(mail.getByText('Thank you. Your answer is saved.')).toBeVisible();
  await plain.close();

  // The error is back, and so is the ticket.
  await client.close();
  expect(await refusedStatus(station('wrong once more'))).toBe(401);
  const { db } = installation;
  const where = { chargerId: charger.id, state: 'open' as const };
  await expect.poll(() => inSystemScope(db, (tx) => tx.episode.count({ where }))).toBe(1);
  await runJob('follow-tickets');
  await expect(page.getByText('The same error was seen again')).toBeVisible();
  await page.goto(`${portalUrl()}/tickets`);
  const own = page.getByRole('list', { name: 'Your tickets' });
  await expect(own.getByText(`#${number}`)).toBeVisible();
  await expect(own.getByText('We are on it')).toBeVisible();
  await desk.context().close();
});

test('files that are no evidence are refused with a clear line', async ({ page, installation }) => {
  const { charger, customer } = await failing(installation);
  await signIn(page, customer);
  await page.goto(`${portalUrl()}/tickets/new?charger=${charger.id}`);
  await page.getByRole('button', { name: 'Open ticket' }).click();
  await page.waitForURL(/\/tickets\/\d+$/);
  const attach = (name: string, buffer: Buffer) =>
    page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'image/png', buffer });
  await attach(
    'logo.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  );
  await expect(page.getByText('This kind of file cannot be attached.')).toBeVisible();
  // More than would get through where a proxy of the portal holds bodies in memory.
  const line = `${'the charger said no and tried again, '.repeat(3)}as it does\n`;
  await attach('charger.log', Buffer.alloc(11_000_000, line));
  const link = page.getByRole('link', { name: /charger\.log/ });
  // All of it is looked through for secrets first.
  await expect(link).toBeVisible({ timeout: 30_000 });
  const answer = await page.request.get(`${portalUrl()}${await link.getAttribute('href')}`);
  expect(answer.headers()).toMatchObject({
    'content-disposition': "attachment; filename*=UTF-8''charger.log",
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  expect((await answer.body()).byteLength).toBe(11_000_000);
  // A capture is read, and what is kept of it is masked; a broken one costs nothing that was typed.
  const secret = Buffer.from('TICKET-1:a-very-secret-password').toString('base64');
  const capture = told(await refusedUpgrade(401, { Authorization: `Basic ${secret}` })).bytes();
  await page.getByLabel('Your message').fill('Here is what we recorded.');
  await attach('broken.pcap', capture.subarray(0, 20));
  await expect(page.getByRole('alert').filter({ hasText: /capture|file/i })).toBeVisible();
  // Thirty kilobytes on the way, thirty megabytes on the disk of who unpacks them.
  await attach('logs.zip', zipFile([{ name: 'zeros.log', content: Buffer.alloc(30_000_000) }]));
  await expect(
    page.getByText('This ZIP archive unpacks to more than 100 times its size'),
  ).toBeVisible();
  await attach('page.pdf', Buffer.from('%PDF-1.4\n<script>alert(1)</script>'));
  await expect(page.getByText('This PDF is damaged or was cut off on its way.')).toBeVisible();
  await expect(page.getByRole('link', { name: /logs\.zip|page\.pdf/ })).toHaveCount(0);
  await attach('wire.pcap', capture);
  await expect(page.getByText('Masked before it was kept: 1 Authorization header.')).toBeVisible();
  await expect(page.getByLabel('Your message')).toHaveValue('Here is what we recorded.');
  await page.getByText('What the capture says').click();
  await expect(page.getByRole('list', { name: 'Steps' }).getByText('401 Refused')).toBeVisible();
  const wire = page.getByRole('link', { name: /wire\.pcap/ });
  const kept = await page.request.get(`${portalUrl()}${await wire.getAttribute('href')}`);
  expect((await kept.body()).includes(secret)).toBe(false);
  const all = page.getByRole('link', { name: 'Download all as ZIP' });
  const archive = await page.request.get(`${portalUrl()}${await all.getAttribute('href')}`);
  expect(archive.headers()['content-type']).toBe('application/zip');
  expect((await archive.body()).subarray(0, 2).toString()).toBe('PK');
  const path = new URL(page.url()).pathname;
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  expect(await announce(`${portalUrl()}/api/v1${path}/attachments`, 100_000_000, cookie)).toEqual({
    status: 413,
    text: '{"errors":{"file":["A file can have at most 50 MB."]}}',
  });
});

/** Announces a body of this size, and waits for the answer before sending any of it. */
function announce(url: string, size: number, cookie: string) {
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const headers = { Origin: portalUrl(), 'Content-Length': size, 'X-File-Name': 'a.log', cookie };
    const sent = request(url, { method: 'POST', headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => {
        resolve({ status: answer.statusCode, text });
        sent.destroy();
      });
    });
    sent.on('error', reject);
    sent.flushHeaders();
  });
}
