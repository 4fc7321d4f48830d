import type { Lookup } from '@/lib/capture/protocols/dns/create-lookup-log';
import { finding } from '@/lib/diagnosis/findings';
import { rankCandidates } from '@/lib/diagnosis/rank-candidates';
import type { ConversationReport } from './capture-report';
import { composeLookupLadder } from './compose-ladder';
import { timesText } from './times-text';

// A question at the end of the capture may have been answered after it.
const patienceMs = 1000;

/** Names that a client never got an address for. */
export function failedLookups(
  lookups: readonly Lookup[],
  lastMs: number,
): Omit<ConversationReport, 'id'>[] {
  const byName = new Map<string, Lookup[]>();
  for (const lookup of lookups) {
    const key = `${lookup.client} ${lookup.name.toLowerCase()}`;
    byName.set(key, [...(byName.get(key) ?? []), lookup]);
  }
  return [...byName.values()].flatMap((same) => {
    const isFound = same.some(({ outcome }) => outcome === 'found');
    const worst = same.find((lookup) => isFailure(lookup, lastMs));
    return isFound || worst === undefined ? [] : [reportOf(worst, same)];
  });
}

function isFailure({ lastAskedMs, outcome }: Lookup, lastMs: number): boolean {
  if (outcome === 'none') return lastMs - lastAskedMs >= patienceMs;
  return outcome !== 'empty' && outcome !== 'found';
}

function reportOf(worst: Lookup, same: readonly Lookup[]): Omit<ConversationReport, 'id'> {
  const { client, count, name, outcome, resolver } = worst;
  const why = outcome === 'refused' ? 'it refused' : 'it failed itself';
  const found =
    outcome === 'none'
      ? finding('capture-name-unanswered', { resolver, name, times: timesText(count) })
      : outcome === 'no-such-name'
        ? finding('capture-no-such-name', { resolver, name })
        : finding('capture-name-failed', { resolver, name, why });
  const date = new Date(worst.askedMs);
  return {
    name,
    client,
    startedAt: Number.isNaN(date.getTime()) ? null : date.toISOString(),
    ladder: composeLookupLadder(same),
    reached: 'dns',
    stopped: `At DNS: no address for “${name}”.`,
    isFailure: true,
    authorization: { kind: 'never-asked' },
    diagnosis: rankCandidates(
      [{ causeId: 'dns-failure', weight: 0.96, findings: [found], refusedBy: 'network' }],
      () => 'network',
    ),
  };
}
