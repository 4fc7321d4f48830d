import { z } from 'zod';
import { refusers } from '@/lib/diagnosis/error-types';
import { evidenceSchema } from '@/lib/diagnosis/evidence';
import { connectionStates } from '@/lib/format/connection-state';
import { ticketSources } from './ticket-values';

const text = z.string();
const optional = z.string().nullable();

const topologySchema = z.object({
  nodes: z.array(
    z.object({
      kind: z.enum(['charger', 'network', 'proxy', 'gateway', 'cpms']),
      title: text,
      lines: z.array(text),
      state: z.enum(['passed', 'broken', 'unknown']),
    }),
  ),
  answer: optional,
});

const chargerSchema = z.object({
  /** Null where a log says what charger it is, and not which. */
  identity: optional,
  vendor: optional,
  model: optional,
  firmware: optional,
  serial: optional,
  ocppVersion: optional,
  site: optional,
  cpms: optional,
  url: optional,
  /** Null for a charger that is known from a log alone. */
  state: z.enum(connectionStates).nullable(),
  stateSince: z.iso.datetime().nullable(),
  lastConnectedAt: z.iso.datetime().nullable(),
  address: optional,
});

const problemSchema = z.object({
  errorType: text,
  title: text,
  headline: text,
  cause: optional,
  causeTitle: optional,
  owner: optional,
  ownerName: optional,
  refusedBy: z.enum(refusers),
  refusedByName: text,
  confidence: text,
  evidence: z.array(text),
  attemptCount: z.number(),
  firstSeenAt: z.iso.datetime().nullable(),
  lastSeenAt: z.iso.datetime().nullable(),
});

/** What chargers that share a problem have in common. */
const sharedSchema = z.object({
  /** The most that failed at one time, for an open problem those that fail. */
  failingCount: z.number(),
  /** Null where not all of them have the same. */
  vendor: optional,
  model: optional,
  firmware: optional,
  /** Most frequent first; not all where they are many. */
  models: z.array(z.object({ model: text, firmware: optional, count: z.number() })),
  /** The charger that messages, diagram and evidence are of: the one that failed last. */
  example: optional,
});

/** As the log writes it, and in UTC where that says its zone. */
const logTimeSchema = z.object({ text, utc: z.iso.datetime().nullable() }).nullable();

const logSchema = z.object({
  text,
  lineCount: z.number(),
  decidingLines: z.array(text),
  /** Bundles of before have no times. */
  first: logTimeSchema.default(null),
  last: logTimeSchema.default(null),
  messages: z.array(z.object({ at: logTimeSchema, text })).default([]),
});

/**
 * What is kept of a problem when its ticket is opened. Later changes of the charger do not touch
 * it. Holds no secret: `scrubbed` says what was taken out.
 */
export const bundleSchema = z.object({
  version: z.literal(1),
  frozenAt: z.iso.datetime(),
  source: z.enum(ticketSources),
  about: text,
  tenant: z.object({ name: text, slug: text, timeZone: text }),
  charger: chargerSchema.nullable(),
  problem: problemSchema.nullable(),
  /** The latest answers, newest first, in UTC and in the tenant's own zone. */
  messages: z.array(z.object({ utc: z.iso.datetime(), local: text, answer: text })),
  topology: topologySchema.nullable(),
  /** Of the latest attempt of the problem. */
  evidence: evidenceSchema.nullable(),
  fixes: z.array(z.object({ name: text, outcome: text, utc: z.iso.datetime() })),
  /** The chargers that share the problem, not all where they are many. */
  chargers: z.array(z.object({ identity: text, state: z.enum(connectionStates) })),
  chargerCount: z.number(),
  /** Null for what is not shared. Older versions froze less. */
  shared: sharedSchema.nullable().default(null),
  log: logSchema.nullable(),
  answers: z.array(z.object({ question: text, answer: text })),
  scrubbed: z.array(z.object({ what: text, count: z.number() })),
});
export type TicketBundle = z.infer<typeof bundleSchema>;
