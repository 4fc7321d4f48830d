import type { DeliveryState, EventType, overlapHours, WebhookState } from '@/lib/webhooks/schemas';

/** What each event says, for the form and the guide. */
export const eventAbout: Record<EventType, string> = {
  'episode.opened': 'A charger is refused, falls silent or does not hold its connection.',
  'episode.reopened': 'The same error returned within an hour.',
  'episode.resolved': 'What happened since has disproved the error.',
  'unknown_identity.found': 'An identity knocks that nobody has registered.',
  'fix.verified': 'The charger’s next attempt proved a fix.',
  'fix.failed': 'The charger’s next attempt disproved a fix, or none came.',
  'shared_problem.found': 'Chargers that share something fail since one moment.',
  'shared_problem.resolved': 'Too few of them still fail.',
  'ticket.opened': 'With its first message.',
  'ticket.replied': 'A public reply. Internal notes are never sent.',
  'ticket.status_changed': 'From one status to another, also to solved.',
  'ticket.solved': 'Sent beside the change of status.',
};

export const webhookStateNames: Record<WebhookState, string> = {
  active: 'Active',
  paused: 'Paused',
  disabled: 'Disabled',
};

export const deliveryStateNames: Record<DeliveryState, string> = {
  waiting: 'Waits',
  sending: 'Being sent',
  delivered: 'Delivered',
  failed: 'Given up',
};

export const overlapNames: Record<(typeof overlapHours)[number], string> = {
  0: 'Not at all: it has leaked',
  1: 'For one hour',
  24: 'For one day',
  168: 'For one week',
};
