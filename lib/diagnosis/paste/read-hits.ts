import { distinctLines } from './distinct-lines';
import type { Hit } from './hit';
import { readContext } from './read-context';
import { readErrorCodes } from './read-error-codes';
import { readExchange } from './read-exchange';
import { readOfferedVersions } from './read-offered-versions';
import { readProxyContext } from './read-proxy-context';
import { readReasonFields } from './read-reason-fields';
import { readShortSessions } from './read-short-sessions';
import { readSignals } from './read-signals';
import { readStatuses } from './read-statuses';
import { readTopics } from './read-topics';
import { readTranslated } from './read-translated';
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
      ...readErrorCodes(distinct),
      ...readTranslated(distinct),
    ],
    lines,
  );
  const exchange = readExchange(lines).map((hit): Hit => ({ ...hit, count: 1 }));
  const sure = [...said, ...exchange, ...readStatuses(distinct, said), ...readShortSessions(lines)];
  const read = [...sure, ...readProxyContext(distinct, sure)];
  const all = isUnsure(read) ? [...read, ...readTopics(distinct)] : read;
  return [...all, ...readContext(distinct, all)];
}

function isUnsure(hits: readonly Hit[]): boolean {
  return hits.every(({ means }) => means.every(([, weight]) => weight < guessBelow));
}
