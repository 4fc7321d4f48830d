import { z } from 'zod';
import { connectionStates } from '@/lib/format/connection-state';

export const longestSearch = 120;

/** What the finder asks. */
export const findSchema = z.object({ q: z.string().trim().max(longestSearch).default('') });

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
});
export type Found = z.infer<typeof foundSchema>;
