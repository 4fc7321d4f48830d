import type { Change } from './change-feed';

const keepMs = 5 * 60_000;
const maxKept = 2_000;

export type RecentChanges = {
  /** From now on none is missed. */
  begin: () => void;
  /** Until it begins again, some may be missed. */
  end: () => void;
  add: (change: Change) => void;
  /** Those since this time; null when there may have been others, undefined while they are missed. */
  since: (at: number) => Change[] | null | undefined;
};

/** The changes of the last minutes, for pages that were read before they began to listen. */
export function createRecentChanges(now: () => number): RecentChanges {
  let kept: { at: number; change: Change }[] = [];
  /** Every change after this time is kept. */
  let wholeAfter: number | undefined;
  return {
    begin() {
      wholeAfter = now();
      kept = [];
    },
    end() {
      wholeAfter = undefined;
      kept = [];
    },
    add(change) {
      const at = now();
      kept.push({ at, change });
      const firstKept = kept.findIndex((one) => one.at >= at - keepMs);
      for (const { at: dropped } of kept.splice(0, Math.max(firstKept, kept.length - maxKept))) {
        wholeAfter = dropped;
      }
    },
    since(at) {
      if (wholeAfter === undefined) return undefined;
      // What came at the very time of the last that was dropped may have come with it.
      if (at <= wholeAfter) return null;
      return kept.flatMap((one) => (one.at >= at ? one.change : []));
    },
  };
}
