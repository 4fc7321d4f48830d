import type { ActionEntry } from './action-entry';
import { chargerActions } from './charger-action-table';
import { settingsActions } from './settings-action-table';
import { ticketActions } from './ticket-action-table';

/** Every server action, and who may call it. Kept whole by a test, and called in this order. */
export const actions: readonly ActionEntry[] = [
  ...ticketActions,
  ...chargerActions,
  ...settingsActions,
];
