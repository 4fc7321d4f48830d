import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { RatingForm } from '@/components/tickets/rating-form';
import { CopyButton } from '@/components/ui/copy-button';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { ticketRatingNames } from '@/lib/format/ticket-words';
import type { TicketDetails } from '@/lib/tickets/get-ticket';
import { rateTicketAction } from '@/app/(portal)/tickets/actions';
import type { TicketPageData } from '../load-ticket-page';

type RatingPanelProps = Pick<
  TicketPageData,
  'ticket' | 'ratingLink' | 'ratingToken' | 'isCustomer'
>;

/** The requester is asked; staff see the answer, and the link that asks without signing in. */
export function RatingPanel({ ticket, ratingLink, ratingToken, isCustomer }: RatingPanelProps) {
  const { rating, ratingComment } = ticket;
  if (isCustomer) {
    if (ratingToken === null) return null;
    return (
      <Panel title="How did we do?">
        <RatingForm
          action={rateTicketAction}
          token={ratingToken}
          rating={rating}
          comment={ratingComment}
        />
      </Panel>
    );
  }
  if (rating === null && ratingLink === null) return null;
  return (
    <Panel title="Satisfaction">
      <Answer ticket={ticket} />
      {ratingLink !== null && (
        <div className="mt-3 flex flex-col items-start gap-2">
          <CopyButton value={ratingLink} what="rating link" isNamed />
          <p className="text-sm text-ink-3">
            {ticket.requester?.name} can rate with it without signing in.
          </p>
        </div>
      )}
    </Panel>
  );
}

function Answer({ ticket: { rating, ratingComment, ratedAt } }: { ticket: TicketDetails }) {
  if (rating === null) return <p className="text-sm text-ink-2">Not rated yet.</p>;
  const Icon = rating === 'good' ? ThumbsUp : ThumbsDown;
  return (
    <>
      <p className="flex items-center gap-2">
        <Icon
          aria-hidden
          className={`size-4 ${rating === 'good' ? 'text-connected' : 'text-refused'}`}
        />
        <span className="font-medium">{ticketRatingNames[rating]}</span>
        {ratedAt !== null && (
          <span className="text-xs text-ink-3">
            <RelativeTime at={ratedAt} />
          </span>
        )}
      </p>
      {ratingComment !== null && (
        <p className="mt-1.5 text-sm wrap-anywhere whitespace-pre-wrap text-ink-2">
          {ratingComment}
        </p>
      )}
    </>
  );
}
