import type { Context, UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { DomainError } from '@/lib/errors';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { scrubMessage } from '@/lib/tickets/scrub-message';
import { maxMessageLength } from '@/lib/tickets/ticket-values';
import type { FileServices } from '@/lib/tickets/take-file';
import { cutReply } from './cut-reply';
import { matchTicket } from './match-ticket';
import { keyOf, uuidOf } from './message-key';
import { readMail, type ReadMail } from './read-mail';
import { maxMailBytes, maxPerHour, type HoldReason, type IncomingState } from './schemas';
import { takeMailFiles } from './take-mail-files';

export type ReceiveServices = {
  replyKey: Buffer;
  ownAddresses: readonly string[];
  files: FileServices;
};
export type Received = { state: IncomingState | 'known'; reason: string | null };

type Ctx = Pick<Context, 'db' | 'now' | 'log'>;
type Outcome = {
  state: 'added' | 'held' | 'ignored';
  reason: HoldReason | 'automatic' | 'own' | null;
  tenantId: string | null;
  ticketId: string | null;
  /** How many of its files are not on a ticket. */
  fileCount: number;
};

const nobody = { tenantId: null, ticketId: null };
const withoutWords = 'Sent by mail, without words.';

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
  const fileCount = mail.files.length;
  const ignored = (reason: 'automatic' | 'own'): Outcome => ({
    ...{ state: 'ignored', reason, ...nobody, fileCount },
  });
  if (mail.isAutomatic) return ignored('automatic');
  if (services.ownAddresses.includes(mail.fromAddress)) return ignored('own');
  const since = new Date(ctx.now().getTime() - 60 * 60 * 1_000);
  const { match, lately } = await inSystemScope(ctx.db, async (tx) => ({
    match: await matchTicket(tx, mail, services.replyKey),
    lately: await tx.incomingMail.count({
      where: { fromAddress: mail.fromAddress, receivedAt: { gt: since } },
    }),
  }));
  const { tenantId, ticketId } = match;
  const held = (reason: HoldReason): Outcome => ({
    ...{ state: 'held', reason, tenantId, ticketId, fileCount },
  });
  if (match.kind === 'held') return held(match.reason);
  if (lately >= maxPerHour) return held('too-many');
  const reply = cutReply(mail.text).slice(0, maxMessageLength);
  if (reply === '' && fileCount === 0) return held('empty');
  try {
    const lost = await answer({ ...ctx, actor: match.actor }, match, mail, reply, services.files);
    if (lost === null) return held('unreadable');
    return { state: 'added', reason: null, tenantId, ticketId, fileCount: lost };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'unavailable') throw error;
    return held(error.code === 'conflict' ? 'closed' : 'other-sender');
  }
}

/**
 * The words first, which say what of the files could not be taken, then the files.
 * @returns how many files are not on the ticket; null where the words are none of a reply.
 */
async function answer(
  ctx: UserContext,
  place: { ticketId: string; tenantId: string },
  mail: ReadMail,
  words: string,
  services: FileServices,
): Promise<number | null> {
  const { ticketId } = place;
  const files = await takeMailFiles(ctx, place, mail, services);
  try {
    const reply = words === '' ? withoutWords : words;
    const key = uuidOf(mail.messageKey);
    const result = await replyToTicket(ctx, { ticketId, key, reply }, files.leftOut);
    if (!result.ok) return null;
    return files.leftOut.length + (await files.keep());
  } finally {
    // What was kept is no longer there.
    await files.discard();
  }
}

async function keep(ctx: Ctx, mail: ReadMail, outcome: Outcome): Promise<Received> {
  const { messageKey, fromAddress, fromName, subject, text } = mail;
  const words = outcome.state === 'ignored' ? '' : scrubMessage(text).text;
  try {
    await inSystemScope(ctx.db, (tx) =>
      tx.incomingMail.create({
        data: {
          ...{ messageKey, fromAddress, fromName, text: words, ...outcome },
          subject: scrubMessage(subject).text,
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
      files: [],
    },
    ...{ tokenTexts: [], isAutomatic: false },
  };
  return keep(ctx, mail, { state: 'held', reason, ...nobody, fileCount: 0 });
}
