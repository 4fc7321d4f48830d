import { createTransport } from 'nodemailer';
import type { BundleFile } from '@/lib/tickets/bundle-files';
import { mailDomain, type MailSettings } from './mail-settings';
import type { Mailbox } from './environment-schemas';
import type { RenderedMail } from './render-mail';

export type OutgoingMail = RenderedMail & {
  /** Of the row in the outbox. */
  id: string;
  to: Mailbox;
  subject: string;
  date: Date;
  /** The ticket whose thread it belongs to. */
  ticketId: string | undefined;
  answer: Answer | null;
  files: readonly BundleFile[];
};

/** Where an answer goes, and the token that says what it answers. */
export type Answer = { token: string; address: string };

export type Delivery =
  | { outcome: 'accepted' }
  /** This message will never be taken. */
  | { outcome: 'refused'; error: string }
  /** The server may take it later. */
  | { outcome: 'deferred'; error: string }
  /** Nothing can be sent now, not this message and not another. */
  | { outcome: 'unreachable'; error: string };

export type Mailer = { send: (mail: OutgoingMail) => Promise<Delivery>; close: () => void };

const connectMs = 10_000;
const idleMs = 30_000;

/** Sends through the mail server of the settings. A message always has the same Message-ID. */
export function smtpMailer(settings: MailSettings): Mailer {
  const transport = createTransport({
    url: settings.smtpUrl,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: idleMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = mailDomain(settings);
  return {
    send: async (mail) => {
      try {
        await transport.sendMail({
          from: settings.from,
          to: mail.to,
          ...(mail.answer === null ? {} : { replyTo: mail.answer.address }),
          ...{ subject: mail.subject, text: mail.text, html: mail.html, date: mail.date },
          messageId: `<${mail.id}@${domain}>`,
          ...threadOf(mail, domain),
          attachments: mail.files.map(({ mediaType, name, text }) => ({
            ...{ filename: name, content: text, contentType: mediaType },
          })),
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return { outcome: 'accepted' };
      } catch (error) {
        return explain(error);
      }
    },
    close: () => transport.close(),
  };
}

/**
 * Every message of a ticket answers the same, never sent, first one: so they stand together. The
 * token stands among the ids as well, for mail systems that cut what follows a plus sign.
 */
function threadOf({ ticketId, answer }: OutgoingMail, domain: string) {
  if (ticketId === undefined) return {};
  const root = `<ticket.${ticketId}@${domain}>`;
  const signed = answer === null ? [] : [`<${answer.token}@${domain}>`];
  return { inReplyTo: root, references: [root, ...signed] };
}

function explain(error: unknown): Exclude<Delivery, { outcome: 'accepted' }> {
  const { code, command, responseCode, response } = smtpFields(error);
  if (code === 'EAUTH') {
    return { outcome: 'unreachable', error: 'The mail server refused the user name or password.' };
  }
  if (responseCode === null || command === 'CONN' || command === 'HELO' || command === 'EHLO') {
    const how = code === null ? '' : ` (${code})`;
    return { outcome: 'unreachable', error: `The mail server did not answer as expected${how}.` };
  }
  const text = `The mail server said: ${response ?? String(responseCode)}`;
  return { outcome: responseCode >= 500 ? 'refused' : 'deferred', error: text };
}

function smtpFields(error: unknown) {
  const of = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const responseCode = of('responseCode');
  return {
    code: text(of('code')),
    command: text(of('command')),
    response: text(of('response')),
    responseCode: typeof responseCode === 'number' ? responseCode : null,
  };
}
