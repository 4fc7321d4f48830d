import { z } from 'zod';
import { mailVariables } from '@/lib/mail/environment-schemas';
import { s3Variables } from '@/lib/tickets/files/environment-schemas';
import { s3Settings, type S3Settings } from '@/lib/tickets/files/s3-settings';
import { webhookVariables } from '@/lib/webhooks/environment-schemas';

const environmentSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }),
  /** The same as the portal's and the gateway's: bulk fixes make passwords, mails carry links. */
  EXOLINK_SECRET: z
    .string({ error: 'EXOLINK_SECRET is not set.' })
    .min(32, { error: 'EXOLINK_SECRET has to have at least 32 characters.' }),
  WORKER_ADMIN_PORT: z.coerce.number().int().min(0).max(65535).default(9223),
  /** Where chargers reach the gateway: a change of its host name may silence them. */
  GATEWAY_PUBLIC_URL: z.url({ protocol: /^wss?$/ }).optional(),
  GATEWAY_PUBLIC_TLS_URL: z.url({ protocol: /^wss$/ }).optional(),
  /** Where people reach the portal, for links in mails. */
  PORTAL_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  /** Where files of tickets are kept, the same as the portal's: mails bring some. */
  EXOLINK_DATA_DIR: z.string().default('.data'),
  ...s3Variables(),
  ...mailVariables(),
  ...webhookVariables(),
  RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});
export type WorkerEnvironment = z.infer<typeof environmentSchema> & {
  /** Null where files of tickets are kept in EXOLINK_DATA_DIR. */
  s3: S3Settings | null;
};

/** @throws Error with one line per variable that is missing or wrong. */
export function readEnvironment(environment: NodeJS.ProcessEnv): WorkerEnvironment {
  const values = read(environmentSchema, environment);
  return { ...values, s3: s3Settings(values) };
}

/** Whole days that attempts are kept, for a program that needs no more of it. */
export function readRetentionDays(environment: NodeJS.ProcessEnv): number {
  return read(environmentSchema.pick({ RETENTION_DAYS: true }), environment).RETENTION_DAYS;
}

function read<S extends z.ZodType>(schema: S, environment: NodeJS.ProcessEnv): z.output<S> {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The worker cannot start. ${lines.join('; ')}`);
}
