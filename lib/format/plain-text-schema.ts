import { z } from 'zod';

/** One line of text that a person typed: trimmed, not empty, without control characters. */
export function plainText(what: string, maxLength: number) {
  return z
    .string({ error: `Enter ${what}.` })
    .trim()
    .min(1, `Enter ${what}.`)
    .max(maxLength, `Use at most ${maxLength} characters.`)
    .refine((text) => !hasControlCharacter(text), 'Remove the invisible control characters.');
}

/** The same, where nothing at all is an answer too and becomes null. */
export function optionalPlainText(what: string, maxLength: number) {
  return z.preprocess(emptyToNull, plainText(what, maxLength).nullable());
}

/** The id of a row chosen from a list, where the empty choice becomes null. */
export function optionalId(message: string) {
  return z.preprocess(emptyToNull, z.uuid(message).nullable());
}

export function hasControlCharacter(text: string): boolean {
  return /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(text);
}

function emptyToNull(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' && value.trim() === '' ? null : value;
}
