import { parseMailbox, type Mailbox } from './environment-schemas';

export type MailSettings = {
  /** smtp:// or smtps://, with the password: never shown. */
  smtpUrl: string;
  /** Its host and port, to show. */
  server: string;
  from: Mailbox;
};

type Values = { SMTP_URL?: string | undefined; MAIL_FROM?: string | undefined };

/**
 * Null where no mail server is set: then everything happens in the portal alone.
 * @throws Error with one line when a server is set and no sender.
 */
export function mailSettings({
  SMTP_URL: smtpUrl,
  MAIL_FROM: sender,
}: Values): MailSettings | null {
  if (smtpUrl === undefined) return null;
  const from = sender === undefined ? null : parseMailbox(sender);
  if (from === null) {
    throw new Error(
      'MAIL_FROM is not set. With SMTP_URL it has to be the sender, such as Exolink Support <support@example.com>',
    );
  }
  return { smtpUrl, server: new URL(smtpUrl).host, from };
}

export type IncomingSettings = {
  /** Answers go to this address, with a signed part after a plus sign. */
  replyAddress: string;
  /** imap:// or imaps://, with the password: never shown. */
  imapUrl: string | null;
  hookSecret: string | null;
};

type IncomingValues = {
  MAIL_REPLY_ADDRESS?: string | undefined;
  IMAP_URL?: string | undefined;
  MAIL_HOOK_SECRET?: string | undefined;
};

/**
 * Null where no answers are taken in by mail.
 * @throws Error with one line when there is an address and no way in, or the other way round.
 */
export function incomingSettings(values: IncomingValues): IncomingSettings | null {
  const { MAIL_REPLY_ADDRESS: replyAddress } = values;
  const imapUrl = values.IMAP_URL ?? null;
  const hookSecret = values.MAIL_HOOK_SECRET ?? null;
  const hasWay = imapUrl !== null || hookSecret !== null;
  if (replyAddress === undefined && !hasWay) return null;
  if (replyAddress === undefined) {
    throw new Error(
      'MAIL_REPLY_ADDRESS is not set. With IMAP_URL or MAIL_HOOK_SECRET it has to be the address that answers go to.',
    );
  }
  if (!hasWay) {
    throw new Error(
      'MAIL_REPLY_ADDRESS is set, but nothing reads what comes there. Set IMAP_URL or MAIL_HOOK_SECRET as well.',
    );
  }
  return { replyAddress: replyAddress.toLowerCase(), imapUrl, hookSecret };
}

/** What comes after the @ in the ids of messages. */
export function mailDomain({ from }: MailSettings): string {
  return from.address.slice(from.address.lastIndexOf('@') + 1);
}
