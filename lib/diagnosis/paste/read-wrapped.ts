import type { Hit } from './hit';
import { joinWrapped } from './join-wrapped';
import { readSignals } from './read-signals';

/** What only says something together with the next line. It is shown at its first line. */
export function readWrapped(lines: readonly string[]): Hit[] {
  return readSignals(joinWrapped(lines)).flatMap((hit) => {
    const { length } = (lines[hit.lineIndex] ?? '').trimEnd();
    return hit.start < length && hit.end > length ? [{ ...hit, end: length }] : [];
  });
}
