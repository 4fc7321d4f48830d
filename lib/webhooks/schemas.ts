import { z } from 'zod';
import { plainText } from '@/lib/format/plain-text-schema';
import { webhookUrlProblem } from './url-schemas';

/** What a webhook may be told of. The words for people are in lib/format/webhook-words.ts. */
export const eventTypes = [
  'episode.opened',
  'episode.reopened',
  'episode.resolved',
  'unknown_identity.found',
  'fix.verified',
  'fix.failed',
  'shared_problem.found',
  'shared_problem.resolved',
  'ticket.opened',
  'ticket.replied',
  'ticket.status_changed',
  'ticket.solved',
] as const;
export type EventType = (typeof eventTypes)[number];

/** Sent only when somebody asks for it, to one webhook. */
export const testEventType = 'webhook.test';

export const webhookStates = ['active', 'paused', 'disabled'] as const;
export type WebhookState = (typeof webhookStates)[number];

export const disabledReasons = ['failing', 'gone'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

export const deliveryStates = ['waiting', 'sending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Of one tenant. */
export const maxWebhooks = 10;
/** After the first attempt. With the pauses between them they take about a day. */
export const maxRetries = 10;
export const firstPauseMs = 10_000;
export const longestPauseMs = 6 * 60 * 60_000;
/** How long a receiver may take to answer. */
export const answerWithinMs = 10_000;
/** A webhook is disabled when everything has failed for so long, and so often. */
export const disableAfter = { days: 5, failures: 20 } as const;
/** What waited for longer than this while a webhook was off is old news. */
export const freshHours = 24;
/** How long the log of deliveries goes back. */
export const deliveriesKeptDays = 30;
/** How much of an answer is kept. */
export const keptResponseBytes = 1_024;

const eventList = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z
    .array(z.enum(eventTypes, { error: 'Choose events of the list.' }))
    .min(1, 'Choose at least one event.')
    .transform((chosen) => eventTypes.filter((type) => chosen.includes(type))),
);

const fields = {
  name: plainText('a name', 100),
  url: z
    .string({ error: 'Enter the address.' })
    .trim()
    .refine((text) => webhookUrlProblem(text) === null, {
      error: (issue) => webhookUrlProblem(String(issue.input)) ?? 'Enter the address.',
    }),
  events: eventList,
};

export const newWebhookSchema = z.object({ tenantId: z.uuid('Choose a tenant.'), ...fields });
export const webhookUpdateSchema = z.object({ webhookId: z.uuid(), ...fields });

/** How long the old secret signs beside the new one, hours. */
export const overlapHours = [0, 1, 24, 168] as const;
export const standardOverlapHours = 24;

export const rotationSchema = z.object({
  webhookId: z.uuid(),
  overlap: z.coerce
    .number()
    .default(standardOverlapHours)
    .refine((hours) => overlapHours.some((one) => one === hours), 'Choose one of the list.'),
  /** Since when the secret is in use that the form was made for: it is replaced once. */
  secretSince: z.coerce.date().optional(),
});
