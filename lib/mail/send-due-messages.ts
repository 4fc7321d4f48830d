import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { routes } from '@/lib/routes';
import { claimMessage, type ClaimedMessage } from './claim-message';
import { composeMessage, type Composed } from './compose/compose-message';
import { replyAddress, replyToken } from './incoming/reply-token';
import { renderMail } from './render-mail';
import { settleMessage } from './settle-message';
import type { Answer, Delivery, Mailer } from './smtp-mailer';

export type SendServices = {
  pool: pg.Pool;
  now: () => Date;
  mailer: Mailer;
  portalUrl: string;
  sealingKey: Buffer;
  ratingKey: Buffer;
  /** How answers by mail come in; null where none do. */
  replies: { address: string; key: Buffer } | null;
};

/** So that one run ends, and the worker can stop. */
const maxPerRun = 100;

/**
 * Sends what is due, one message after the other, until nothing is or the mail server is away.
 * A worker that dies between the server's yes and the note of it sends that one message again
 * when its lease has ended: with the same Message-ID, by which mail systems drop the second.
 * @returns how many were sent.
 */
export async function sendDueMessages(services: SendServices): Promise<number> {
  let sent = 0;
  for (let count = 0; count < maxPerRun; count += 1) {
    const message = await claimMessage(services.pool, services.now());
    if (message === null) break;
    const outcome = await sendOne(services, message);
    if (outcome === 'accepted') sent += 1;
    if (outcome === 'unreachable') break;
  }
  return sent;
}

async function sendOne(
  services: SendServices,
  message: ClaimedMessage,
): Promise<Delivery['outcome'] | 'skipped'> {
  const { pool, now, mailer, portalUrl, ratingKey, sealingKey } = services;
  const composition = await systemTransaction(pool, (client) =>
    composeMessage(client, message, { portalUrl, ratingKey, sealingKey, now: now() }),
  );
  if ('skip' in composition) {
    await settleMessage(pool, message, { state: 'skipped', error: composition.skip }, now());
    return 'skipped';
  }
  const { subject, ticket, files = [] } = composition;
  const answer = answerOf(services, message, composition);
  const delivery = await mailer.send({
    ...renderMail({ ...composition, answer, foot: footOf(composition, portalUrl) }),
    ...{ id: message.id, subject, date: message.createdAt, answer, files },
    to: { name: message.name ?? '', address: message.address },
    ticketId: ticket?.id,
  });
  await settleMessage(pool, message, settlementOf(delivery), now());
  return delivery.outcome;
}

/** The address that makes an answer a reply: signed for this person and this ticket. */
function answerOf(
  { replies }: SendServices,
  { userId }: ClaimedMessage,
  { ticket }: Composed,
): Answer | null {
  if (replies === null || ticket === undefined || userId === null) return null;
  const token = replyToken(replies.key, { ...ticket, ticketId: ticket.id, userId });
  return { token, address: replyAddress(replies.address, token) };
}

function settlementOf(delivery: Delivery) {
  switch (delivery.outcome) {
    case 'accepted':
      return { state: 'sent' } as const;
    case 'refused':
      return { state: 'failed', error: delivery.error } as const;
    case 'deferred':
    case 'unreachable':
      return { state: 'waiting', error: delivery.error } as const;
  }
}

function footOf({ isForAccount }: Composed, portalUrl: string): string[] {
  const from = `Sent by Exolink Support, ${portalUrl}`;
  if (!isForAccount) return [from];
  return [from, `Choose which mails you get: ${portalUrl}${routes.account()}`];
}
