import { z } from 'zod';
import { minPasswordBytes, maxPasswordBytes } from './password-values';

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
