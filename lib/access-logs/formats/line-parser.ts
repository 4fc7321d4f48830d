import { parseNginxLine, parseTraefikLine } from './common-log';
import { parseEnvoyLine } from './envoy';
import { parseHaproxyLine } from './haproxy';
import { jsonParser } from './json-log';
import { logFormats, type LineParser, type LogFormat } from './log-entry';

const textParsers: Readonly<Record<LogFormat, LineParser>> = {
  nginx: parseNginxLine,
  haproxy: parseHaproxyLine,
  envoy: parseEnvoyLine,
  traefik: parseTraefikLine,
};

/** Fields that only one of them has. */
const telltale: Readonly<Record<LogFormat, RegExp>> = {
  traefik: /"(?:DownstreamStatus|RequestPath|ClientHost|OriginStatus)"/,
  envoy: /"(?:response_flags|upstream_cluster|response_code_details)"/,
  haproxy: /"(?:termination_state|frontend_name|backend_name|frontend|ts)"/,
  nginx: /"(?:remote_addr|request_uri|time_iso8601|http_user_agent|request_time)"/,
};

/** The parser of a format that is named. Each line may be text or JSON. */
export function parserOf(format: LogFormat): LineParser {
  const json = jsonParser(format);
  const text = textParsers[format];
  return (line, zone) => (isJson(line) ? json : text)(line, zone);
}

/** Which format these first lines are in: the one that reads most of them. Null when none does. */
export function detectFormat(lines: readonly string[]): LogFormat | null {
  let best: LogFormat | null = null;
  let most = 0;
  for (const format of logFormats) {
    const count = lines.filter((line) => fits(format, line)).length;
    if (count > most) [best, most] = [format, count];
  }
  return best;
}

function fits(format: LogFormat, line: string): boolean {
  if (isJson(line)) return telltale[format].test(line);
  // Traefik's lines are nginx's with more behind them.
  if (format === 'traefik' && !/" \d+ms\s*$/.test(line)) return false;
  if (format === 'nginx' && / \d+ "[^"]*" "[^"]*" \d+ms\s*$/.test(line)) return false;
  return textParsers[format](line, 'UTC').kind === 'entry';
}

function isJson(line: string): boolean {
  const start = line.indexOf('{');
  return start === 0 || (start > 0 && line.startsWith('{"', start));
}
