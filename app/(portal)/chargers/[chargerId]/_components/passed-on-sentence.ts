import type { ChargerDetails } from '@/lib/chargers/get-charger';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { formatDuration } from '@/lib/format/duration';

/** Who answers a connected charger: its CPMS, or Exolink by itself. */
export function passedOnSentence(cpms: ChargerDetails['cpms'], evidence: Evidence | null): string {
  if (cpms === null || cpms.isBuiltIn) {
    return 'Exolink answers it by itself: no CPMS is set to pass it on to.';
  }
  if (evidence?.stage !== 'accepted' || evidence.cpms === null) {
    return `Exolink passes its messages on to the CPMS, ${cpms.name}.`;
  }
  const time = formatDuration(evidence.cpms.durationMs);
  return `Exolink passes its messages on to the CPMS, ${cpms.name}, which let it in after ${time}.`;
}
