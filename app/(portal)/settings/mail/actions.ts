'use server';

import { z } from 'zod';
import type { UserContext } from '@/lib/context';
import { retryMessage } from '@/lib/mail/retry-message';
import { sendTestMail } from '@/lib/mail/send-test-mail';
import { environment } from '@/lib/server/environment';
import { formAction } from '@/lib/server/form-action';

const messageSchema = z.object({ messageId: z.string() });

export const sendTestMailAction = formAction((ctx: UserContext) =>
  sendTestMail(ctx, { isServerSet: environment().mail !== null }),
);

export const retryMessageAction = formAction(
  async (ctx: UserContext, input: Record<string, unknown>) => {
    await retryMessage(ctx, messageSchema.parse(input));
    return null;
  },
);
