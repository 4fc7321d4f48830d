/** The four states of a charger, in the order of lists and legends. */
export const connectionStates = ['connected', 'waiting', 'refused', 'silent'] as const;
export type ConnectionState = (typeof connectionStates)[number];

/** Their names in the portal. */
export const connectionStateNames = {
  connected: 'Connected',
  waiting: 'Waiting',
  refused: 'Refused',
  silent: 'Silent',
} as const satisfies Record<ConnectionState, string>;
