import { lengthText } from './figures';
import type { PatternRule } from './pattern';
import { turnsOf } from './turns';

const minChanges = 3;
const windowMs = 24 * 3_600_000;

/** One identity from two addresses in turn: two devices, or one with two ways out. */
export const alternatingAddresses: PatternRule = ({ attempts, boots, now }) => {
  const seen = attempts
    .filter(({ startedAt }) => now.getTime() - startedAt.getTime() < windowMs)
    .map(({ address, startedAt }) => ({ at: startedAt, value: address }))
    .reverse();
  const turns = turnsOf(seen, minChanges);
  if (turns === null) return null;
  const serials = new Set(boots.flatMap(({ serial }) => serial ?? []));
  const [serial] = serials;
  const { changes, first, second, spanMs } = turns;
  const values = { first, second, changes: String(changes), span: lengthText(spanMs) };
  // One start proves nothing: the other device may not have said who it is.
  return serial !== undefined && serials.size === 1 && boots.length >= minChanges
    ? { id: 'moves-between-networks', values: { ...values, serial } }
    : { id: 'alternating-addresses', values };
};
