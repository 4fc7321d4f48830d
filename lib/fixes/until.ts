import { z } from 'zod';
import { choiceField } from './choice-field';
import type { FixField } from './fix-preview';

const hourMs = 3_600_000;

const lengths = {
  hour: { label: 'For an hour', ms: hourMs },
  day: { label: 'For a day', ms: 24 * hourMs },
  week: { label: 'For a week', ms: 7 * 24 * hourMs },
  month: { label: 'For 30 days', ms: 30 * 24 * hourMs },
  always: { label: 'From now on', ms: null },
} as const;
export type Until = keyof typeof lengths;

/** A choice of how long something is allowed. The first one is what is chosen at first. */
export function untilField(choices: readonly [Until, ...Until[]]): FixField {
  const [first, ...others] = choices;
  const option = (value: Until) => [value, lengths[value].label] as const;
  return choiceField('until', 'How long', [option(first), ...others.map(option)]);
}

export function untilSchema<const T extends Until>(choices: readonly [T, ...T[]]) {
  return z.enum(choices).default(() => choices[0]);
}

/** When it ends; null for what does not. */
export function untilDate(until: Until, now: Date): Date | null {
  const { ms } = lengths[until];
  return ms === null ? null : new Date(now.getTime() + ms);
}
