import path from 'node:path';
import type pg from 'pg';
import type { Log } from '@/lib/context';
import { sealingKey } from '@/lib/credentials/seal';
import { createFileRedactor, redactingLimits } from '@/lib/tickets/create-file-redactor';
import { createFileStore } from '@/lib/tickets/files/file-store';
import { ratingKey } from '@/lib/tickets/rating-token';
import type { Database } from '@/lib/db/database';
import { receiveMail } from '@/lib/mail/incoming/receive-mail';
import { replyKey } from '@/lib/mail/incoming/reply-token';
import { incomingSettings, mailSettings } from '@/lib/mail/mail-settings';
import { smtpMailer } from '@/lib/mail/smtp-mailer';
import type { WorkerEnvironment } from './environment';
import { imapLoop } from './imap-loop';
import { mailLoop } from './mail-loop';
import type { RoundLoop } from './round-loop';

const now = () => new Date();

/** Sends mail, where a mail server is set. */
export function startMail(environment: WorkerEnvironment, pool: pg.Pool, log: Log): RoundLoop {
  const settings = mailSettings(environment);
  if (settings === null) return mailLoop({ pool, now, log, sending: null });
  const secret = environment.EXOLINK_SECRET;
  const incoming = incomingSettings(environment);
  const replies =
    incoming === null ? null : { address: incoming.replyAddress, key: replyKey(secret) };
  const portalUrl = new URL(environment.PORTAL_URL).origin;
  const sending = {
    mailer: smtpMailer(settings),
    portalUrl,
    sealingKey: sealingKey(secret),
    ratingKey: ratingKey(secret),
    replies,
  };
  return mailLoop({ pool, now, log, sending });
}

/** Reads answers from a mailbox, where one is set. */
export function startIncomingMail(
  environment: WorkerEnvironment,
  db: Database,
  log: Log,
): RoundLoop {
  const incoming = incomingSettings(environment);
  if (incoming === null || incoming.imapUrl === null) return { stop: () => Promise.resolve() };
  const from = mailSettings(environment)?.from.address.toLowerCase() ?? incoming.replyAddress;
  const threadFile = path.join(process.cwd(), 'lib', 'tickets', 'redacting-thread.js');
  const redactor = createFileRedactor({ threadFile, ...redactingLimits });
  const directory = path.join(environment.EXOLINK_DATA_DIR, 'attachments');
  const store = createFileStore({ directory, s3: environment.s3, log });
  const services = {
    replyKey: replyKey(environment.EXOLINK_SECRET),
    ownAddresses: [incoming.replyAddress, from],
    files: { store, redactor },
  };
  const loop = imapLoop({
    url: incoming.imapUrl,
    log,
    receive: (raw) => receiveMail({ db, now, log }, raw, services),
  });
  return {
    stop: async () => {
      // The mail that is being taken in first: a file that is cut off would count as refused.
      await loop.stop();
      await redactor.close();
    },
  };
}
