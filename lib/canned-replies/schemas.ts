import { z } from 'zod';
import { errorTypes } from '@/lib/diagnosis/error-types';
import { plainText } from '@/lib/format/plain-text-schema';
import { longText } from '@/lib/tickets/schemas';
import { templateProblems } from './check-template';

export const maxTitleLength = 100;
/** Leaves room for the values in a message. */
export const maxBodyLength = 5_000;
/** Of a tenant's own: a ticket offers all of them at once, for who looks by typing. */
export const maxOwnReplies = 200;

/** A tenant's own has a UUID, a built-in one the name that it has in the code. */
const replyId = z.string().regex(/^[a-z0-9-]{1,60}$/, 'There is no such canned reply.');

export const savedReplySchema = z.object({
  tenantId: z.uuid('Choose a tenant.'),
  replyId: z.preprocess((id) => (id === '' ? null : id), replyId.nullable()).default(null),
  title: plainText('a title', maxTitleLength),
  body: longText('a text', maxBodyLength).superRefine((text, ctx) => {
    for (const message of templateProblems(text)) ctx.addIssue({ code: 'custom', message });
  }),
  errorType: z
    .preprocess(
      (value) => (value === '' ? null : value),
      z.enum(errorTypes, { error: 'Choose an error of the list.' }).nullable(),
    )
    .default(null),
});

export const replyIdSchema = z.object({ tenantId: z.uuid(), replyId });
