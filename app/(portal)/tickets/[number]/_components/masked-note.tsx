import { ShieldCheck } from 'lucide-react';

type MaskedNoteProps = { children: string };

/** What was taken out of a file or a message before it was kept. */
export function MaskedNote({ children }: MaskedNoteProps) {
  return (
    <p className="mt-1 flex gap-2 text-sm text-ink-2">
      <ShieldCheck aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {children}
    </p>
  );
}
