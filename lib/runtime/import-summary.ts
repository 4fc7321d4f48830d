import type { ImportedLog } from '@/lib/access-logs/import-access-log';
import { countOf, formatCount } from '@/lib/format/count';
import { errorTypeNames } from '@/lib/format/error-type-name';

type Run = { elapsedMs: number; isDryRun: boolean; retentionDays: number };

/** What an import did, for the person at the terminal. */
export function importSummary({ format, tally }: ImportedLog, run: Run): string[] {
  const { accepted, alreadyStored, attempts, bad, byErrorType, lines, outsideRetention } = tally;
  const seconds = Math.max(0.001, run.elapsedMs / 1000);
  const rate = formatCount(Math.round(lines / seconds));
  const counts: [string, number][] = [
    ['connection attempts', attempts],
    [
      run.isDryRun ? '  not stored (dry run)' : '  stored',
      run.isDryRun ? attempts : attempts - alreadyStored,
    ],
    ['  stored before', alreadyStored],
    ['  let in', accepted],
    ...[...byErrorType]
      .sort(([, a], [, b]) => b - a)
      .map(([type, count]): [string, number] => [`  ${errorTypeNames[type]}`, count]),
    ['other requests', tally.skipped],
    [`older than ${run.retentionDays} days, or in the future`, outsideRetention],
    ['lines that cannot be read', bad],
  ];
  const shown = counts.filter(([, count], index) => count > 0 || index === 0);
  const width = Math.max(...shown.map(([, count]) => formatCount(count).length));
  return [
    `${countOf(lines, 'line')} of ${format ?? 'an unknown format'} in ${seconds.toFixed(1)} s, ${rate} a second.`,
    ...shown.map(([what, count]) => `  ${formatCount(count).padStart(width)}  ${what}`),
    ...badLines({ format, tally }),
  ];
}

function badLines({ format, tally }: ImportedLog): string[] {
  if (tally.firstBad.length === 0) return [];
  const hint =
    format === null
      ? ['Name the format with --format, if it is one of nginx, haproxy, envoy and traefik.']
      : [];
  return [
    `The first ${tally.firstBad.length === 1 ? 'line' : 'lines'} that cannot be read:`,
    ...tally.firstBad.map(({ number, text, why }) => `  ${formatCount(number)}: ${why} ${text}`),
    ...hint,
  ];
}
