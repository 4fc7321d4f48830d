import { owners } from '@/lib/diagnosis/error-types';

export const ticketStatuses = [
  'new',
  'open',
  'waiting_on_customer',
  'waiting_on_third_party',
  'solved',
  'closed',
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** What a person may set; `new` is only how a ticket begins. */
export const settableStatuses = [
  'open',
  'waiting_on_customer',
  'waiting_on_third_party',
  'solved',
  'closed',
] as const satisfies readonly TicketStatus[];

/** What a ticket of this status can be set to, itself included; the database refuses the rest. */
export function reachableStatuses(from: TicketStatus): (typeof settableStatuses)[number][] {
  if (from === 'closed') return ['closed'];
  if (from === 'solved') return ['open', 'solved', 'closed'];
  return [...settableStatuses];
}

export const ticketPriorities = ['low', 'normal', 'high', 'urgent'] as const;
export type TicketPriority = (typeof ticketPriorities)[number];

/** What comes first; `changed`, the last changed, is usual and the only one for customers. */
export const ticketSorts = ['changed', 'untouched', 'opened', 'priority', 'due'] as const;
export type TicketSort = (typeof ticketSorts)[number];

/** Whom a ticket goes to: the owner of its cause, or Exolink where nobody can be named. */
export const ticketChannels = [...owners, 'exolink'] as const;
export type TicketChannel = (typeof ticketChannels)[number];

export const ticketSources = ['charger', 'unknown_identity', 'shared_problem', 'log'] as const;
export type TicketSourceKind = (typeof ticketSources)[number];

export const ticketRatings = ['good', 'not_good'] as const;
export type TicketRating = (typeof ticketRatings)[number];

export const ticketLinkKinds = ['related', 'duplicate_of', 'caused_by'] as const;
export type TicketLinkKind = (typeof ticketLinkKinds)[number];

export const maxRatingComment = 2_000;
export const maxMessageLength = 20_000;
export const maxLogLength = 100_000;
export const maxTags = 10;
