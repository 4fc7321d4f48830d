import { z } from 'zod';
import { authenticationModes } from './authentication-modes';
import { dialects } from '@/lib/diagnosis/facts';
import { optionalSecurityProfile } from '@/lib/format/security-profile';
import { hasControlCharacter, plainText } from '@/lib/format/plain-text-schema';
import { parseAddressRange } from './address-range';

/** The limits of the troubleshooting guide. */
export const defaultLimits = {
  connectionsPerMinute: 10,
  callsPerMinute: 100,
  messagesPerMinute: 1000,
} as const;
export const defaultHeartbeatSeconds = 300;
const maxExemptRanges = 100;
const maxShownWrong = 5;
const maxShownLength = 60;

/** "guess" in the form; null in the database. */
const dialect = z.preprocess(
  (value) => (value === '' || value === 'guess' || value === undefined ? null : value),
  z.enum(dialects, { error: 'Choose one of the list.' }).nullable(),
);

const url = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null)),
  z
    .string()
    .trim()
    .max(2000, 'Use at most 2,000 characters.')
    .refine((text) => webSocketUrlProblem(text) === null, {
      error: (issue) => webSocketUrlProblem(String(issue.input)) ?? 'Enter a WebSocket URL.',
    })
    .nullable(),
);

const exemptRanges = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value, context) => {
    const lines = (typeof value === 'string' ? value.split(/[\s,;]+/) : value).filter(Boolean);
    const ranges = new Set<string>();
    const wrong: string[] = [];
    for (const line of lines) {
      const range = parseAddressRange(line);
      if (range === null) wrong.push(line.slice(0, maxShownLength));
      else ranges.add(range);
    }
    if (wrong.length > 0) context.addIssue({ code: 'custom', message: rangeProblem(wrong) });
    if (ranges.size > maxExemptRanges) {
      context.addIssue({ code: 'custom', message: `Enter at most ${maxExemptRanges} ranges.` });
    }
    return [...ranges];
  });

const cpmsFields = {
  securityProfile: optionalSecurityProfile,
  name: plainText('a name', 100),
  url,
  dialect,
  authentication: z
    .enum(authenticationModes, { error: 'Choose one of the list.' })
    .default('checked'),
  heartbeatIntervalSeconds: count(10, 86_400, defaultHeartbeatSeconds),
  connectionsPerMinute: count(1, 100_000, defaultLimits.connectionsPerMinute),
  callsPerMinute: count(1, 100_000, defaultLimits.callsPerMinute),
  messagesPerMinute: count(1, 1_000_000, defaultLimits.messagesPerMinute),
  exemptRanges,
};

export const cpmsSchema = z.object({ tenantId: z.uuid('Choose a tenant.'), ...cpmsFields });

/** A password that the gateway presents to the CPMS. Empty removes it. */
export const presentedSecretSchema = z.object({
  secret: z
    .string({ error: 'Enter the password.' })
    .max(128, 'Use at most 128 characters.')
    .refine((text) => !hasControlCharacter(text), 'Remove the control characters.'),
});

export const cpmsUpdateSchema = z.object({ cpmsId: z.uuid(), ...cpmsFields });

function count(min: number, max: number, fallback: number) {
  return z.coerce
    .number({ error: 'Enter a whole number.' })
    .int('Enter a whole number.')
    .min(min, `Use ${min} or more.`)
    .max(max, `Use ${max.toLocaleString('en-GB')} or less.`)
    .default(fallback);
}

function webSocketUrlProblem(text: string): string | null {
  if (hasControlCharacter(text) || /\s/.test(text)) return 'Remove the spaces from the URL.';
  if (!URL.canParse(text)) return 'Enter a whole URL, such as wss://cpms.example.com/ocpp.';
  const parsed = new URL(text);
  if (parsed.protocol !== 'ws:' && parsed.protocol !== 'wss:') {
    return 'Start the URL with ws:// or wss://. OCPP runs over WebSocket.';
  }
  if (parsed.username !== '' || parsed.password !== '') {
    return 'Remove the user name and password from the URL. Passwords do not belong here.';
  }
  if (parsed.search !== '' || parsed.hash !== '') {
    return 'Remove everything from ? or # on. The identity is put at the end of the URL.';
  }
  return null;
}

function rangeProblem(wrong: readonly string[]): string {
  const shown = wrong.slice(0, maxShownWrong).join(', ');
  const rest = wrong.length > maxShownWrong ? ` and ${wrong.length - maxShownWrong} more` : '';
  return `Not an address range: ${shown}${rest}. Write it as 203.0.113.0/24 or 2001:db8::/32, with zeros after the prefix.`;
}
