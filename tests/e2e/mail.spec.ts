import { randomUUID } from 'node:crypto';
import type { UserActor } from '@/lib/access/actor';
import { replyAddress, replyKey, replyToken } from '@/lib/mail/incoming/reply-token';
import { openTicket } from '@/lib/tickets/open-ticket';
import { silentLog } from '@/tests/support/silent-log';
import { portalUrl, setting, signIn, type Installation } from './installation';
import { expect, test } from './test';

/** Mail in a browser: an answer that becomes a reply, one that is held, and no mail server. */

async function withTicket(installation: Installation) {
  const tenant = await installation.tenant('Mail');
  const charger = await installation.charger(tenant, 'MAIL-1');
  const customer = await installation.user('customer', [tenant.id], [charger.id]);
  const { userId, email } = customer;
  const actor: UserActor = {
    ...({ kind: 'user', role: 'customer', userId, email, name: 'Test customer' } as const),
    tenantIds: [tenant.id],
  };
  const opened = await openTicket(
    { db: installation.db, actor, now: () => new Date(), log: silentLog },
    { source: 'charger', chargerId: charger.id, key: randomUUID(), subject: 'It fails' },
    { gatewayUrl: 'ws://gateway.test' },
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.errors));
  const token = replyToken(replyKey(setting('EXOLINK_SECRET')), { ...opened.value, userId });
  const to = replyAddress(setting('MAIL_REPLY_ADDRESS'), token);
  return { tenant, customer, number: opened.value.number, to };
}

const mailOf = (from: string, to: string, text: string) =>
  [
    ...[`From: ${from}`, `To: ${to}`, 'Subject: Re: It fails'],
    ...[`Message-ID: <${randomUUID()}@mail.test>`, 'Content-Type: text/plain', '', text],
  ].join('\r\n');

test('answers by mail are replies or are held; without a mail server the page says so', async ({
  page,
  installation,
}) => {
  const { tenant, customer, number, to } = await withTicket(installation);
  const post = (raw: string, secret = setting('MAIL_HOOK_SECRET')) =>
    page.request.post(`${portalUrl()}/api/v1/mail`, {
      data: Buffer.from(raw),
      headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${secret}` },
    });
  const good = mailOf(customer.email, to, 'It works by mail.\r\n\r\n> quoted');
  expect((await post(good, 'x'.repeat(40))).status()).toBe(401);
  expect(await (await post(good)).json()).toEqual({ state: 'added', reason: null });
  expect(await (await post(good)).json()).toEqual({ state: 'known', reason: null });
  const strange = mailOf('private@example.test', to, '<b>Held</b> words');
  expect(await (await post(strange)).json()).toEqual({ state: 'held', reason: 'other-sender' });

  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/settings/incoming-mail`);
  await page.getByText('What it says').click();
  await expect(page.getByText('<b>Held</b> words')).toBeVisible();
  await expect(page.getByLabel('Ticket number')).toHaveValue(String(number));
  await page.getByRole('button', { name: /^Attach as note/ }).click();
  await expect(page.getByText('Nothing is held')).toBeVisible();

  await page.goto(`${portalUrl()}/tickets/${number}`);
  await expect(page.getByText('It works by mail.')).toBeVisible();
  await expect(page.getByText(/Mail from\s+<?private@example.test/)).toBeVisible();
  await expect(page.getByText('quoted')).toBeHidden();

  await page.goto(`${portalUrl()}/settings/mail`);
  await expect(page.getByRole('heading', { name: 'No mail server is set' })).toBeVisible();
});
