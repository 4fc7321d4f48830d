import { z } from 'zod';
import { can } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { DomainError } from '@/lib/errors';
import type { FixSubject } from './fix-definition';
import type { FixStep, FixWay } from './fix-preview';
import { watchHours, type FixKind } from './schemas';

export const deliverySchema = z.object({ delivery: z.enum(['ocpp', 'hand']).default('hand') });

/** What is sent by a fix waits for as long as the fix is watched. */
export const deliveryExpiresAfterMs = watchHours * 3_600_000;

type Ways = {
  ctx: Context;
  subject: FixSubject;
  kind: FixKind;
  hand: { confirm: string; steps: readonly FixStep[] };
  /** Can it wait for the charger's next session? */
  canWait: boolean;
};

/**
 * How what a fix changes gets to the charger: over OCPP, now or with its next session, or by hand.
 * What the charger refused before is not proposed again.
 */
export function deliveryWays({ canWait, ctx, hand, kind, subject }: Ways): readonly FixWay[] {
  const byHand: FixWay = { id: 'hand', label: 'Typed in at the charger', ...hand };
  const { isConnected } = subject.charger;
  if (!mayBeSent(ctx) || !(isConnected || canWait)) return [byHand];
  const overOcpp: FixWay = isConnected
    ? { id: 'ocpp', label: 'Sent over OCPP, now', confirm: 'Send to the charger', steps: [] }
    : {
        id: 'ocpp',
        label: 'Sent over OCPP, once the charger connects',
        confirm: 'Send when it connects',
        steps: [],
      };
  return subject.notTaken.includes(kind) ? [byHand, overOcpp] : [overOcpp, byHand];
}

export function mayBeSent({ actor }: Context): boolean {
  return can(actor, 'charger.command');
}

/** @throws DomainError `forbidden` for who may not have anything sent to chargers. */
export function requireSending(ctx: Context): void {
  if (!mayBeSent(ctx)) throw new DomainError('forbidden', 'Your role does not allow this.');
}
