import type { Metadata } from 'next';
import { AccountCard } from '@/components/account/account-card';
import { FormMessage } from '@/components/account/form-message';
import { RatingForm } from '@/components/tickets/rating-form';
import { ExactTime } from '@/components/ui/exact-time';
import { DomainError } from '@/lib/errors';
import { answerWith } from '@/lib/server/answer-status';
import { optionalContext } from '@/lib/server/context';
import { ratingServices, takeRatingRequest } from '@/lib/server/rating-services';
import { findRating, type FoundRating } from '@/lib/tickets/find-rating';
import { rateTicketAction } from './actions';

export const metadata: Metadata = {
  title: 'Rate a ticket',
  robots: { index: false },
  // Other sites learn nothing of the token; without scripts, forms need their origin.
  referrer: 'same-origin',
};

type Closed = Exclude<FoundRating['state'], 'open'> | 'busy';

const notices: Record<Closed, { status: 404 | 409 | 410 | 429; title: string; text: string }> = {
  unknown: {
    status: 404,
    title: 'This link does not work',
    text: 'It may have been cut on its way to you. Copy the whole address from the message.',
  },
  expired: {
    status: 410,
    title: 'The time to rate this ticket is over',
    text: 'If the problem is back, sign in and open a ticket.',
  },
  unsolved: {
    status: 409,
    title: 'This ticket is open again',
    text: 'You can rate it once it is solved. What you said before is kept.',
  },
  busy: {
    status: 429,
    title: 'Too many requests from your network',
    text: 'Wait a minute, then open the link again.',
  },
};

type PageProps = { params: Promise<{ token: string }> };

/** Opening it changes nothing: programs that check mail open every link. */
export default async function RatePage({ params }: PageProps) {
  const { token } = await params;
  const found = await find(token);
  if (found.state !== 'open') {
    const { status, title, text } = notices[found.state];
    await answerWith(status);
    return (
      <AccountCard title={title}>
        <p className="text-base text-ink-2">{text}</p>
      </AccountCard>
    );
  }
  const { number, subject, rating, comment, until, isForReader } = found;
  return (
    <AccountCard
      title="How did we do?"
      lead={
        <>
          Ticket <span className="tabular-nums">#{number}</span>:{' '}
          <span className="font-medium wrap-anywhere text-ink">{subject}</span>
        </>
      }
      foot={
        isForReader ? (
          <>
            Support reads your answer. You can change it here until{' '}
            <ExactTime at={until} form="day" />.
          </>
        ) : undefined
      }
    >
      {isForReader ? (
        <RatingForm action={rateTicketAction} token={token} rating={rating} comment={comment} />
      ) : (
        <FormMessage kind="error">
          You are signed in as somebody else. Only the customer whose ticket it is rates it.
        </FormMessage>
      )}
    </AccountCard>
  );
}

async function find(token: string): Promise<FoundRating | { state: 'busy' }> {
  try {
    await takeRatingRequest();
    return await findRating(await optionalContext(), { token }, ratingServices());
  } catch (error) {
    if (error instanceof DomainError && error.code === 'rate-limited') return { state: 'busy' };
    throw error;
  }
}
