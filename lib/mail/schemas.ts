import { z } from 'zod';

export const outboxStates = ['waiting', 'sending', 'sent', 'failed', 'skipped'] as const;
export type OutboxState = (typeof outboxStates)[number];

/** Payloads name what a message is about; its words are made when it is sent. */
const about = z.object({ ticketId: z.uuid(), eventId: z.uuid() });
export type AboutEvent = z.infer<typeof about>;

export const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ticket'), payload: about }),
  z.object({ kind: z.literal('digest'), payload: z.object({ events: z.array(about) }) }),
  z.object({
    kind: z.literal('chargers-down'),
    payload: z.object({ episodeIds: z.array(z.uuid()), count: z.number().int() }),
  }),
  z.object({ kind: z.literal('move-asked'), payload: z.object({ moveId: z.uuid() }) }),
  z.object({
    kind: z.literal('webhook-disabled'),
    payload: z.object({ webhookId: z.uuid(), since: z.iso.datetime() }),
  }),
  z.object({
    kind: z.literal('link'),
    payload: z.object({
      purpose: z.enum(['invitation', 'reset']),
      expiresAt: z.iso.datetime(),
    }),
  }),
  z.object({ kind: z.literal('test'), payload: z.object({}) }),
]);
export type MessageContent = z.infer<typeof messageSchema>;
export type MessageKind = MessageContent['kind'];

/** How long the worker tries before it gives up, from when the message was written. */
export const giveUpAfterMs = 24 * 60 * 60 * 1_000;
/** A charger is told of as not connecting when one of both is reached, once per episode. */
export const downRule = { minutes: 5, refusals: 3 } as const;
/** How long the list of what was sent goes back. */
export const outboxKeptDays = 30;
export const maxErrorLength = 300;

const hour = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.coerce.number().int().min(0).max(23).nullable(),
);
const isOn = z
  .enum(['on', 'yes', 'true'])
  .optional()
  .transform((value) => value !== undefined);

export const mailChoiceSchema = z
  .object({
    replies: isOn,
    notes: isOn,
    mentions: isOn,
    assigned: isOn,
    progress: isOn,
    due: isOn,
    newTickets: isOn,
    chargerDown: isOn,
    webhookDisabled: isOn,
    timeZone: z.string().refine(isTimeZone, 'Choose a time zone of the list.'),
    digestHour: hour,
    quietFrom: hour,
    quietTo: hour,
  })
  .refine(({ quietFrom, quietTo }) => (quietFrom === null) === (quietTo === null), {
    path: ['quietTo'],
    error: 'Choose both hours, or neither.',
  })
  .refine(({ quietFrom, quietTo }) => quietFrom === null || quietFrom !== quietTo, {
    path: ['quietTo'],
    error: 'Choose two different hours.',
  });
export type MailChoices = z.output<typeof mailChoiceSchema>;

export const standardChoices: MailChoices = {
  ...{ replies: true, notes: true, mentions: true, assigned: true, progress: true },
  ...{ due: true, newTickets: false, chargerDown: false, webhookDisabled: true },
  ...{ timeZone: 'UTC', digestHour: null, quietFrom: null, quietTo: null },
};

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
