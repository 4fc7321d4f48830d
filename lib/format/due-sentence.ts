import { z } from 'zod';
import { clockKinds } from '@/lib/service-levels/level-values';
import { formatDayTime } from './exact-time';
import { clockNames } from './service-level-words';

const schema = z.object({
  clock: z.enum(clockKinds),
  dueAt: z.iso.datetime().transform((text) => new Date(text)),
  timeZone: z.string(),
});
type DueDetails = z.output<typeof schema>;

/** What an event of a clock says; null for what an older version wrote there. */
export function dueDetails(details: unknown): DueDetails | null {
  return schema.safeParse(details).data ?? null;
}

/** In the zone in which it was promised: who reads it in a mail has no other. */
export function dueSentence(kind: 'due_soon' | 'overdue', details: DueDetails): string {
  const { clock, dueAt, timeZone } = details;
  const when = `${formatDayTime(dueAt, timeZone, dueAt)} (${timeZone})`;
  return kind === 'overdue'
    ? `${clockNames[clock]} late: it was due on ${when}.`
    : `${clockNames[clock]} due soon: on ${when}.`;
}
