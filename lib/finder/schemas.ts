import { z } from 'zod';
import { connectionStates } from '@/lib/format/connection-state';
import { ticketStatuses } from '@/lib/tickets/ticket-values';

const longestSearch = 120;

/** What the finder asks; what is longer than any name is cut. */
export const findSchema = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll('\0', '').trim().slice(0, longestSearch))
    .default(''),
});

/** What it gets. */
export const foundSchema = z.object({
  chargers: z.array(
    z.object({
      id: z.uuid(),
      identity: z.string(),
      state: z.enum(connectionStates),
      /** Site, model or serial: what tells two chargers apart. */
      detail: z.string(),
    }),
  ),
  tickets: z.array(
    z.object({ number: z.int(), subject: z.string(), status: z.enum(ticketStatuses) }),
  ),
});
export type Found = z.infer<typeof foundSchema>;
