import { countOf } from '@/lib/format/count';
import type { TicketBundle } from './bundle-schemas';

/** "14 attempts", after which comes since when. Of a shared problem the chargers count, which older bundles have as attempts. */
export function seenOf({
  problem,
  shared,
  source,
}: Pick<TicketBundle, 'problem' | 'shared' | 'source'>): string | null {
  if (problem === null) return null;
  const attempts = countOf(problem.attemptCount, 'attempt');
  if (shared !== null) {
    const chargers = countOf(shared.failingCount, 'charger');
    return problem.attemptCount === 0 ? chargers : `${chargers}, ${attempts}`;
  }
  if (source === 'shared_problem') return countOf(problem.attemptCount, 'charger');
  return problem.attemptCount === 0 ? null : attempts;
}

/** "Alfen Eve 6.1 (9), ABB Terra (4)". */
export function modelsOf(shared: TicketBundle['shared']): string {
  const models = shared?.models ?? [];
  return models
    .map(
      ({ count, firmware, model }) => `${[model, firmware].filter(Boolean).join(' ')} (${count})`,
    )
    .join(', ');
}
