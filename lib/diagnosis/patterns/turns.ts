/** Two values that take turns. */
export type Turns = {
  first: string;
  second: string;
  changes: number;
  /** From the earliest to the latest change. */
  spanMs: number;
};

/**
 * @param seen oldest first.
 * @returns null unless exactly two values take turns; a third one may be seen once.
 */
export function turnsOf(
  seen: readonly { at: Date; value: string }[],
  minChanges: number,
): Turns | null {
  const counts = new Map<string, number>();
  for (const { value } of seen) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first, second, third] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || second === undefined || (third?.[1] ?? 0) > 1) return null;
  const pair = seen.filter(({ value }) => value === first[0] || value === second[0]);
  const changes = pair.filter(({ value }, index) => index > 0 && value !== pair[index - 1]?.value);
  const [earliest] = changes;
  const latest = changes.at(-1);
  if (earliest === undefined || latest === undefined || changes.length < minChanges) return null;
  return {
    first: first[0],
    second: second[0],
    changes: changes.length,
    spanMs: latest.at.getTime() - earliest.at.getTime(),
  };
}
