import { formatExact } from '@/lib/format/exact-time';
import { linkUrl } from '@/lib/users/link-url';
import type { TicketMail } from './ticket-mail';

type Link = { purpose: 'invitation' | 'reset'; expiresAt: Date; token: string };

/** An invitation, or a link to choose a new password. */
export function linkMail({ purpose, expiresAt, token }: Link, portalUrl: string): TicketMail {
  const isInvitation = purpose === 'invitation';
  const title = isInvitation ? 'You are invited to Exolink Support' : 'Choose a new password';
  return {
    subject: title,
    title,
    blocks: [
      {
        kind: 'text',
        text: isInvitation
          ? 'There is an account for you in this portal, which shows why chargers cannot connect. Choose a password to open it.'
          : 'Somebody who manages your account has made this link for you.',
      },
      { kind: 'button', label: 'Choose a password', url: linkUrl(portalUrl, token) },
      {
        kind: 'text',
        text: `The link works once, until ${formatExact(expiresAt, 'UTC')}. Give it to nobody: whoever opens it first chooses the password.`,
      },
    ],
  };
}
