import {
  deliveryStates,
  disabledReasons,
  eventTypes,
  webhookStates,
  type DeliveryState,
  type DisabledReason,
  type EventType,
  type WebhookState,
} from './schemas';

/** Texts of the database as words of this version. */
export function webhookStateOf(text: string): WebhookState {
  return webhookStates.find((state) => state === text) ?? 'disabled';
}

export function disabledReasonOf(text: string | null): DisabledReason | null {
  return disabledReasons.find((reason) => reason === text) ?? null;
}

export function deliveryStateOf(text: string): DeliveryState {
  return deliveryStates.find((state) => state === text) ?? 'failed';
}

export function eventTypesOf(texts: readonly string[]): EventType[] {
  return eventTypes.filter((type) => texts.includes(type));
}
