import { z } from 'zod';

/** What became of a file: null where it was kept, else what was wrong with it. */
export const attachAnswerSchema = z.union([
  z.object({ attachmentId: z.string() }).transform(() => null),
  z
    .object({ errors: z.record(z.string(), z.array(z.string())) })
    .transform(({ errors }) => Object.values(errors).flat().join(' ')),
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error.message),
]);
