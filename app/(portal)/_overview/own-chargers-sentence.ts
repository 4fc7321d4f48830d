import type { ChargerStateCounts } from '@/lib/overview/count-charger-states';

/** How a customer's chargers fare, in one sentence. */
export function ownChargersSentence(counts: ChargerStateCounts): string {
  const { total, connected, refused, silent } = counts;
  const failing = refused + silent;
  if (total === 0) return 'No charger is assigned to you yet. Ask the operator of your chargers.';
  if (total === 1) {
    if (connected === 1) return 'Your charger is connected.';
    return failing === 1 ? 'Your charger cannot connect.' : 'Your charger is not connected yet.';
  }
  if (connected === total) return `All ${total} of your chargers are connected.`;
  if (failing === 0) return `${connected} of your ${total} chargers are connected.`;
  return `${failing} of your ${total} chargers cannot connect.`;
}
