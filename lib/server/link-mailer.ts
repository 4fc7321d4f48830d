import 'server-only';
import { sealingKey } from '@/lib/credentials/seal';
import type { LinkMailer } from '@/lib/mail/queue-link-mail';
import { environment } from './environment';

/** Lets one-time links be sent by mail, where a mail server is set. */
export function linkMailer(): LinkMailer {
  const { mail, secret } = environment();
  return mail === null ? null : { sealingKey: sealingKey(secret) };
}
