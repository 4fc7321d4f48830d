import { z } from 'zod';
import { optionalId } from '@/lib/format/plain-text-schema';

/** The closed list of fixes, in the order in which they are offered for the same cause. */
export const fixKinds = [
  'reset-password',
  'accept-spelling',
  'rename-charger',
  'register-charger',
  'restore-charger',
  'move-charger',
  'accept-username',
  'accept-path',
  'adjust-limits',
  'close-session',
  'trust-root',
  'recommended-configuration',
  'retry-now',
  'enter-values',
  'follow-steps',
  'open-ticket',
] as const;
export type FixKind = (typeof fixKinds)[number];

export const fixStates = [
  'applied',
  'holding',
  'verified',
  'failed',
  'superseded',
  'undone',
] as const;
export type FixState = (typeof fixStates)[number];

/** What the charger's attempts said of a fix so far. */
export const fixVerdicts = [
  'connected',
  'left-early',
  'same-error',
  'different-error',
  'stopped-trying',
  /** The charger refused what was sent to it, or came back without it. */
  'not-taken',
] as const;
export type FixVerdict = (typeof fixVerdicts)[number];

/** How far what a fix sends to its charger has come. */
export const fixDeliveries = [
  'queued',
  'taken',
  'taken-after-restart',
  /** No answer came: the charger may have it or not. */
  'unsure',
  'refused',
  /** Cancelled, or the charger did not come in time. */
  'not-sent',
] as const;
export type FixDelivery = (typeof fixDeliveries)[number];

/** How many seconds a charger has to stay connected until its fix counts as verified. */
export const holdSeconds = 300;

/** An open fix is watched for so long. */
export const watchHours = 24;

export const applyFixSchema = z.object({
  chargerId: z.uuid(),
  kind: z.enum(fixKinds),
  /** Made with the form, so that sending it twice does it once. */
  key: z.uuid(),
  /** The latest fix that the reader has seen; empty when there was none. */
  seenFixId: z.union([z.uuid(), z.literal('')]).transform((id) => (id === '' ? null : id)),
});

export const fixIdSchema = z.object({ fixId: z.uuid() });

/** A fix of something that knocks and is no charger yet. */
export const unknownFixSchema = z.object({ unknownIdentityId: z.uuid(), key: z.uuid() });

export const registerUnknownSchema = unknownFixSchema.extend({
  siteId: optionalId('Choose a site of the list.'),
  cpmsId: optionalId('Choose a CPMS of the list.'),
});
