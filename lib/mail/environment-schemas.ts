import { z } from 'zod';

const smtpExample = 'smtp://user:password@mail.example.com:587';

const imapExample = 'imaps://user:password@mail.example.com/INBOX';
const fromExample = 'Exolink Support <support@example.com>';

/**
 * The variables about mail, the same for every process; `name` puts theirs before a message where
 * the reader of the environment does not. No message repeats a value: it may hold a password.
 */
export const mailVariables = (name: (variable: string) => string = () => '') => ({
  SMTP_URL: z
    .string()
    .refine(isServer, {
      error: () =>
        `${name('SMTP_URL ')}is not the address of a mail server. It looks like ${smtpExample}`,
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((text) => parseMailbox(text) !== null, {
      error: () => `${name('MAIL_FROM ')}is not a sender. It looks like ${fromExample}`,
    })
    .optional(),
  MAIL_REPLY_ADDRESS: z
    .email({
      error: () =>
        `${name('MAIL_REPLY_ADDRESS ')}is not an address. It looks like support@example.com`,
    })
    .optional(),
  IMAP_URL: z
    .string()
    .refine(isMailbox, {
      error: () =>
        `${name('IMAP_URL ')}is not the address of a mailbox. It looks like ${imapExample}`,
    })
    .optional(),
  MAIL_HOOK_SECRET: z
    .string()
    .min(32, { error: () => `${name('MAIL_HOOK_SECRET ')}must have at least 32 characters` })
    .optional(),
});

export type Mailbox = { name: string; address: string };

/** "Name <address>" or an address alone. */
export function parseMailbox(text: string): Mailbox | null {
  const match = /^(?:"?([^"<>\r\n]{0,100}?)"?\s*<([^<>\s]+)>|([^<>\s]+))$/.exec(text.trim());
  const address = match?.[2] ?? match?.[3];
  if (address === undefined || !z.email().safeParse(address).success) return null;
  return { name: match?.[1]?.trim() ?? '', address };
}

function isMailbox(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return /^imaps?:$/.test(protocol) && hostname !== '' && username !== '';
}

function isServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'smtp:' || protocol === 'smtps:') && hostname !== '';
}
