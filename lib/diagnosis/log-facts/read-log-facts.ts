import type { PastedDiagnosis } from '@/lib/diagnosis/paste/pasted-diagnosis';
import type { BootDetails } from '@/lib/ocpp/read-boot';
import { readLineTime, type LogTime } from './read-line-time';
import { readLogBoot } from './read-log-boot';
import { readLogStation, type LogStation } from './read-log-station';

export type LogFacts = {
  station: LogStation | null;
  boot: BootDetails | null;
  first: LogTime | null;
  last: LogTime | null;
  /** The lines that say what is wrong, each with its time. */
  messages: { at: LogTime | null; text: string }[];
};

const maxMessages = 10;
/** What stands below a line with a time, such as a stack trace, was written with it. */
const maxBelow = 10;

/** What a log says of its charger and of the time, read from the lines without secrets. */
export function readLogFacts({
  decidingLines,
  maskedText,
}: Pick<PastedDiagnosis, 'decidingLines' | 'maskedText'>): LogFacts {
  const lines = maskedText.split('\n');
  return {
    station: readLogStation(lines),
    boot: readLogBoot(lines),
    first: firstTime(lines),
    last: firstTime(lines.toReversed()),
    messages: decidingLines.slice(0, maxMessages).map(({ line, text }) => ({
      at: firstTime(lines.slice(Math.max(0, line - maxBelow), line).toReversed()),
      text: text.trim(),
    })),
  };
}

function firstTime(lines: readonly string[]): LogTime | null {
  for (const line of lines) {
    const time = readLineTime(line);
    if (time !== null) return time;
  }
  return null;
}
