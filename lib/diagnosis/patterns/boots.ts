import { z } from 'zod';

/** How many of a charger's latest starts are kept. */
export const keptBoots = 12;

/** One BootNotification. Inert text. */
const bootSchema = z.object({
  at: z.coerce.date(),
  serial: z.string().nullable(),
  firmware: z.string().nullable(),
});
export type Boot = z.infer<typeof bootSchema>;

/** Reads kept starts, each once, oldest first. What cannot be read counts as none. */
export function parseBoots(kept: unknown): Boot[] {
  const boots = z.array(bootSchema).safeParse(kept).data ?? [];
  const byTime = new Map(boots.map((boot) => [boot.at.getTime(), boot]));
  return [...byTime].sort(([a], [b]) => a - b).map(([, boot]) => boot);
}
