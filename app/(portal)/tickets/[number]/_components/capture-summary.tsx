import { CaptureResult } from '@/components/capture/capture-result';
import { Disclosure } from '@/components/ui/disclosure';
import { presentDiagnosis } from '@/lib/diagnosis/present';
import type { StoredCapture } from '@/lib/tickets/stored-capture-schemas';
import { maskedSentence } from '@/lib/format/masked-sentence';
import { MaskedNote } from './masked-note';

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
      <MaskedNote>{maskedSentence(masked)}</MaskedNote>
      <Disclosure summary="What the capture says">
        <CaptureResult fileName={fileName} report={report} />
      </Disclosure>
    </div>
  );
}
