import { z } from 'zod';

export const textSecretKinds = [
  'authorization',
  'cookie',
  'password',
  'token',
  'key',
  'private-key',
  'secret',
] as const;
export type TextSecretKind = (typeof textSecretKinds)[number];

/** What was scrubbed from a text before it was kept. */
export const scrubbedTextSchema = z.object({
  version: z.literal(1),
  masked: z.array(z.object({ kind: z.enum(textSecretKinds), count: z.number() })),
});
export type ScrubbedText = z.infer<typeof scrubbedTextSchema>;
