/** What a ticket has a clock for. */
export const clockKinds = ['reply', 'solution'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** How a queue is narrowed by what is due. */
export const dueStates = ['soon', 'late'] as const;
export type DueState = (typeof dueStates)[number];

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];
