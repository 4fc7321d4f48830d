import { detectFormat, parserOf } from './formats/line-parser';
import type { LogFormat } from './formats/log-entry';
import { createLineIds } from './line-ids';
import { emptyTally, type LogTally } from './log-tally';
import { parseLogLine, type LogReading } from './parse-log';
import { readLines, type ReadLine } from './read-lines';
import type { IdentifiedReport, StoredBatch } from './store-reports';

/** Large, so that a charger that tries again and again is brought up to date once for all of it. */
const batchSize = 5_000;
const sampleSize = 200;

export type ImportOptions = {
  tenantId: string;
  /** Null: told by the first lines. */
  format: LogFormat | null;
  zone: string;
  prefix: string | null;
  now: Date;
  retentionDays: number;
  store: (batch: readonly IdentifiedReport[]) => Promise<StoredBatch>;
  onProgress: (tally: LogTally) => void;
};

export type ImportedLog = { format: LogFormat | null; tally: LogTally };

/**
 * Reads the access log of a proxy from beginning to end and stores the chargers' attempts in it.
 * The next batch is read while one is stored; no more than two are in memory.
 */
export async function importAccessLog(
  chunks: AsyncIterable<Buffer>,
  options: ImportOptions,
): Promise<ImportedLog> {
  const { now, onProgress, prefix, retentionDays, store, tenantId, zone } = options;
  const tally = emptyTally();
  const idOf = createLineIds(tenantId);
  const window = { now, retentionDays };
  let { format } = options;
  let reading: LogReading | undefined;
  let held: ReadLine[] = [];
  let batch: IdentifiedReport[] = [];
  let storing: Promise<void> = Promise.resolve();

  const flush = async () => {
    await storing;
    const full = batch;
    batch = [];
    storing = full.length === 0 ? storing : store(full).then((stored) => count(tally, stored));
    // Whoever waits for it hears of a failure; until then it must not end the process.
    storing.catch(() => undefined);
  };
  const take = async (lines: readonly ReadLine[]) => {
    format ??= detectFormat(lines.slice(0, sampleSize).map(({ text }) => text));
    if (format === null) {
      for (const line of lines) parseLogLine(line, unknownFormat, tally);
      return;
    }
    reading ??= { parser: parserOf(format), zone, prefix, idOf, window };
    for (const line of lines) {
      const attempt = parseLogLine(line, reading, tally);
      if (attempt !== null && batch.push(attempt) >= batchSize) await flush();
    }
    onProgress(tally);
  };
  const unknownFormat: LogReading = {
    parser: () => ({ kind: 'bad', why: 'Its format is not known.' }),
    ...{ zone, prefix, idOf, window },
  };

  for await (const lines of readLines(chunks)) {
    held = held.concat(lines);
    // The first lines decide, so that there have to be some.
    if (format === null && held.length < sampleSize) continue;
    await take(held);
    held = [];
  }
  await take(held);
  await flush();
  await storing;
  onProgress(tally);
  return { format, tally };
}

function count(tally: LogTally, { alreadyStored, events }: StoredBatch): void {
  tally.alreadyStored += alreadyStored;
  for (const { attempt, end } of events) {
    const errorType = attempt.diagnosis?.errorType ?? end?.diagnosis?.errorType;
    if (attempt.outcome === 'accepted') tally.accepted += 1;
    if (errorType === undefined) continue;
    tally.byErrorType.set(errorType, (tally.byErrorType.get(errorType) ?? 0) + 1);
  }
}
