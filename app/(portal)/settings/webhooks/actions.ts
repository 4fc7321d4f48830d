'use server';

import { z } from 'zod';
import type { UserContext } from '@/lib/context';
import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { environment } from '@/lib/server/environment';
import { formAction } from '@/lib/server/form-action';
import { webhookServices } from '@/lib/server/webhook-services';
import { changeWebhookState } from '@/lib/webhooks/change-webhook-state';
import { createWebhook, type CreatedWebhook } from '@/lib/webhooks/create-webhook';
import { deleteWebhook } from '@/lib/webhooks/delete-webhook';
import { redeliver } from '@/lib/webhooks/redeliver';
import { rotateSecret, type RotatedSecret } from '@/lib/webhooks/rotate-secret';
import { sendTestEvent } from '@/lib/webhooks/send-test-event';
import { updateWebhook } from '@/lib/webhooks/update-webhook';

const webhookSchema = z.object({ webhookId: z.string() });
const stateSchema = webhookSchema.extend({ isActive: z.stringbool() });
const deliverySchema = z.object({ deliveryId: z.string() });

const create = formAction<CreatedWebhook>((ctx: UserContext, input) =>
  createWebhook(ctx, input, webhookServices()),
);
const update = formAction<{ webhookId: string }>((ctx: UserContext, input) =>
  updateWebhook(ctx, input, webhookServices()),
);
const changeState = formAction<null>(async (ctx: UserContext, input) => {
  await changeWebhookState(ctx, stateSchema.parse(input));
  return null;
});
const rotate = formAction<RotatedSecret>((ctx: UserContext, input) =>
  rotateSecret(ctx, input, webhookServices()),
);
const test = formAction<{ deliveryId: string }>((ctx: UserContext, input) =>
  sendTestEvent(ctx, webhookSchema.parse(input), { portalUrl: environment().portalUrl }),
);
const sendAgain = formAction<null>(async (ctx: UserContext, input) => {
  await redeliver(ctx, deliverySchema.parse(input));
  return null;
});
const remove = formAction<undefined>(
  async (ctx: UserContext, input) => {
    await deleteWebhook(ctx, webhookSchema.parse(input));
    return undefined;
  },
  { redirectTo: () => routes.webhooks() },
);

export async function createWebhookAction(state: FormState<CreatedWebhook>, form: FormData) {
  return create(state, form);
}

export async function updateWebhookAction(state: FormState<{ webhookId: string }>, form: FormData) {
  return update(state, form);
}

export async function changeWebhookStateAction(state: FormState<null>, form: FormData) {
  return changeState(state, form);
}

export async function rotateSecretAction(state: FormState<RotatedSecret>, form: FormData) {
  return rotate(state, form);
}

export async function sendTestEventAction(
  state: FormState<{ deliveryId: string }>,
  form: FormData,
) {
  return test(state, form);
}

export async function redeliverAction(state: FormState<null>, form: FormData) {
  return sendAgain(state, form);
}

export async function deleteWebhookAction(state: FormState<undefined>, form: FormData) {
  return remove(state, form);
}
