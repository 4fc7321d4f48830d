import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { mailVariables } from '@/lib/mail/environment-schemas';
import { incomingSettings, mailSettings } from '@/lib/mail/mail-settings';
import { s3Variables } from '@/lib/tickets/files/environment-schemas';
import { s3Settings } from '@/lib/tickets/files/s3-settings';
import { webhookVariables } from '@/lib/webhooks/environment-schemas';
import { StartProblem } from './start-problem';

const minSecretLength = 32;

const port = (name: string, standard: number) =>
  z
    .string()
    .default(String(standard))
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, {
      error: (issue) => `${name} is "${String(issue.input)}". Set it to a number from 1 to 65535.`,
    })
    .transform(Number);

const address = (name: string, protocols: readonly string[], example: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
      error: () => `${name} is not a valid address. It looks like ${example}`,
    })
    .optional();

const fileList = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((file) => file.trim() || []));

const environmentSchema = z.object({
  NODE_ENV: z.string().optional(),
  DATABASE_URL: address(
    'DATABASE_URL',
    ['postgres:', 'postgresql:'],
    'postgres://exolink:password@db.example.com:5432/exolink',
  ),
  EXOLINK_SECRET: z
    .string()
    .min(minSecretLength, {
      error: `EXOLINK_SECRET is too short. Set it to at least ${minSecretLength} random characters, such as the output of: openssl rand -hex 32`,
    })
    .optional(),
  EXOLINK_DATA_DIR: z.string().default('.data'),
  EXOLINK_DIST_DIR: z.string().default('.next'),
  PORTAL_HOST: z.string().optional(),
  PORTAL_PORT: port('PORTAL_PORT', 3000),
  PORTAL_URL: address('PORTAL_URL', ['http:', 'https:'], 'https://support.example.com'),
  GATEWAY_HOST: z.string().default('0.0.0.0'),
  GATEWAY_WS_PORT: port('GATEWAY_WS_PORT', 9220),
  GATEWAY_WSS_PORT: port('GATEWAY_WSS_PORT', 9221),
  GATEWAY_ADMIN_HOST: z.string().default('127.0.0.1'),
  GATEWAY_ADMIN_PORT: port('GATEWAY_ADMIN_PORT', 9222),
  GATEWAY_PUBLIC_URL: address('GATEWAY_PUBLIC_URL', ['ws:', 'wss:'], 'ws://ocpp.example.com'),
  GATEWAY_PUBLIC_TLS_URL: address('GATEWAY_PUBLIC_TLS_URL', ['wss:'], 'wss://ocpp.example.com'),
  WORKER_ADMIN_PORT: port('WORKER_ADMIN_PORT', 9223),
  DEMO_CPMS_PORT: port('DEMO_CPMS_PORT', 9230),
  TLS_KEY_FILES: fileList,
  TLS_CERT_FILES: fileList,
  ...s3Variables((variable) => variable),
  ...mailVariables((variable) => variable),
  ...webhookVariables((variable) => variable),
  OPERATOR_EMAIL: z
    .string()
    .toLowerCase()
    .pipe(z.email({ error: 'OPERATOR_EMAIL is not an e-mail address.' }))
    .default('operator@exolink.local'),
});

export type Settings = z.infer<typeof environmentSchema> & {
  /** Absolute. */
  dataDirectory: string;
  portalUrl: string;
  /** Where chargers reach the gateway, plain and over TLS. */
  stationUrl: string;
  stationTlsUrl: string;
  isProduction: boolean;
  /** Names that chargers may use for this machine in a TLS connection. */
  hostNames: string[];
};

/**
 * Reads the environment. A variable that is set to nothing counts as not set.
 * @throws StartProblem with one line for each variable that is wrong.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = environmentSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    throw new StartProblem(...new Set(parsed.error.issues.map((issue) => issue.message)));
  }
  const values = parsed.data;
  if (values.TLS_KEY_FILES.length !== values.TLS_CERT_FILES.length) {
    throw new StartProblem(
      'TLS_KEY_FILES and TLS_CERT_FILES name a different number of files. Set both, in the same order.',
    );
  }
  refuseHalves(values);
  const portalUrl = values.PORTAL_URL ?? `http://localhost:${values.PORTAL_PORT}`;
  const { hostname: publicHost } = new URL(portalUrl);
  const stationUrl = values.GATEWAY_PUBLIC_URL ?? `ws://${publicHost}:${values.GATEWAY_WS_PORT}`;
  const stationTlsUrl =
    values.GATEWAY_PUBLIC_TLS_URL ?? `wss://${publicHost}:${values.GATEWAY_WSS_PORT}`;
  return {
    ...values,
    dataDirectory: path.resolve(values.EXOLINK_DATA_DIR),
    portalUrl,
    stationUrl,
    stationTlsUrl,
    isProduction: values.NODE_ENV === 'production',
    hostNames: hostNamesOf([stationTlsUrl, stationUrl]),
  };
}

function refuseHalves(
  values: Parameters<typeof mailSettings>[0] &
    Parameters<typeof incomingSettings>[0] &
    Parameters<typeof s3Settings>[0],
): void {
  try {
    s3Settings(values);
    mailSettings(values);
    incomingSettings(values);
  } catch (error) {
    throw new StartProblem(error instanceof Error ? error.message : String(error));
  }
}

function hostNamesOf(urls: readonly string[]): string[] {
  const names = urls.map((url) => new URL(url).hostname.replace(/[[\]]/g, ''));
  return [...new Set([...names, 'localhost', hostname(), '127.0.0.1', '::1'])];
}
