import { Link } from '@/components/ui/link';
import { OneClick } from '@/components/ui/one-click';
import { Layers } from 'lucide-react';
import { routes } from '@/lib/routes';
import type { OfferedProblem as Offer } from '@/lib/tickets/problem/offer-problem';
import { attachTicketsAction } from './actions';

type OfferedProblemProps = { ticketId: string; offer: Offer | null };

/** The charger has its problem together with others: one click puts the ticket with theirs. */
export function OfferedProblem({ ticketId, offer }: OfferedProblemProps) {
  if (offer === null) return null;
  return (
    <section
      aria-labelledby="offered-problem"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-line bg-accent-soft px-4 py-3 sm:px-5"
    >
      <div className="min-w-0 flex-1 basis-64">
        <h2 id="offered-problem" className="flex items-center gap-2 font-semibold">
          <Layers aria-hidden className="size-4 shrink-0 text-accent" />
          Other chargers have this problem, too
        </h2>
        <p className="mt-0.5 text-sm break-words text-ink-2">
          Problem ticket{' '}
          <Link href={routes.ticket(offer.number)} className="underline underline-offset-2">
            #{offer.number} {offer.subject}
          </Link>{' '}
          answers and solves its tickets together.
        </p>
      </div>
      <OneClick
        action={attachTicketsAction}
        fields={{ problemId: offer.id, 'ticketIds[]': ticketId }}
      >
        Attach to #{offer.number}
      </OneClick>
    </section>
  );
}
