import { ownerNames } from '@/lib/diagnosis/words';
import {
  type TicketChannel,
  ticketChannels,
  type TicketPriority,
  type TicketRating,
  type TicketSort,
  type TicketStatus,
} from '@/lib/tickets/ticket-values';

export const ticketStatusNames: Record<TicketStatus, string> = {
  new: 'New',
  open: 'Open',
  waiting_on_customer: 'Waiting on customer',
  waiting_on_third_party: 'Waiting on third party',
  solved: 'Solved',
  closed: 'Closed',
};

/** The same as a customer reads it. */
export const customerStatusNames: Record<TicketStatus, string> = {
  new: 'Received',
  open: 'We are on it',
  waiting_on_customer: 'Waiting for you',
  waiting_on_third_party: 'Waiting for others',
  solved: 'Solved',
  closed: 'Closed',
};

export const ticketPriorityNames: Record<TicketPriority, string> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  urgent: 'Urgent',
};

/** In which order the queue is. */
export const ticketSortNames: Record<TicketSort, string> = {
  changed: 'Last changed first',
  untouched: 'Longest untouched first',
  opened: 'Newest first',
  priority: 'Most urgent first',
  due: 'Due first',
};

export const ticketRatingNames: Record<TicketRating, string> = {
  good: 'Good',
  not_good: 'Not good',
};

export const ticketChannelNames: Record<TicketChannel, string> = {
  ...ownerNames,
  exolink: 'Exolink support',
};

/** "Network team"; for a channel of an older version, as it is. */
export function ticketChannelName(channel: string): string {
  const known = ticketChannels.find((one) => one === channel);
  return known === undefined ? channel : ticketChannelNames[known];
}
