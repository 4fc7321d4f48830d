import { maxMailBytes, type HoldReason, type IncomingState } from '@/lib/mail/incoming/schemas';
import type { MessageKind, OutboxState } from '@/lib/mail/schemas';
import { formatByteSize } from './byte-size';

const kindNames: Record<MessageKind, string> = {
  ticket: 'Ticket',
  digest: 'Digest',
  'chargers-down': 'Charger cannot connect',
  'move-asked': 'Move between tenants',
  'webhook-disabled': 'Webhook disabled',
  link: 'One-time link',
  test: 'Test mail',
};

export const outboxStateNames: Record<OutboxState, string> = {
  waiting: 'Waits',
  sending: 'Being sent',
  sent: 'Sent',
  failed: 'Given up',
  skipped: 'Not sent',
};

/** What a message is about; for one of a newer version, as it is. */
export function messageKindName(kind: string): string {
  return Object.entries(kindNames).find(([known]) => known === kind)?.[1] ?? kind;
}

const reasons: Record<HoldReason | 'automatic' | 'own', string> = {
  'unknown-sender': 'Nobody here has this address.',
  'other-sender': 'The ticket was told to somebody else, or its sender may not see it.',
  'no-token': 'It does not say which ticket it answers.',
  closed: 'The ticket is closed.',
  empty: 'There is nothing above what it quotes.',
  'too-large': `It is larger than ${formatByteSize(maxMailBytes)}. It is in the mailbox.`,
  'too-many': 'This address has sent very many within an hour.',
  unreadable: 'It could not be read. It is in the mailbox.',
  automatic: 'A program wrote it, such as an absence notice.',
  own: 'It came from our own address.',
};

export const incomingStateNames: Record<IncomingState, string> = {
  added: 'Reply',
  held: 'Held',
  attached: 'Attached',
  discarded: 'Discarded',
  ignored: 'Ignored',
};

/** Why a mail is not on a ticket by itself. */
export function incomingReason(reason: string): string {
  return Object.entries(reasons).find(([known]) => known === reason)?.[1] ?? reason;
}
