import { ShieldCheck } from 'lucide-react';
import { CaptureResult } from '@/components/capture/capture-result';
import { Disclosure } from '@/components/ui/disclosure';
import { maskedSentence } from '@/lib/format/masked-sentence';
import { presentDiagnosis } from '@/lib/diagnosis/present';
import type { StoredCapture } from '@/lib/tickets/stored-capture-schemas';

type CaptureSummaryProps = { fileName: string; capture: StoredCapture };

/** What a capture says, in a line and in full, and what was masked in it before it was kept. */
export function CaptureSummary({ fileName, capture: { masked, report } }: CaptureSummaryProps) {
  const [worst] = report.conversations;
  const headline =
    worst === undefined
      ? 'There is no connection in this capture.'
      : worst.diagnosis === null
        ? worst.stopped
        : presentDiagnosis(worst.diagnosis).headline;
  return (
    <div className="mt-2 text-base">
      <p className="font-medium">{headline}</p>
      <p className="mt-1 flex gap-2 text-sm text-ink-2">
        <ShieldCheck aria-hidden className="mt-0.5 size-3.5 shrink-0" />
        {maskedSentence(masked)}
      </p>
      <Disclosure summary="What the capture says">
        <CaptureResult fileName={fileName} report={report} />
      </Disclosure>
    </div>
  );
}
