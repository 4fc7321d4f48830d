import 'server-only';
import { z } from 'zod';
import { mailVariables } from '@/lib/mail/environment-schemas';
import {
  incomingSettings,
  mailSettings,
  type IncomingSettings,
  type MailSettings,
} from '@/lib/mail/mail-settings';
import { s3Variables } from '@/lib/tickets/files/environment-schemas';
import { s3Settings, type S3Settings } from '@/lib/tickets/files/s3-settings';
import { webhookVariables } from '@/lib/webhooks/environment-schemas';

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }),
  EXOLINK_SECRET: z.string().min(32, 'must have at least 32 characters'),
  PORTAL_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  GATEWAY_PUBLIC_URL: z.url({ protocol: /^wss?$/ }).optional(),
  GATEWAY_PUBLIC_TLS_URL: z.url({ protocol: /^wss$/ }).optional(),
  TLS_ROOT_CA_FILE: z.string().optional(),
  TLS_CERT_FILES: z.string().optional(),
  PORTAL_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  EXOLINK_DATA_DIR: z.string().default('.data'),
  ...s3Variables(),
  ...mailVariables(),
  ...webhookVariables(),
  RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export type Environment = {
  databaseUrl: string;
  secret: string;
  /** Where people reach the portal, without a slash at the end. */
  portalUrl: string;
  isPortalOnTls: boolean;
  /** Where chargers reach the gateway, without a slash at the end. */
  gatewayUrl: string;
  gatewayTlsUrl: string;
  /** The root that chargers have to trust; null where it is a public one. */
  rootCertificateFile: string | null;
  /** The first of the gateway's certificates. */
  certificateFile: string | null;
  /** How many proxies in front of the portal add to X-Forwarded-For. */
  trustedProxies: number;
  /** Where files of tickets are received, and kept where no S3 storage is set. */
  dataDirectory: string;
  /** Null where files of tickets are kept in the data directory, which several portals share. */
  s3: S3Settings | null;
  /** Whole days that attempts are kept. */
  retentionDays: number;
  /** Null where no mail server is set. */
  mail: MailSettings | null;
  /** Null where no answers are taken in by mail. */
  incomingMail: IncomingSettings | null;
  /** Networks of the operator's own that webhooks may lead to. */
  webhookNetworks: string[];
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  isDevelopment: boolean;
};

let parsed: Environment | undefined;

/** The portal's settings. Read at the first request, so that a build needs none of them. */
export function environment(): Environment {
  parsed ??= parse();
  return parsed;
}

function parse(): Environment {
  const result = schema.safeParse(withoutEmpty(process.env));
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Error(`The portal's settings are not complete: ${problems.join('; ')}.`);
  }
  const values = result.data;
  const portal = new URL(values.PORTAL_URL);
  // next-auth looks up its own address here.
  process.env.NEXTAUTH_URL = portal.origin;
  return {
    databaseUrl: values.DATABASE_URL,
    secret: values.EXOLINK_SECRET,
    portalUrl: portal.origin,
    isPortalOnTls: portal.protocol === 'https:',
    gatewayUrl: withoutSlash(values.GATEWAY_PUBLIC_URL ?? `ws://${portal.hostname}:9220`),
    gatewayTlsUrl: withoutSlash(values.GATEWAY_PUBLIC_TLS_URL ?? `wss://${portal.hostname}:9221`),
    rootCertificateFile: values.TLS_ROOT_CA_FILE ?? null,
    certificateFile: values.TLS_CERT_FILES?.split(',')[0]?.trim() ?? null,
    trustedProxies: values.PORTAL_TRUSTED_PROXIES,
    dataDirectory: values.EXOLINK_DATA_DIR,
    s3: s3Settings(values),
    retentionDays: values.RETENTION_DAYS,
    mail: mailSettings(values),
    incomingMail: incomingSettings(values),
    webhookNetworks: values.WEBHOOK_ALLOWED_NETWORKS,
    logLevel: values.LOG_LEVEL,
    isDevelopment: process.env.NODE_ENV === 'development',
  };
}

/** A variable that is set to nothing counts as not set. */
function withoutEmpty(variables: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
