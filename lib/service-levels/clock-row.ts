import type { Clock } from './read-clock';
import type { ClockKind } from './level-values';
import type { Clocks } from './work-out-clocks';

type Own<Kind extends ClockKind> = Record<`${Kind}_target`, number | null> &
  Record<`${Kind}_${'due' | 'warned' | 'breached' | 'done'}_at`, Date | null>;

/** The columns of `ticket_clock` that decide whether something is told and open pages read again. */
export type KnownClock = Own<'reply'> &
  Own<'solution'> &
  Record<'paused_since' | 'due_at' | 'soon_at', Date | null> & { ticket_id: string };

export type ClockRow = KnownClock & {
  tenant_id: string;
  reply_used: number;
  solution_used: number;
  check_at: Date | null;
  counted_at: Date;
};

/** The clocks of a ticket as their table has them. */
export function clockRow(
  { id, tenantId }: { id: string; tenantId: string },
  { reply, solution, pausedSince, dueAt, soonAt, checkAt }: Clocks,
  now: Date,
): ClockRow {
  return {
    ...{ ticket_id: id, tenant_id: tenantId, paused_since: pausedSince },
    ...{ due_at: dueAt, soon_at: soonAt, check_at: checkAt, counted_at: now },
    ...{ ...own('reply', reply), reply_used: reply.used },
    ...{ ...own('solution', solution), solution_used: solution.used },
  };
}

function own<Kind extends ClockKind>(kind: Kind, clock: Clock): Own<Kind> {
  return {
    [`${kind}_target`]: clock.target,
    [`${kind}_due_at`]: clock.dueAt,
    [`${kind}_warned_at`]: clock.warnedAt,
    [`${kind}_breached_at`]: clock.breachedAt,
    [`${kind}_done_at`]: clock.doneAt,
  } as Own<Kind>;
}

/** Would a reader see the same? What a running clock has used says its due time. */
export function isSameClock(before: KnownClock | undefined, after: ClockRow | undefined): boolean {
  return shown(before) === shown(after);
}

function shown(clock: KnownClock | undefined): string {
  if (clock === undefined) return '';
  return JSON.stringify([
    ...[clock.paused_since, clock.due_at, clock.soon_at],
    ...[clock.reply_target, clock.reply_due_at, clock.reply_warned_at],
    ...[clock.reply_breached_at, clock.reply_done_at],
    ...[clock.solution_target, clock.solution_due_at, clock.solution_warned_at],
    ...[clock.solution_breached_at, clock.solution_done_at],
  ]);
}
