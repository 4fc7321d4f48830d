import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { DomainError } from '@/lib/errors';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { maxMessageLength } from '@/lib/tickets/schemas';
import { cutReply } from './cut-reply';
import { matchTicket } from './match-ticket';
import { keyOf, readMail, type ReadMail } from './read-mail';
import { maxMailBytes, maxPerHour, type HoldReason, type IncomingState } from './schemas';

export type ReceiveServices = { replyKey: Buffer; ownAddresses: readonly string[] };
export type Received = { state: IncomingState | 'known'; reason: string | null };

type Ctx = Pick<Context, 'db' | 'now' | 'log'>;
type Outcome = {
  state: 'added' | 'held' | 'ignored';
  reason: HoldReason | 'automatic' | 'own' | null;
  tenantId: string | null;
  ticketId: string | null;
};

const nobody = { tenantId: null, ticketId: null };

/**
 * Takes one message in, as a mail server has it: a reply on its ticket, or held for people, or
 * ignored where a program wrote it. The same message again changes nothing, also after a crash
 * between the reply and its note here: the reply's key is made of the message's id.
 */
export async function receiveMail(
  ctx: Ctx,
  raw: Buffer,
  services: ReceiveServices,
): Promise<Received> {
  if (raw.length > maxMailBytes) return holdUnread(ctx, raw, 'too-large');
  let mail: ReadMail;
  try {
    mail = await readMail(raw);
  } catch {
    return holdUnread(ctx, raw, 'unreadable');
  }
  const { messageKey } = mail;
  const isKnown = await inSystemScope(ctx.db, (tx) =>
    tx.incomingMail.count({ where: { messageKey } }),
  );
  if (isKnown > 0) return { state: 'known', reason: null };
  return keep(ctx, mail, await settle(ctx, mail, services));
}

async function settle(ctx: Ctx, mail: ReadMail, services: ReceiveServices): Promise<Outcome> {
  if (mail.isAutomatic) return { state: 'ignored', reason: 'automatic', ...nobody };
  if (services.ownAddresses.includes(mail.fromAddress)) {
    return { state: 'ignored', reason: 'own', ...nobody };
  }
  const since = new Date(ctx.now().getTime() - 60 * 60 * 1_000);
  const { match, lately } = await inSystemScope(ctx.db, async (tx) => ({
    match: await matchTicket(tx, mail, services.replyKey),
    lately: await tx.incomingMail.count({
      where: { fromAddress: mail.fromAddress, receivedAt: { gt: since } },
    }),
  }));
  const { tenantId, ticketId } = match;
  const held = (reason: HoldReason): Outcome => ({ state: 'held', reason, tenantId, ticketId });
  if (match.kind === 'held') return held(match.reason);
  if (lately >= maxPerHour) return held('too-many');
  const reply = cutReply(mail.text).slice(0, maxMessageLength);
  if (reply === '') return held('empty');
  try {
    const result = await replyToTicket(
      { ...ctx, actor: match.actor },
      { ticketId, key: uuidOf(mail.messageKey), reply },
    );
    return result.ok ? { state: 'added', reason: null, tenantId, ticketId } : held('unreadable');
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return held(error.code === 'conflict' ? 'closed' : 'other-sender');
  }
}

async function keep(ctx: Ctx, mail: ReadMail, outcome: Outcome): Promise<Received> {
  const { messageKey, fromAddress, fromName, subject, text, fileCount } = mail;
  const words = outcome.state === 'ignored' ? '' : text;
  try {
    await inSystemScope(ctx.db, (tx) =>
      tx.incomingMail.create({
        data: {
          ...{ messageKey, fromAddress, fromName, subject, text: words, fileCount, ...outcome },
          receivedAt: ctx.now(),
        },
      }),
    );
  } catch (error) {
    if (isUniqueViolation(error)) return { state: 'known', reason: null };
    throw error;
  }
  return { state: outcome.state, reason: outcome.reason };
}

/** What nobody has read: people are told that it came, and look into the mailbox. */
function holdUnread(ctx: Ctx, raw: Buffer, reason: HoldReason): Promise<Received> {
  const mail: ReadMail = {
    ...{
      messageKey: keyOf(raw),
      fromAddress: '',
      fromName: '',
      subject: '',
      text: '',
      fileCount: 0,
    },
    ...{ tokenTexts: [], isAutomatic: false },
  };
  return keep(ctx, mail, { state: 'held', reason, ...nobody });
}

/** The key of a reply, always the same for the same message. */
export function uuidOf(messageKey: string): string {
  const hex = messageKey.slice(0, 32);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
