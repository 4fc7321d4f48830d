import { expect, it } from 'vitest';
import { emptyTally } from '@/lib/access-logs/log-tally';
import { createImportProgress, progressText } from './import-progress';

const tally = { ...emptyTally(), lines: 120_000, attempts: 4_000 };
const half = { tally, bytesRead: 50, totalBytes: 100 };

it('draws a bar where there is an end, and counts where there is none', () => {
  expect(progressText(half, 2_000, true)).toBe(
    `${'█'.repeat(12)}${'░'.repeat(12)}  50 %  120,000 lines, 4,000 attempts, 60,000 lines/s`,
  );
  expect(progressText(half, 2_000, false)).toBe(
    ' 50 %  120,000 lines, 4,000 attempts, 60,000 lines/s',
  );
  expect(progressText({ ...half, totalBytes: null }, 2_000, true)).toMatch(/^120,000 lines/);
});

it('changes one line of a terminal, and writes few new lines elsewhere', () => {
  const shown = (isTTY: boolean) => {
    let now = 0;
    const written: string[] = [];
    const progress = createImportProgress(
      { isTTY, write: (text) => written.push(text) },
      () => now,
    );
    for (now = 0; now <= 10_000; now += 50) progress.show(half);
    progress.clear();
    return written;
  };
  const terminal = shown(true);
  expect(terminal).toHaveLength(101);
  expect(terminal.every((text) => text.startsWith('\r') && !text.includes('\n'))).toBe(true);
  expect(shown(false)).toHaveLength(2);
  expect(shown(false).join('')).not.toContain('\x1b');
});
