import { routes } from '@/lib/routes';
import type { MergedInto } from '@/lib/tickets/get-ticket';
import { UndoMergeButton } from './undo-merge-button';

type MergedTicketsProps = { merged: readonly MergedInto[]; isCustomer: boolean };

/** The tickets that go on in this one, each with its own evidence. */
export function MergedTickets({ merged, isCustomer }: MergedTicketsProps) {
  return merged.map(({ id, number, subject }) => (
    <div key={id} className="flex items-start gap-2 text-sm">
      <div className="min-w-0 flex-1">
        <p className="text-ink-3">Merged into this one</p>
        <p className="break-words">
          #{number} {subject}
        </p>
        <a
          href={routes.ticketArchive(number)}
          download
          className="text-accent underline underline-offset-2"
        >
          Download its evidence
        </a>
      </div>
      {!isCustomer && <UndoMergeButton ticketId={id} number={number} />}
    </div>
  ));
}
