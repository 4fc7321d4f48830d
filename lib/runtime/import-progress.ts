import type { LogTally } from '@/lib/access-logs/log-tally';
import { formatCount } from '@/lib/format/count';

const barWidth = 24;
const terminalEveryMs = 100;
const plainEveryMs = 5_000;

type Seen = { tally: LogTally; bytesRead: number; totalBytes: number | null };

/** Shows how far an import is: one line that changes on a terminal, new lines elsewhere. */
export function createImportProgress(
  output: { isTTY?: boolean; write: (text: string) => unknown },
  now: () => number,
) {
  const isTerminal = output.isTTY === true;
  const everyMs = isTerminal ? terminalEveryMs : plainEveryMs;
  const startedMs = now();
  let shownMs = startedMs;
  return {
    show: (seen: Seen) => {
      const atMs = now();
      if (atMs - shownMs < everyMs) return;
      shownMs = atMs;
      const text = progressText(seen, atMs - startedMs, isTerminal);
      output.write(isTerminal ? `\r\x1b[2K${text}` : `${text}\n`);
    },
    clear: () => {
      if (isTerminal) output.write('\r\x1b[2K');
    },
  };
}

export function progressText(
  { bytesRead, tally, totalBytes }: Seen,
  elapsedMs: number,
  hasBar: boolean,
): string {
  const rate = Math.round((tally.lines * 1000) / Math.max(1, elapsedMs));
  const counts = `${formatCount(tally.lines)} lines, ${formatCount(tally.attempts)} attempts, ${formatCount(rate)} lines/s`;
  if (totalBytes === null || totalBytes === 0) return counts;
  const share = Math.min(1, bytesRead / totalBytes);
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  if (!hasBar) return `${percent}  ${counts}`;
  const filled = Math.round(share * barWidth);
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${percent}  ${counts}`;
}
