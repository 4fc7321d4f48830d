import { z } from 'zod';
import { optionalId, optionalPlainText, plainText } from '@/lib/format/plain-text-schema';
import {
  maxLogLength,
  maxMessageLength,
  maxRatingComment,
  maxTags,
  settableStatuses,
  ticketChannels,
  ticketPriorities,
  ticketRatings,
  type TicketChannel,
} from './ticket-values';

const maxTagLength = 30;

/** Several lines that a person typed. Line ends and tabs stay, other control characters do not. */
export function longText(what: string, maxLength: number) {
  return z
    .string({ error: `Enter ${what}.` })
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .trim(),
    )
    .refine((text) => text !== '', `Enter ${what}.`)
    .refine((text) => text.length <= maxLength, `Use at most ${maxLength} characters.`);
}

const answer = (max: number) => optionalPlainText('an answer', max).optional().default(null);

/** What the ticket is opened from, as an address names it. */
export const draftSchema = z.union([
  z.object({ source: z.literal('charger'), chargerId: z.uuid() }),
  z.object({ source: z.literal('unknown_identity'), unknownIdentityId: z.uuid() }),
  z.object({ source: z.literal('shared_problem'), sharedProblemId: z.uuid() }),
  z.object({
    source: z.literal('log'),
    tenantId: z.uuid('Choose a tenant.'),
    log: longText('the log', maxLogLength),
    /** Which charger it is of, where somebody said so. */
    identity: answer(255),
  }),
]);
export type DraftSource = z.infer<typeof draftSchema>;

/** Answers to what the draft did not know, and what the reader changed. */
export const openSchema = z.object({
  key: z.uuid(),
  subject: plainText('a subject', 200),
  message: z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() !== '' ? value : null),
      longText('a message', maxMessageLength).nullable(),
    )
    .default(null),
  identity: answer(255),
  model: answer(100),
  firmware: answer(100),
  shows: answer(500),
  network: answer(200),
  requesterId: optionalId('Choose somebody of the list.').optional().default(null),
});

const ticketId = z.uuid();
const body = longText('a message', maxMessageLength);

export const replySchema = z.object({
  ticketId,
  key: z.uuid(),
  reply: body,
  /** What the ticket waits for next; only staff say. */
  status: z.enum(settableStatuses).optional(),
  /** The last reply that the writer could read; without it nobody asks whether there is a newer. */
  seenReplyId: z.union([z.literal('none'), z.uuid()]).optional(),
});

export const maxMentions = 20;

export const noteSchema = z.object({
  ticketId,
  key: z.uuid(),
  note: body,
  /** Whom the writer chose; those whose name is still in the text are mentioned. */
  mentions: z
    .array(z.uuid('Choose people of the list.'))
    .max(maxMentions, `Mention at most ${maxMentions} people.`)
    .default([]),
});

export const tagList = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? value.split(/[,\n]/) : value))
  .transform((tags) => [...new Set(tags.map((tag) => tag.trim().toLowerCase()).filter(Boolean))])
  .refine((tags) => tags.length <= maxTags, `Use at most ${maxTags} tags.`)
  .refine(
    (tags) => tags.every((tag) => /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(tag)),
    'Use letters, digits, spaces, dots and hyphens in tags.',
  )
  .refine(
    (tags) => tags.every((tag) => tag.length <= maxTagLength),
    `Use at most ${maxTagLength} characters for a tag.`,
  );

/** One change of one or many tickets. `me` assigns to who asks. */
export const changeSchema = z
  .object({
    ticketIds: z
      .array(z.uuid())
      .min(1, 'Choose at least one ticket.')
      .max(100, 'Choose at most 100 tickets.'),
    status: z.enum(settableStatuses).optional(),
    priority: z.enum(ticketPriorities).optional(),
    assignee: z.union([z.literal('me'), z.literal('nobody'), z.uuid()]).optional(),
    team: z.union([z.literal('none'), z.uuid()]).optional(),
    tags: tagList.optional(),
    addTag: tagList.optional(),
    subject: plainText('a subject', 200).optional(),
  })
  .refine(
    ({ ticketIds: _, ...change }) => Object.keys(change).length > 0,
    'Choose what to change.',
  );
export type TicketChange = z.infer<typeof changeSchema>;

export const settleSchema = z.object({ ticketId, isSolved: z.enum(['yes', 'no']) });
export const watchSchema = z.object({ ticketId, isWatching: z.enum(['yes', 'no']) });

/** What the holder of a signed link says; the token is read by `readRatingToken`. */
export const ratingSchema = z.object({
  token: z.string().max(200),
  rating: z.enum(ticketRatings, { error: 'Choose one of the two.' }),
  comment: z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() !== '' ? value : null),
      longText('a comment', maxRatingComment).nullable(),
    )
    .default(null),
});

export const contactSchema = z.object({
  tenantId: z.uuid('Choose a tenant.'),
  contactId: optionalId('There is no such contact.').optional().default(null),
  owner: z.enum(ticketChannels, { error: 'Choose whose contact this is.' }),
  vendor: optionalPlainText('a manufacturer', 50).optional().default(null),
  siteId: optionalId('Choose a site of the list.').optional().default(null),
  name: plainText('a name', 100),
  email: z.string().trim().toLowerCase().pipe(z.email('Enter an e-mail address.').max(254)),
});

const teamOfChannel = optionalId('Choose a team of the list.').optional().default(null);

/** A team or none for each channel. */
export const teamDefaultsSchema = z.object({
  tenantId: z.uuid(),
  'cpms-admin': teamOfChannel,
  installer: teamOfChannel,
  manufacturer: teamOfChannel,
  'platform-admin': teamOfChannel,
  'network-team': teamOfChannel,
  exolink: teamOfChannel,
} satisfies Record<TicketChannel | 'tenantId', z.ZodType>);

export const contactIdSchema = z.object({ id: z.uuid() });

export const ticketSettingsSchema = z.object({
  tenantId: z.uuid(),
  holdMinutes: z.coerce
    .number({ error: 'Enter a number of minutes.' })
    .int('Enter whole minutes.')
    .min(1, 'Use 1 minute or more.')
    .max(10_080, 'Use a week, 10080 minutes, or less.'),
  solvesItself: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
  closeDays: z.coerce
    .number({ error: 'Enter a number of days.' })
    .int('Enter whole days.')
    .min(1, 'Use 1 day or more.')
    .max(365, 'Use 365 days or less.'),
});
