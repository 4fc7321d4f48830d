import { unseal } from '@/lib/credentials/seal';
import type { ClaimedDelivery } from './claim-deliveries';
import { retryAfterMs } from './next-try';
import type { AddressGuard } from './outgoing/address-guard';
import { findReceiver } from './outgoing/find-receiver';
import { postEvent, type Answer } from './outgoing/post-event';
import type { ResolveName } from './outgoing/resolve-name';
import { responseText } from './response-text';
import { answerWithinMs } from './schemas';
import type { Attempted } from './settle-delivery';
import { signatureHeader } from './signature';

export type SendServices = {
  now: () => Date;
  sealingKey: Buffer;
  guard: AddressGuard;
  resolve: ResolveName;
  timeoutMs?: number;
  /** Roots to trust in place of the public ones. */
  ca?: string;
};

const unopened = 'Its secret cannot be opened with this EXOLINK_SECRET. Rotate the secret.';

/** One attempt, from the name's look-up to the answer. Nothing that goes wrong is thrown. */
export async function sendDelivery(
  services: SendServices,
  delivery: ClaimedDelivery,
): Promise<Attempted> {
  const began = performance.now();
  const secrets = secretsOf(services, delivery);
  const answer = await attempt(services, delivery, secrets).catch((): Answer => ({
    error: 'It could not be sent.',
  }));
  const durationMs = Math.round(performance.now() - began);
  if ('error' in answer) {
    const nothing = { isDelivered: false, isGone: false, status: null, response: null };
    return { ...nothing, durationMs, error: answer.error, retryAfterMs: 0 };
  }
  const { beginning, retryAfter, status } = answer;
  const isDelivered = status >= 200 && status <= 299;
  return {
    ...{ isDelivered, isGone: status === 410, status, durationMs },
    error: isDelivered ? null : statusText(status),
    response: responseText(beginning, secrets) || null,
    retryAfterMs: retryAfterMs(retryAfter, services.now()),
  };
}

async function attempt(
  { ca, guard, now, resolve, timeoutMs = answerWithinMs }: SendServices,
  { attempts, eventId: id, payload, url }: ClaimedDelivery,
  secrets: readonly string[],
): Promise<Answer> {
  if (secrets.length === 0) return { error: unopened };
  const deadline = performance.now() + timeoutMs;
  const receiver = await findReceiver(url, guard, resolve);
  if ('problem' in receiver) return { error: receiver.problem };
  const timestamp = Math.floor(now().getTime() / 1_000);
  return postEvent(receiver, {
    body: payload,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Exolink-Support-Webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureHeader(secrets, { id, timestamp, body: payload }),
      'webhook-attempt': String(attempts),
    },
    timeoutMs: Math.max(deadline - performance.now(), 1),
    ca,
  });
}

/** The present one first; the one before while it lasts. Empty when none can be opened. */
function secretsOf({ now, sealingKey }: SendServices, delivery: ClaimedDelivery): string[] {
  const { previousUntil, sealedPrevious, sealedSecret, webhookId } = delivery;
  const lasts = previousUntil !== null && previousUntil > now();
  const sealed = [sealedSecret, ...(lasts && sealedPrevious !== null ? [sealedPrevious] : [])];
  return sealed.flatMap((one) => unseal(sealingKey, one, webhookId) ?? []);
}

function statusText(status: number): string {
  if (status >= 300 && status <= 399) {
    return `The receiver answered ${status}. Redirects are not followed: enter the address that it leads to.`;
  }
  if (status === 410) return 'The receiver answered 410: it wants no more events.';
  return `The receiver answered ${status}.`;
}
