import { z } from 'zod';
import { errorTypes } from '@/lib/diagnosis/error-types';
import { dueStates } from '@/lib/service-levels/level-values';
import { ticketPriorities, ticketSorts, ticketStatuses } from './ticket-values';

/** Views of the queue, each an address of its own. */
export const ticketViews = [
  'open',
  'mine',
  'unassigned',
  'watching',
  'waiting',
  'problems',
  'solved',
  'all',
  'merged',
] as const;
export type TicketView = (typeof ticketViews)[number];

const longest = 100;
const text = z
  .string()
  .transform((value) => value.replaceAll('\0', '').trim().slice(0, longest))
  .transform((value) => (value === '' ? null : value));

const schema = z.object({
  view: z.enum(ticketViews).catch('open').default('open'),
  status: z.enum(ticketStatuses).nullable().catch(null).default(null),
  priority: z.enum(ticketPriorities).nullable().catch(null).default(null),
  error: z.enum(errorTypes).nullable().catch(null).default(null),
  assignee: z.uuid().nullable().catch(null).default(null),
  /** `mine` for those of any team that the reader is in. */
  team: z
    .union([z.literal('mine'), z.literal('none'), z.uuid()])
    .nullable()
    .catch(null)
    .default(null),
  tag: text.nullable().catch(null).default(null),
  due: z.enum(dueStates).nullable().catch(null).default(null),
  q: text.nullable().catch(null).default(null),
  sort: z.enum(ticketSorts).catch('changed').default('changed'),
  after: z.string().nullable().catch(null).default(null),
});
export type TicketFilters = z.infer<typeof schema>;

type Params = Record<string, string | string[] | undefined>;

/** Filters as an address has them. What does not parse counts as not there. */
export function parseTicketFilters(params: Params): TicketFilters {
  return schema.parse(params);
}
