import { distinctLines } from './distinct-lines';
import type { Hit } from './hit';
import { readExchange } from './read-exchange';
import { readOfferedVersions } from './read-offered-versions';
import { readReasonFields } from './read-reason-fields';
import { readShortSessions } from './read-short-sessions';
import { readSignals } from './read-signals';
import { readStatuses } from './read-statuses';
import { readTopics } from './read-topics';
import { readWrapped } from './read-wrapped';
import { weighByLevel } from './weigh-by-level';

// With nothing this sure, single words are taken together for a guess.
const guessBelow = 0.5;

/** All that the lines say of why a connection failed. */
export function readHits(lines: readonly string[]): readonly Hit[] {
  const distinct = distinctLines(lines);
  const said = weighByLevel(
    [
      ...readSignals(distinct),
      ...readWrapped(lines),
      ...readOfferedVersions(distinct),
      ...readReasonFields(distinct),
    ],
    lines,
  );
  const exchange = readExchange(lines).map((hit): Hit => ({ ...hit, count: 1 }));
  const sure = [...said, ...exchange, ...readStatuses(distinct, said), ...readShortSessions(lines)];
  return isUnsure(sure) ? [...sure, ...readTopics(distinct)] : sure;
}

function isUnsure(hits: readonly Hit[]): boolean {
  return hits.every(({ means }) => means.every(([, weight]) => weight < guessBelow));
}
