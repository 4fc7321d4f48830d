import { z } from 'zod';

/** What can be asked of a charger, or of the gateway in its name, whatever OCPP it speaks. */

const settingKey = z
  .string()
  .trim()
  .min(1, 'Name the setting.')
  .max(120, 'Use at most 120 characters.')
  .regex(/^[\x21-\x7e]+$/, 'A setting’s name has no spaces.');
const pem = z
  .string()
  .max(5_500, 'OCPP allows certificates of up to 5,500 characters.')
  .regex(
    /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----\s*$/,
    'Enter one certificate as PEM.',
  );

/** A value to write, unless the present one is a number within what may stay. */
const wantedSettingSchema = z.object({
  key: settingKey,
  value: z.string().max(500),
  keep: z.object({ from: z.number(), to: z.number() }).nullable().default(null),
});
export type WantedSetting = z.infer<typeof wantedSettingSchema>;
const wantedSettings = z.array(wantedSettingSchema).max(20);

export const chargerCommandSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('restart'), when: z.enum(['now', 'when-idle']).default('when-idle') }),
  z.object({
    kind: z.literal('trigger'),
    message: z.enum(['BootNotification', 'Heartbeat', 'StatusNotification']),
  }),
  z.object({ kind: z.literal('read-settings'), keys: z.array(settingKey).max(40).default([]) }),
  z.object({ kind: z.literal('write-setting'), key: settingKey, value: z.string().max(500) }),
  /** Reads, writes what differs, and reads back. By the session's version of OCPP: it may be to come. */
  z.object({ kind: z.literal('configure'), ocpp16: wantedSettings, ocpp2: wantedSettings }),
  /** `form` is that of the key over 1.6: hex of its bytes, as the specification wants it, or text. */
  z.object({
    kind: z.literal('set-password'),
    password: z.string().min(1).max(64),
    form: z.enum(['hex', 'text']).default('hex'),
  }),
  z.object({ kind: z.literal('install-root'), certificate: pem }),
  z.object({ kind: z.literal('close-session') }),
  z.object({
    kind: z.literal('test-handshake'),
    /** Presented to the CPMS; without one the stored one, or none. */
    password: z.string().max(128).optional(),
  }),
]);
export type ChargerCommand = z.infer<typeof chargerCommandSchema>;
export type CommandKind = ChargerCommand['kind'];

/** A setting by its name in OCPP 1.6, or as `Component.Variable`. */
const settingSchema = z.object({
  key: z.string(),
  value: z.string().nullable(),
  isReadOnly: z.boolean().nullable(),
});

export const settingResults = [
  'set',
  /** It had the value, or one that may stay. */
  'unchanged',
  'reboot-required',
  'rejected',
  'not-supported',
  /** The charger has no such setting, or lets nobody change it: nothing was sent. */
  'unknown',
  'read-only',
  /** Said to be taken, and read back as something else. */
  'ignored',
  'no-answer',
] as const;
export type SettingResult = (typeof settingResults)[number];

const settingChangeSchema = z.object({
  key: z.string(),
  /** Null for what could not be read. */
  before: z.string().nullable(),
  wanted: z.string(),
  after: z.string().nullable(),
  result: z.enum(settingResults),
});
export type SettingChange = z.infer<typeof settingChangeSchema>;

export const commandOutcomeSchema = z.object({
  status: z.enum([
    'accepted',
    'rejected',
    'not-supported',
    /** Taken, and in force after a restart that the charger does not do by itself. */
    'reboot-required',
    'timeout',
    /** The session ended before the answer. */
    'disconnected',
    'not-connected',
    'failed',
    /** It waited for a session, and was taken back or came too late. */
    'cancelled',
    'expired',
  ]),
  /** What was said, inert text. */
  detail: z.string().max(500).nullable(),
  settings: z.array(settingSchema).max(200).optional(),
  unknownKeys: z.array(z.string()).max(200).optional(),
  changes: z.array(settingChangeSchema).max(20).optional(),
  /** The CPMS's answer to a handshake in the charger's name. */
  handshake: z
    .object({
      status: z.number().int().nullable(),
      reason: z.string().nullable(),
      server: z.string().nullable(),
      problem: z.string().nullable(),
      errorCode: z.string().nullable(),
      durationMs: z.number(),
      subprotocol: z.string().nullable(),
      sentence: z.string().nullable(),
      causeId: z.string().nullable(),
    })
    .optional(),
});
export type CommandOutcome = z.infer<typeof commandOutcomeSchema>;

export const commandRequestSchema = z.object({
  chargerId: z.uuid(),
  command: chargerCommandSchema,
  /** For a handshake beside a session that is open. */
  confirmed: z.coerce.boolean().default(false),
});
