import type { AttemptEvent, GatewayEvent, SessionEndedEvent } from '@/lib/attempts/gateway-event';

export type SignOfLife = Extract<GatewayEvent, { type: 'contact' | 'boot' }>;

/** What happened to chargers in one batch of gateway events. */
export type ChargerChanges = {
  attempts: readonly AttemptEvent[];
  ended: readonly SessionEndedEvent[];
  signs: readonly SignOfLife[];
};
