import {
  answerWithinMs,
  deliveriesKeptDays,
  disableAfter,
  maxRetries,
} from '@/lib/webhooks/schemas';

/** What a receiver has to do, and what happens when it does not. */
export function DeliveryRules() {
  return (
    <ul className="max-w-[72ch] list-disc pl-4 text-base text-ink-2 marker:text-ink-3">
      <li>
        Answer with 200 to 299 within {answerWithinMs / 1_000} seconds. Put work that takes longer
        into a queue of yours.
      </li>
      <li>
        After any other answer, or none, it is tried {maxRetries} times more: after 10 seconds, 30
        seconds and so on, at most six hours apart, for about a day. Retry-After is heeded.
        Redirects are not followed.
      </li>
      <li>
        An event comes at least once, and may come twice or after a later one. Keep the ids that you
        have done; go by timestamp where the order matters.
      </li>
      <li>
        A webhook is turned off when every attempt has failed for {disableAfter.days} days, and at
        once after the answer 410. What happens while it is off is not sent later.
      </li>
      <li>
        The delivery log keeps {deliveriesKeptDays} days, with the beginning of each answer. From it
        an event can be sent again by hand.
      </li>
      <li>
        The address has to be public and start with https://. Whoever runs the installation can name
        networks of their own.
      </li>
      <li>Passwords, keys and internal notes are never in an event.</li>
    </ul>
  );
}
