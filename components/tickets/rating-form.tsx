'use client';

import { CircleAlert, ThumbsDown, ThumbsUp } from 'lucide-react';
import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { fieldErrors, idleForm, typedValue, type FormState } from '@/lib/form-state';
import { ticketRatingNames } from '@/lib/format/ticket-words';
import { maxRatingComment, ticketRatings, type TicketRating } from '@/lib/tickets/ticket-values';

type Rated = { rating: TicketRating };

type RatingFormProps = {
  action: (state: FormState<Rated>, form: FormData) => Promise<FormState<Rated>>;
  token: string;
  /** What was said before; null the first time. */
  rating: TicketRating | null;
  comment: string | null;
};

const icons = { good: ThumbsUp, not_good: ThumbsDown } as const;

/** Good or not good, and why. */
export function RatingForm({ action, token, rating, comment }: RatingFormProps) {
  const [state, submit] = useActionState(action, idleForm);
  const problems = fieldErrors(state, 'form');
  const chosen = typedValue(state, 'rating') ?? rating;
  const missing = fieldErrors(state, 'rating');
  return (
    // React empties a form that was sent: the key fills it again with what is stored.
    <form key={`${rating} ${comment}`} action={submit} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && (
        <FormMessage kind="done">Thank you. Your answer is saved.</FormMessage>
      )}
      <input type="hidden" name="token" value={token} />
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">Was the problem solved well?</legend>
        <div className="grid grid-cols-2 gap-2">
          {ticketRatings.map((one) => (
            <Choice key={one} value={one} isChosen={one === chosen} />
          ))}
        </div>
        {missing.length > 0 && (
          <p role="alert" className="mt-1.5 flex gap-1.5 text-sm text-refused">
            <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
            {missing.join(' ')}
          </p>
        )}
      </fieldset>
      <Field label="Comment" isOptional errors={fieldErrors(state, 'comment')}>
        {(control) => (
          <Textarea
            {...control}
            name="comment"
            rows={3}
            maxLength={maxRatingComment}
            defaultValue={typedValue(state, 'comment') ?? comment ?? ''}
          />
        )}
      </Field>
      <SubmitButton>{rating === null ? 'Send' : 'Save the change'}</SubmitButton>
    </form>
  );
}

function Choice({ value, isChosen }: { value: TicketRating; isChosen: boolean }) {
  const Icon = icons[value];
  return (
    <label className="flex min-h-16 cursor-pointer flex-col items-center justify-center gap-1 rounded-md border border-line bg-panel p-3 text-base font-medium text-ink-2 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name="rating"
        value={value}
        defaultChecked={isChosen}
        required
        className="sr-only"
      />
      <Icon aria-hidden className="size-5" />
      {ticketRatingNames[value]}
    </label>
  );
}
