import { z } from 'zod';

export const minPasswordBytes = 8;
/** The longest that OCPP 2.0.1 (errata 2025-01) and 2.1 know. */
export const maxPasswordBytes = 64;

/** When a new password takes over from the one that is valid now. */
const replacements = ['when-proven', 'now'] as const;
export type Replacement = (typeof replacements)[number];

const replacement = z.enum(replacements).default('when-proven');

export const issueCredentialSchema = z.object({ chargerId: z.uuid(), replacement });

/**
 * A password that a person chose. Only characters that survive URL encoding, forms and the
 * interfaces of chargers unchanged; colons are fine in a password, but trip up some systems.
 */
export const chosenPasswordSchema = z
  .string({ error: 'Enter a password.' })
  .min(minPasswordBytes, `Use at least ${minPasswordBytes} characters.`)
  .max(maxPasswordBytes, `Use at most ${maxPasswordBytes} characters.`)
  .regex(
    /^[A-Za-z0-9._~*=@|-]*$/,
    'Use letters, digits and - . _ ~ * = @ | alone. Chargers change other characters on the way.',
  );

export const importCredentialSchema = z.object({
  chargerId: z.uuid(),
  password: chosenPasswordSchema,
  replacement,
});

/** What a person should know of a password that is valid but not ideal. */
export function passwordWarnings(password: string): string[] {
  const warnings: string[] = [];
  if (password.length < 16) {
    warnings.push('OCPP asks for at least 16 characters. Some chargers refuse a shorter one.');
  }
  if (password.length > 20 && !/^[0-9a-f]{40}$/i.test(password)) {
    warnings.push('An OCPP 1.6 charger may take no more than 20 characters.');
  }
  return warnings;
}
