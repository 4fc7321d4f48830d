import type { ReportEvents } from '@/lib/reports/events-of-report';

/**
 * Cuts a batch where a charger fails again after it had got in: stored together, both failures
 * would look like one that went on. Everything of one charger keeps its order.
 */
export function separateWaves(batch: readonly ReportEvents[]): ReportEvents[][] {
  const waves: ReportEvents[][] = [];
  const reached = new Map<string, { wave: number; isIn: boolean }>();
  for (const events of batch) {
    const { chargerId, diagnosis, identity } = events.attempt;
    const key = chargerId ?? identity ?? '';
    const isIn = diagnosis === null && (events.end?.diagnosis ?? null) === null;
    const before = reached.get(key) ?? { wave: 0, isIn: false };
    const wave = before.isIn && !isIn ? before.wave + 1 : before.wave;
    reached.set(key, { wave, isIn });
    (waves[wave] ??= []).push(events);
  }
  return waves;
}
