import { z } from 'zod';
import { diagnosisSchema } from '@/lib/diagnosis/diagnosis';
import { evidenceSchema } from '@/lib/diagnosis/evidence';

/**
 * What a gateway reports. Events are batched into Postgres, and lie as JSON lines in the spool
 * while it is away; applying one twice changes nothing.
 */

const instant = z.coerce.date();

/** One connection attempt, complete: written once, when its outcome is known. */
const attemptEventSchema = z.object({
  type: z.literal('attempt'),
  id: z.uuid(),
  startedAt: instant,
  tenantId: z.uuid().nullable(),
  chargerId: z.uuid().nullable(),
  /** Inert text as the charger sent it. */
  identity: z.string().max(255).nullable(),
  identityKey: z.string().max(255).nullable(),
  /** Registered charger that an unknown identity resembles. */
  resembles: z.object({ chargerId: z.uuid(), how: z.string().max(40) }).nullable(),
  outcome: z.enum(['accepted', 'refused', 'failed']),
  evidence: evidenceSchema,
  /** Null when accepted. */
  diagnosis: diagnosisSchema.nullable(),
  /** Name of the gateway process. */
  gateway: z.string().max(100),
  /** Negotiated subprotocol of an accepted attempt. */
  subprotocol: z.string().max(64).nullable(),
  /** The credential that opened the door, of an accepted attempt. */
  credentialId: z.uuid().nullable(),
});
export type AttemptEvent = z.infer<typeof attemptEventSchema>;

/** The end of an accepted attempt's session. */
const sessionEndedEventSchema = z.object({
  type: z.literal('session-ended'),
  attemptId: z.uuid(),
  startedAt: instant,
  endedAt: instant,
  tenantId: z.uuid(),
  chargerId: z.uuid(),
  gateway: z.string().max(100),
  /** The attempt's evidence, now with `close`. */
  evidence: evidenceSchema,
  /** Set when the session ended so soon that it counts as `dropped-after-accept`. */
  diagnosis: diagnosisSchema.nullable(),
});
export type SessionEndedEvent = z.infer<typeof sessionEndedEventSchema>;

/** A sign of life over an open session: at most one a minute per charger is reported. */
const contactEventSchema = z.object({
  type: z.literal('contact'),
  chargerId: z.uuid(),
  tenantId: z.uuid(),
  at: instant,
});

/** What a charger says of itself in BootNotification. Inert text. */
const bootEventSchema = z.object({
  type: z.literal('boot'),
  chargerId: z.uuid(),
  tenantId: z.uuid(),
  at: instant,
  vendor: z.string().max(100).nullable(),
  model: z.string().max(100).nullable(),
  serial: z.string().max(100).nullable(),
  firmware: z.string().max(100).nullable(),
});
export type BootEvent = z.infer<typeof bootEventSchema>;

export const gatewayEventSchema = z.discriminatedUnion('type', [
  attemptEventSchema,
  sessionEndedEventSchema,
  contactEventSchema,
  bootEventSchema,
]);
export type GatewayEvent = z.infer<typeof gatewayEventSchema>;

/** Where a gateway puts its events. `record` never waits and never throws. */
export type Recorder = {
  record: (event: GatewayEvent) => void;
  /** Resolves when everything recorded so far is in Postgres or, failing that, in the spool. */
  flush: () => Promise<void>;
};
