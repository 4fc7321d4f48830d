import { ShieldCheck } from 'lucide-react';
import { maskedSentence } from '@/lib/format/masked-sentence';

/** Which secrets were taken out of a file before it was kept. */
export function MaskedNote({ masked }: { masked: Parameters<typeof maskedSentence>[0] }) {
  return (
    <p className="mt-1 flex gap-2 text-sm text-ink-2">
      <ShieldCheck aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {maskedSentence(masked)}
    </p>
  );
}
