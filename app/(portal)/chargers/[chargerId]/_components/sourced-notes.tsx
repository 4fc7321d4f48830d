import { SourceLink } from '@/components/diagnosis/source-link';
import type { StepNote } from '@/lib/diagnosis/charger-words';

/** What the charger's vendor calls it, each with the page that says so. */
export function SourcedNotes({ notes }: { notes: readonly StepNote[] }) {
  return notes.map((note) => (
    <p key={note.text} className="max-w-[62ch] text-sm text-ink-2">
      {note.text} <SourceLink {...note.source} />
    </p>
  ));
}
