import { z } from 'zod';
import { errorTypes } from '@/lib/diagnosis/error-types';

const offeredReply = z.object({
  id: z.string(),
  title: z.string(),
  errorType: z.enum(errorTypes).nullable(),
  /** It fits the ticket's error or cause. */
  isSuggested: z.boolean(),
});
export type OfferedReply = z.infer<typeof offeredReply>;

/** What the routes answer, as the browser reads it. */
export const offeredSchema = z.object({ replies: z.array(offeredReply) });
export const renderedSchema = z.object({ text: z.string() });
