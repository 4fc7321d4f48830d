'use client';

import { Eye, PenLine } from 'lucide-react';
import { presenceSentences } from '@/lib/format/presence-sentences';
import { usePresence } from './present-staff';

type PresenceNoteProps = {
  /** Beside the forms only who is writing counts. */
  isWritingOnly?: boolean;
};

/** "Anna is looking at this ticket." Read out when it changes; without anybody it takes no room. */
export function PresenceNote({ isWritingOnly = false }: PresenceNoteProps) {
  const { people } = usePresence();
  const shown = isWritingOnly ? people.filter(({ doing }) => doing !== 'looking') : people;
  const Icon = shown.some(({ doing }) => doing !== 'looking') ? PenLine : Eye;
  return (
    <span role="status" aria-label={isWritingOnly ? 'Who else is writing' : 'Who else is here'}>
      {shown.length > 0 && (
        <span className="-my-1 inline-flex items-center gap-2 rounded-md bg-accent-soft px-2.5 py-1 text-sm text-ink">
          <Icon aria-hidden className="size-3.5 shrink-0 text-accent" />
          {presenceSentences(shown).join(' ')}
        </span>
      )}
    </span>
  );
}
