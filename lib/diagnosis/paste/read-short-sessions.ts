import type { Hit } from './hit';

const opened =
  /\bconnection (?:is )?(?:open|opened|established|accepted)\b|web ?socket (?:is )?(?:open|opened|connected)\b|switching protocols/i;
const closed =
  /\bconnection (?:is |was )?(?:closed|closing)\b|web ?socket (?:is |was )?(?:closed|disconnected)\b/i;
const message = /\bTEXT\b|\[[234],\s?"|bootnotification/i;
const maxBetween = 4;
const maxPairs = 20;

/** Opened and closed within a few lines, with no message between: the one who opened it left. */
export function readShortSessions(lines: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  let openedAt = -1;
  for (const [lineIndex, line] of lines.entries()) {
    if (hits.length >= maxPairs) break;
    if (!/connection|socket|protocols|TEXT|\[|notification/i.test(line)) continue;
    if (message.test(line)) openedAt = -1;
    const end = closed.exec(line);
    const start = opened.exec(line);
    const isOneLine = start !== null && end !== null && start.index < end.index;
    if (end !== null && (isOneLine || (openedAt !== -1 && lineIndex - openedAt <= maxBetween))) {
      hits.push({
        lineIndex,
        start: end.index,
        end: end.index + end[0].length,
        means: [['client-closes-at-once', 0.74]],
        refusedBy: 'charger',
        count: 1,
      });
      openedAt = -1;
    } else if (start !== null) openedAt = lineIndex;
  }
  return hits;
}
