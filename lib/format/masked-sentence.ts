import type { SecretKind } from '@/lib/capture/redact/secret-place';
import type { TextSecretKind } from '@/lib/tickets/text-secret-schemas';
import { countOf } from './count';

const names: Record<SecretKind | TextSecretKind, [one: string, many: string]> = {
  authorization: ['Authorization header', 'Authorization headers'],
  cookie: ['cookie', 'cookies'],
  'api-key': ['API key', 'API keys'],
  address: ['secret in an address', 'secrets in addresses'],
  password: ['password', 'passwords'],
  token: ['token', 'tokens'],
  key: ['key', 'keys'],
  'private-key': ['private key', 'private keys'],
  secret: ['other secret', 'other secrets'],
  message: ['password in an OCPP message', 'passwords in OCPP messages'],
};

/** What was masked in a file before it was kept. */
export function maskedSentence(
  masked: readonly { kind: SecretKind | TextSecretKind; count: number }[],
): string {
  if (masked.length === 0) return 'No secret was found in it, so nothing was masked.';
  const parts = masked.map(({ kind, count }) => countOf(count, ...names[kind]));
  return `Masked before it was kept: ${parts.join(', ')}.`;
}

/** What was masked in a message before it was kept. */
export function maskedInMessage(count: number): string {
  const [were, them] = count === 1 ? ['was', 'it'] : ['were', 'them'];
  return `${countOf(count, 'secret')} ${were} masked before this was kept. Nobody can read ${them} here.`;
}
