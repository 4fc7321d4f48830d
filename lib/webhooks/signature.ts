import { createHmac, randomBytes } from 'node:crypto';

/**
 * Standard Webhooks 1.0 (standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`, in base64
 * after "v1,"; one signature for each secret, with a space between.
 */

const prefix = 'whsec_';
const secretBytes = 32;

/** A new secret, in the form in which it is handed out. */
export function newSigningSecret(random: (size: number) => Buffer = randomBytes): string {
  return prefix + random(secretBytes).toString('base64');
}

type Signed = { id: string; timestamp: number; body: string };

/** @param secrets the present one first. */
export function signatureHeader(secrets: readonly string[], signed: Signed): string {
  return secrets.map((secret) => `v1,${sign(secret, signed)}`).join(' ');
}

function sign(secret: string, { id, timestamp, body }: Signed): string {
  const key = Buffer.from(secret.replace(prefix, ''), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
}
