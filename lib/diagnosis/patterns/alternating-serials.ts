import { lengthText } from './figures';
import type { PatternRule } from './pattern';
import { turnsOf } from './turns';

const minChanges = 2;

/** One identity, two serial numbers in turn: two devices. */
export const alternatingSerials: PatternRule = ({ boots }) => {
  const seen = boots.flatMap(({ at, serial }) => (serial === null ? [] : [{ at, value: serial }]));
  const turns = turnsOf(seen, minChanges);
  if (turns === null) return null;
  const { changes, first, second, spanMs } = turns;
  return {
    id: 'alternating-serials',
    values: { first, second, changes: String(changes), span: lengthText(spanMs) },
  };
};
