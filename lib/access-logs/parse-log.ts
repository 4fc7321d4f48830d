import { timeProblem } from '@/lib/reports/check-reports';
import type { LineParser } from './formats/log-entry';
import { isOcppUpgrade } from './is-ocpp-upgrade';
import { noteBad, type LogTally } from './log-tally';
import { maxLineBytes, type ReadLine } from './read-lines';
import { reportOfEntry } from './report-of-entry';
import type { IdentifiedReport } from './store-reports';

export type LogReading = {
  parser: LineParser;
  /** IANA name of the zone of times that have none. */
  zone: string;
  prefix: string | null;
  idOf: (line: string) => string;
  window: { now: Date; retentionDays: number };
};

/** Reads one line, and counts it. @returns the attempt that it tells of, or null. */
export function parseLogLine(
  { isTooLong, text }: ReadLine,
  { idOf, parser, prefix, window, zone }: LogReading,
  tally: LogTally,
): IdentifiedReport | null {
  tally.lines += 1;
  if (text.trim() === '') {
    tally.skipped += 1;
    return null;
  }
  if (isTooLong) {
    noteBad(tally, `It is longer than ${maxLineBytes / 1024} KB.`, text);
    return null;
  }
  const parsed = parser(text, zone);
  if (parsed.kind === 'bad') {
    noteBad(tally, parsed.why, text);
    return null;
  }
  if (parsed.kind === 'other' || !isOcppUpgrade(parsed.entry, prefix)) {
    tally.skipped += 1;
    return null;
  }
  const report = reportOfEntry(parsed.entry, prefix);
  if (timeProblem(report.startedAt, window) !== null) {
    tally.outsideRetention += 1;
    return null;
  }
  tally.attempts += 1;
  return { id: idOf(text), report };
}
