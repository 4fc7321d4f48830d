import { z } from 'zod';

/** What other gateways send to POST /api/v1/attempts: one connection attempt. */

const maxSubprotocols = 20;
const maxHeaders = 64;
const dayMs = 86_400_000;
const yearMs = 365 * dayMs;

const text = (max: number) =>
  z
    .string({ error: 'Write it as text.' })
    .max(max, { error: `Use at most ${max.toLocaleString('en-GB')} characters.` })
    .nullish()
    .transform((value) => value ?? null);

const duration = (max: number) =>
  z
    .number({ error: 'Write it as a number of milliseconds.' })
    .min(0, { error: 'It cannot be negative.' })
    .max(max, { error: 'That is too long to be true. Write it in milliseconds.' })
    .nullish()
    .transform((value) => value ?? null);

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z
    .enum(values, { error: `Use one of: ${values.join(', ')}.` })
    .nullish()
    .transform((value) => value ?? null);

const whole = (min: number, max: number) =>
  z
    .number({ error: `Use a whole number from ${min} to ${max}.` })
    .int({ error: `Use a whole number from ${min} to ${max}.` })
    .min(min, { error: `Use a whole number from ${min} to ${max}.` })
    .max(max, { error: `Use a whole number from ${min} to ${max}.` })
    .nullish()
    .transform((value) => value ?? null);

const tls = z
  .strictObject({
    version: text(20),
    serverName: text(255),
    alert: text(60),
    errorCode: text(80),
  })
  .nullish()
  .transform((value) => value ?? null);

export const reportedAttemptSchema = z
  .strictObject({
    id: z
      .string({ error: 'Give every attempt an id, so that it counts once however often it comes.' })
      .min(1, { error: 'Give every attempt an id.' })
      .max(200, { error: 'Use at most 200 characters.' }),
    at: z.iso
      .datetime({
        offset: true,
        error: 'Write the time with its zone, such as 2026-01-31T12:00:00Z.',
      })
      .transform((value) => new Date(value)),
    identity: text(1024),
    url: text(2048),
    status: whole(100, 599),
    reason: text(255),
    server: text(255),
    refusedBy: oneOf(['gateway', 'cpms', 'charger', 'network']),
    address: z
      .union([z.ipv4(), z.ipv6()], { error: 'Write the address as IPv4 or IPv6, without a port.' })
      .nullish()
      .transform((value) => value ?? null),
    port: whole(0, 65_535),
    transport: oneOf(['ws', 'wss']),
    subprotocols: z
      .array(z.string().max(64), { error: 'Write it as a list of texts.' })
      .max(maxSubprotocols, { error: `Use at most ${maxSubprotocols} entries.` })
      .nullish()
      .transform((value) => value ?? null),
    subprotocol: text(64),
    headers: z
      .record(z.string().max(200), z.string().max(8192), {
        error: 'Write it as an object of names and texts.',
      })
      .refine((headers) => Object.keys(headers).length <= maxHeaders, {
        error: `Use at most ${maxHeaders} headers.`,
      })
      .nullish()
      .transform((value) => value ?? null),
    authorization: text(8192),
    tls,
    cpmsError: oneOf(['dns', 'tcp', 'tls', 'timeout', 'redirect', 'subprotocol', 'closed']),
    cpmsErrorCode: text(80),
    durationMs: duration(dayMs),
    sessionMs: duration(yearMs),
    closeCode: whole(1000, 4999),
    closeReason: text(255),
    closedBy: oneOf(['charger', 'gateway', 'cpms', 'network']),
  })
  .refine(({ address, identity, url }) => identity !== null || url !== null || address !== null, {
    error: 'Say whose attempt it was: identity, url or address.',
  });
export type ReportedAttempt = z.infer<typeof reportedAttemptSchema>;
