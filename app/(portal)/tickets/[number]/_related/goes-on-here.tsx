import { CornerDownRight } from 'lucide-react';
import type { MergedInto } from '@/lib/tickets/get-ticket';

/** For who followed the address of a ticket that was merged into this one. */
export function GoesOnHere({ merged, from }: { merged: readonly MergedInto[]; from?: string }) {
  const known = merged.find(({ number }) => String(number) === from);
  if (known === undefined) return null;
  return (
    <p
      role="status"
      className="flex items-start gap-2 rounded-lg border border-line bg-accent-soft px-4 py-3 sm:px-5"
    >
      <CornerDownRight aria-hidden className="mt-[3px] size-4 shrink-0 text-accent" />
      <span className="min-w-0 break-words">
        Ticket #{known.number} was merged into this one. All that was written in it is below.
      </span>
    </p>
  );
}
