'use server';

import { z } from 'zod';
import type { UserContext } from '@/lib/context';
import { attachMail } from '@/lib/mail/incoming/attach-mail';
import { discardMail } from '@/lib/mail/incoming/discard-mail';
import { formAction } from '@/lib/server/form-action';

const mailSchema = z.object({ mailId: z.string() });

export const attachMailAction = formAction(attachMail);

export const discardMailAction = formAction(
  async (ctx: UserContext, input: Record<string, unknown>) => {
    await discardMail(ctx, mailSchema.parse(input));
    return null;
  },
);
