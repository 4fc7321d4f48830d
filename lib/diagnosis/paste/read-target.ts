export type FoundTarget = { target: string; isRequest: boolean; start: number; end: number };

/** A request line, or a path that the line names as one. */
const requests: readonly RegExp[] = [
  /\b(?:GET|POST|HEAD|PUT|OPTIONS)\s{1,4}"?([^\s"]{1,2000})"?(?:\s{1,4}HTTP\/|"|\s|$)/,
  /"(?:RequestPath|path|uri|url|request_uri)"\s{0,4}:\s{0,4}"([^"\s]{1,2000})"/i,
  /\b(?:path|uri|url|target|location|not found)\s{0,3}[:=]?\s{0,3}["'[]?(\/[^\s"'\]]{0,2000})/i,
  /^\s{0,20}(\/(?:wss?|https?):\/\/[^\s"']{1,2000})\s{0,20}$/i,
];
// A URL in the path of another one.
const urlInUrl =
  /\b(?:wss?|https?):\/\/[^\s/"'<>]{1,300}(\/(?:wss?|https?):\/\/[^\s"'\],;]{0,2000})/i;
// Parentheses and angle brackets as in a manual: ws://host/path/(chargeBoxId), <chargeBoxId>.
const url = /\bwss?:\/\/[^\s/"'<>]{1,300}(\/[^\s"'\],;]{0,2000})?/i;

/** The path that was asked for, as far as the line shows it. */
export function readTarget(line: string): FoundTarget | null {
  if (!line.includes('/')) return null;
  for (const request of requests) {
    const match = request.exec(line);
    const target = match?.[1];
    if (match === null || target === undefined || !/^(?:\/|wss?:)/i.test(target)) continue;
    const start = match.index + match[0].indexOf(target);
    return { target, isRequest: true, start, end: start + target.length };
  }
  const inner = urlInUrl.exec(line);
  if (inner !== null) {
    const end = inner.index + inner[0].length;
    return { target: inner[1] ?? '/', isRequest: false, start: inner.index, end };
  }
  const match = url.exec(line);
  if (match === null) return null;
  const target = (match[1] ?? '/').replace(/[).]+$/, (tail) => (tail.includes('(') ? tail : ''));
  return { target, isRequest: false, start: match.index, end: match.index + match[0].length };
}
