import { parseArgs } from 'node:util';
import { logFormats, type LogFormat } from '@/lib/access-logs/formats/log-entry';
import { StartProblem } from './start-problem';

export const importUsage = `npm run import -- FILE --tenant SLUG [options]
  FILE                  an access log, also .gz; - reads standard input
  --tenant SLUG         whose chargers they are: the tenant's part of the station URL
  --format NAME         ${logFormats.join(', ')}, or auto (default)
  --prefix /PATH        only requests below this path are chargers' (default: the usual paths)
  --time-zone ZONE      of times without one, as HAProxy writes them (default UTC)
  --dry-run             read and count, and store nothing
  --help                show this
Running it again over the same lines stores nothing twice.`;

export type ImportArguments = {
  wantsHelp: boolean;
  file: string;
  tenant: string;
  format: LogFormat | null;
  prefix: string | null;
  zone: string;
  isDryRun: boolean;
};

/** @throws StartProblem that names the option which is wrong. */
export function parseImportArguments(argv: readonly string[]): ImportArguments {
  const { positionals, values } = parse(argv);
  const [file, ...more] = positionals;
  const wantsHelp = values.help ?? false;
  const { format = 'auto', prefix, tenant } = values;
  if (!wantsHelp) {
    if (file === undefined) throw new StartProblem('Name the log to import.', importUsage);
    if (more.length > 0) throw new StartProblem('Import one log at a time.', importUsage);
    if (tenant === undefined) throw new StartProblem('Say whose it is: --tenant.', importUsage);
  }
  const known = logFormats.find((name) => name === format);
  if (known === undefined && format !== 'auto') {
    throw new StartProblem(`--format is "${format}". Use auto, ${logFormats.join(', ')}.`);
  }
  if (prefix !== undefined && !prefix.startsWith('/')) {
    throw new StartProblem(`--prefix is "${prefix}". Start it with a slash: /ocpp`);
  }
  return {
    wantsHelp,
    file: file ?? '',
    tenant: tenant ?? '',
    format: known ?? null,
    prefix: prefix ?? null,
    zone: zoneOf(values['time-zone'] ?? 'UTC'),
    isDryRun: values['dry-run'] ?? false,
  };
}

function zoneOf(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new StartProblem(`--time-zone is "${zone}". Use a name such as Europe/Berlin.`);
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        tenant: { type: 'string' },
        format: { type: 'string' },
        prefix: { type: 'string' },
        'time-zone': { type: 'string' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ', 1)[0] : 'unknown option';
    throw new StartProblem(`${reason}.`, importUsage);
  }
}
