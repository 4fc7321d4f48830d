import { redactTarget } from '@/lib/ocpp/redact-target';
import { parseStationPath } from '@/lib/ocpp/station-path';

/** The charger that a log is of, by the address that it opens or by what its program calls it. */
export type LogStation = {
  identity: string;
  /** The first part of the path, where a tenant's name stands; null where there is no path. */
  tenantSegment: string | null;
  /** Without secrets; null where the log names no whole address. */
  url: string | null;
};

const address = /\bwss?:\/\/[^\s"'<>(){}[\],;|]{3,1000}/gi;
const request = /\bGET\s{1,4}"?(\/[^\s"?]{1,1000})[^\s"]{0,1000}"?\s{1,4}HTTP\//;
const isForSockets = /web-?socket|ocpp/i;
/** So many lines may stand between a request and the header that says what it is for. */
const headerLines = 15;
const named =
  /\b(?:charge_?point|charge_?box|charging_?station|charger|station|cp)[_ -]?(?:id|identity|identifier)["']?\s{0,3}[:=]\s{0,3}["']?([A-Za-z0-9][^\s"',;)}\]]{1,254})/gi;
// What Python's `ocpp` puts in front of each message.
const speaker = /(?:^|[\s:|])([^\s:|]{1,255}): (?:receive message|send) \[/g;
const noName = /^(?:null|none|nil|undefined|unknown|string|true|false)$/i;

/** Null where nothing names a charger, and where the surest signs name several. */
export function readLogStation(lines: readonly string[]): LogStation | null {
  for (const find of [inAddresses, inRequests, inNames]) {
    const found = lines.flatMap((_, index) => find(lines, index));
    if (found.length === 0) continue;
    const isOne = new Set(found.map(({ identity }) => identity)).size === 1;
    return isOne ? (found[0] ?? null) : null;
  }
  return null;
}

function inAddresses(lines: readonly string[], index: number): LogStation[] {
  const line = (lines[index] ?? '').replaceAll('\\/', '/');
  return [...line.matchAll(address)].flatMap(([found]) => {
    const url = found.replace(/[.:!\\]+$/, '');
    return stationOf(url, redactTarget(url));
  });
}

function inRequests(lines: readonly string[], index: number): LogStation[] {
  const target = request.exec(lines[index] ?? '')?.[1];
  if (target === undefined) return [];
  const around = lines.slice(index, index + headerLines);
  return around.some((line) => isForSockets.test(line)) ? stationOf(target, null) : [];
}

function inNames(lines: readonly string[], index: number): LogStation[] {
  const line = lines[index] ?? '';
  return [...line.matchAll(named), ...line.matchAll(speaker)].flatMap(([, identity = '']) =>
    isName(identity) ? [{ identity, tenantSegment: null, url: null }] : [],
  );
}

function stationOf(target: string, url: string | null): LogStation[] {
  const { identity, tenantSegment } = parseStationPath(target);
  return identity !== null && isName(identity) ? [{ identity, tenantSegment, url }] : [];
}

/** A masked name is none. */
function isName(identity: string): boolean {
  return identity.length <= 255 && !noName.test(identity) && !/[•…]/.test(identity);
}
