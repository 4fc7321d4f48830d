import type { Boot } from './boots';
import { lengthText } from './figures';
import type { PastAttempt, PatternRule } from './pattern';
import { spreadOf } from './spread';

const windowMs = 2 * 3_600_000;
const minBoots = 4;
/** A start takes longer than this: sooner after a connection ended, it only reconnects. */
const startUpMs = 5_000;
/** A BootNotification comes within this time of its connection. */
const sameConnectionMs = 60_000;

/** Says BootNotification again and again, though nothing else ended its connection. */
export const rebootLoop: PatternRule = ({ attempts, boots, now }) => {
  const recent = boots.filter(
    (boot) => now.getTime() - boot.at.getTime() < windowMs && !isMereReconnect(boot, attempts),
  );
  const [first] = recent;
  const last = recent.at(-1);
  if (first === undefined || last === undefined || recent.length < minBoots) return null;
  const gaps = recent.slice(1).map((boot, index) => {
    const before = recent[index] ?? boot;
    return boot.at.getTime() - before.at.getTime();
  });
  const interval = spreadOf(gaps)?.median ?? 0;
  if (interval < startUpMs) return null;
  return {
    id: 'reboot-loop',
    values: {
      count: String(recent.length),
      span: lengthText(last.at.getTime() - first.at.getTime()),
      interval: lengthText(interval),
    },
  };
};

/** Many chargers greet after each reconnect; one that is back in a moment did not lose its power. */
function isMereReconnect({ at }: Boot, attempts: readonly PastAttempt[]): boolean {
  const index = attempts.findIndex(
    ({ isAccepted, startedAt }) =>
      isAccepted && startedAt <= at && at.getTime() - startedAt.getTime() < sameConnectionMs,
  );
  const [current, before] = index === -1 ? [] : attempts.slice(index, index + 2);
  if (current === undefined || before?.endedAt == null) return false;
  const pauseMs = current.startedAt.getTime() - before.endedAt.getTime();
  // Before the old connection ended: it was not heard to go, as when the power is lost.
  return pauseMs > 0 && pauseMs < startUpMs;
}
