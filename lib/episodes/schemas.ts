import { z } from 'zod';

export const tickStepSchema = z.object({
  episodeId: z.uuid(),
  /** `solution/step`, as in the guide's data. */
  stepId: z.string().regex(/^[a-z0-9-]{1,80}(\/[a-z0-9-]{1,80}){1,3}$/),
  isDone: z.boolean(),
});
export type TickStep = z.infer<typeof tickStepSchema>;
