import { hostname } from 'node:os';
import { z } from 'zod';
import { parseAddressRange } from '@/lib/cpms/address-range';

const port = (name: string, standard: number) =>
  z.coerce
    .number({ error: `${name} is not a number.` })
    .int({ error: `${name} is not a port number.` })
    .min(0, { error: `${name} is not a port number.` })
    .max(65_535, { error: `${name} is not a port number.` })
    .default(standard);

const count = (name: string, min: number, max: number, standard: number) =>
  z.coerce
    .number({ error: `${name} is not a number.` })
    .int({ error: `${name} is not a whole number.` })
    .min(min, { error: `${name} has to be ${min} or more.` })
    .max(max, { error: `${name} has to be ${max} or less.` })
    .default(standard);

const fileList = (name: string) =>
  z
    .string({ error: `${name} is not set. List the PEM files, separated by commas.` })
    .transform((text) => text.split(',').flatMap((file) => file.trim() || []))
    .refine((files) => files.length > 0, { error: `${name} names no file.` });

const trustedProxies = z
  .string()
  .default('')
  .transform((text, context) =>
    text.split(/[\s,]+/).flatMap((part) => {
      if (part === '') return [];
      const range = parseAddressRange(part);
      if (range === null) {
        const message = `GATEWAY_TRUSTED_PROXIES holds "${part}", which is no address range such as 10.0.0.0/8.`;
        context.addIssue({ code: 'custom', message });
        return [];
      }
      return [range];
    }),
  );

const environmentSchema = z
  .object({
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error: 'DATABASE_URL is not set to a postgres:// URL.',
    }),
    EXOLINK_SECRET: z
      .string({ error: 'EXOLINK_SECRET is not set.' })
      .min(32, { error: 'EXOLINK_SECRET has to have at least 32 characters.' }),
    EXOLINK_DATA_DIR: z.string().default('.data'),
    EXOLINK_NODE: z
      .string()
      .min(1)
      .max(60)
      .default(`gateway@${hostname().slice(0, 40)}`),
    GATEWAY_HOST: z.string().default('0.0.0.0'),
    GATEWAY_WS_PORT: port('GATEWAY_WS_PORT', 9220),
    GATEWAY_WSS_PORT: port('GATEWAY_WSS_PORT', 9221),
    GATEWAY_ADMIN_PORT: port('GATEWAY_ADMIN_PORT', 9222),
    GATEWAY_ADMIN_HOST: z.string().default('127.0.0.1'),
    GATEWAY_MAX_MESSAGE_BYTES: count('GATEWAY_MAX_MESSAGE_BYTES', 1_024, 16_777_216, 1_048_576),
    GATEWAY_CPMS_TIMEOUT_MS: count('GATEWAY_CPMS_TIMEOUT_MS', 100, 120_000, 10_000),
    GATEWAY_TRUSTED_PROXIES: trustedProxies,
    TLS_KEY_FILES: fileList('TLS_KEY_FILES'),
    TLS_CERT_FILES: fileList('TLS_CERT_FILES'),
    PORTAL_URL: z.url({ error: 'PORTAL_URL is not a URL.' }).default('http://localhost:3000'),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info'),
  })
  .refine((values) => values.TLS_KEY_FILES.length === values.TLS_CERT_FILES.length, {
    error: 'TLS_KEY_FILES and TLS_CERT_FILES name a different number of files.',
  });

type GatewayEnvironment = z.infer<typeof environmentSchema>;

/**
 * Reads the environment. A variable that is set to nothing counts as not set.
 * @throws Error whose message says in one line what to correct.
 */
export function readEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): GatewayEnvironment {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = environmentSchema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => issue.message);
  throw new Error(`The gateway cannot start: ${[...new Set(problems)].join(' ')}`);
}
