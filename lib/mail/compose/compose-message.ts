import type pg from 'pg';
import { unseal } from '@/lib/credentials/seal';
import { messageSchema } from '@/lib/mail/schemas';
import type { ClaimedMessage } from '@/lib/mail/claim-message';
import { bundleFiles, type BundleFile } from '@/lib/tickets/bundle-files';
import { bundleSchema } from '@/lib/tickets/bundle-schemas';
import { ratingLink } from '@/lib/tickets/rating-link';
import { hashToken } from '@/lib/users/one-time-token';
import { alertMail } from './alert-mail';
import { digestMail } from './digest-mail';
import { linkMail } from './link-mail';
import { moveMail } from './move-mail';
import { narrowToReader } from './narrow-to-reader';
import { readToldEvent, type ToldEvent } from './read-told-event';
import { ticketMail, type TicketMail } from './ticket-mail';
import { webhookMail } from './webhook-mail';

export type ComposeServices = {
  portalUrl: string;
  now: Date;
  sealingKey: Buffer;
  ratingKey: Buffer;
};
/** `ticket` threads the messages of one ticket. */
export type Composed = TicketMail & {
  files?: BundleFile[];
  ticket?: { id: string; number: number };
  isForAccount: boolean;
};

export type Composition = Composed | { skip: string };

const gone = { skip: 'What it told of is gone, or its reader may not see it any more.' };

/** The words of a message, made of what its reader may see at this moment. */
export async function composeMessage(
  client: pg.ClientBase,
  row: ClaimedMessage,
  services: ComposeServices,
): Promise<Composition> {
  const parsed = messageSchema.safeParse(row);
  if (!parsed.success) return { skip: 'It is of a kind that this version does not know.' };
  const { data: message } = parsed;
  const reader = await narrowToReader(client, row);
  if (reader === null) return { skip: 'The account is disabled.' };
  const { portalUrl, now } = services;
  const isForAccount = row.userId !== null;
  switch (message.kind) {
    case 'ticket': {
      const event = await readToldEvent(client, message.payload, reader);
      if (event === null) return gone;
      const rateUrl = row.userId === event.requesterId ? rating(event, services) : null;
      const mail = ticketMail(event, reader, { portalUrl, rateUrl });
      const ticket = { id: event.ticketId, number: event.number };
      // Who has an account finds them in the ticket.
      const bundle = isForAccount ? null : (bundleSchema.safeParse(event.bundle).data ?? null);
      const files = bundle === null ? [] : bundleFiles(bundle);
      return { ...mail, files, isForAccount, ticket };
    }
    case 'digest': {
      const mail = await digestMail(client, message.payload.events, reader, portalUrl);
      return mail === null ? gone : { ...mail, isForAccount };
    }
    case 'chargers-down': {
      const who = { userId: row.userId ?? '', isCustomer: reader.role === 'customer' };
      const mail = await alertMail(client, message.payload, who, { portalUrl, now });
      if (mail === null) return { skip: 'The chargers connected again before it was sent.' };
      return { ...mail, isForAccount };
    }
    case 'move-asked': {
      const mail = await moveMail(client, message.payload.moveId, { portalUrl, now });
      if (mail === null) return { skip: 'The request needs no answer any more.' };
      return { ...mail, isForAccount };
    }
    case 'webhook-disabled': {
      if (reader.role !== 'admin') return gone;
      const mail = await webhookMail(client, message.payload, { portalUrl, now });
      if (mail === null) return { skip: 'The webhook was resumed or deleted before it was sent.' };
      return { ...mail, isForAccount };
    }
    case 'link': {
      const { purpose, expiresAt } = message.payload;
      const token = row.sealed === null ? null : unseal(services.sealingKey, row.sealed, row.id);
      if (token === null) return { skip: 'Its link cannot be opened with this EXOLINK_SECRET.' };
      const until = new Date(expiresAt);
      if (!(await isLive(client, token)))
        return { skip: 'Its link was used, or a newer one made.' };
      if (until <= now) return { skip: 'Its link expired before it could be sent.' };
      // Which mails to have is no question before there is an account.
      return { ...linkMail({ purpose, expiresAt: until, token }, portalUrl), isForAccount: false };
    }
    case 'test':
      return {
        subject: 'Test mail from Exolink Support',
        title: 'Mail works',
        blocks: [{ kind: 'text', text: `${reader.name} sent this from the settings page.` }],
        isForAccount,
      };
  }
}

/** Where the requester of a solved ticket says how it went. */
function rating(event: ToldEvent, services: ComposeServices): string | null {
  if (event.status !== 'solved') return null;
  return ratingLink({ ...event, id: event.ticketId }, services, services.now);
}

async function isLive(client: pg.ClientBase, token: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT FROM one_time_link WHERE token_hash = $1 AND used_at IS NULL',
    [hashToken(token)],
  );
  return rowCount === 1;
}
