import type { EventRow } from './event-row';

/** An event to show what one looks like. */
export const sampleEvent: EventRow = {
  id: '019a8f4e-6b1c-7c3a-9d55-2f0f6f1f5b11',
  type: 'episode.opened',
  at: new Date('2026-01-31T12:00:05.120Z'),
  subjectId: '019a8f4e-6a90-7e0c-8a41-8c6f2a9d7e02',
  tenant: 'nordlicht',
  facts: {
    errorType: 'invalid-credentials',
    cause: 'incorrect-password-or-username',
    refusedBy: 'gateway',
    openedAt: '2026-01-31T12:00:03.871Z',
    lastSeenAt: '2026-01-31T12:00:03.871Z',
    resolvedAt: null,
    attemptCount: 1,
    reopenedCount: 0,
  },
  charger: {
    id: '019a7c11-0d3e-7b7a-b0a5-4b1f0c9be6aa',
    identity: 'CP-0001',
    vendor: 'ABB',
    model: 'Terra AC',
    serial: 'TACW22-0001',
    firmware: '1.6.6',
    site: 'Harbour',
  },
  unknownIdentity: null,
  ticket: null,
  line: null,
};
