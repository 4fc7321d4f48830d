import type { FixField } from './fix-preview';

type Choice = Extract<FixField, { type: 'select' }>;

/** A choice of one among several, in the order given. The first one is what is chosen at first. */
export function choiceField<Value extends string>(
  name: string,
  label: string,
  options: readonly [readonly [Value, string], ...(readonly [Value, string])[]],
  more: { hint?: string; value?: Value } = {},
): Choice {
  return {
    ...{ name, label, type: 'select', value: options[0][0], ...more },
    options: options.map(([value, text]) => ({ value, label: text })),
  };
}
