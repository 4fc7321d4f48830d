import type { Diagnosis } from '@/lib/diagnosis/diagnosis';
import { presentDiagnosis, type PresentationValues } from '@/lib/diagnosis/present';
import type { TicketBundle } from './bundle-schemas';

type Seen = { attemptCount: number; firstSeenAt: Date | null; lastSeenAt: Date | null };

/** A diagnosis as a bundle keeps it: in words, with what was seen and how often. */
export function problemOf(
  diagnosis: Diagnosis,
  values: PresentationValues,
  seen: Seen,
): NonNullable<TicketBundle['problem']> {
  const shown = presentDiagnosis(diagnosis, values);
  const [best] = shown.causes;
  return {
    errorType: shown.errorType,
    title: shown.errorTypeTitle,
    headline: shown.headline,
    cause: best?.id ?? null,
    causeTitle: best?.title ?? null,
    owner: best?.owner ?? null,
    ownerName: best?.ownerName ?? null,
    refusedBy: shown.refusedBy,
    refusedByName: shown.refusedByName,
    confidence: shown.confidenceName,
    evidence: [...(best?.evidence ?? [])],
    attemptCount: seen.attemptCount,
    firstSeenAt: seen.firstSeenAt?.toISOString() ?? null,
    lastSeenAt: seen.lastSeenAt?.toISOString() ?? null,
  };
}
