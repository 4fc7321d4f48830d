import { statusMeanings } from './status-meanings';

export type FoundStatus = { status: number; start: number; end: number };

/** Where a status stands in a line, most reliable first. Numbers elsewhere are ports and times. */
const places: readonly RegExp[] = [
  /\bhttp\/\d(?:\.\d)?"?\s{1,4}(\d{3})\b/i,
  // Traefik and other access logs in JSON.
  /"(?:downstreamstatus|originstatus|status|statuscode|response_code|error|errorcode)"\s{0,4}:\s{0,4}"?(\d{3})\b/i,
  /\bhttp[_ ]?response[_ ]?code\W{1,4}(\d{3})\b/i,
  // Access logs that have the sender in front of the status.
  /HTTP\/\d(?:\.\d)?"?[^"\n]{0,80}\s-\s(\d{3})\s/i,
  /\b(?:handshake |upgrade )?resp(?:onse)?\b:?\s(?:code\s)?(\d{3})\b/i,
  /\bunexpected (?:server |http )?(?:response|status)\b[^\n\d]{0,12}(\d{3})\b/i,
  // What came in place of 101.
  /\bnot <?101>?\b\W{0,4}(\d{3})\b/i,
  /\b101\b\W?[^\n]{0,60}\b(?:but|got|received|was|answered|returned|with|instead)\b[^\n\d]{0,24}(\d{3})\b/i,
  /(?:^|[^a-z])status(?:[ _-]?(?:code|line))?\s{0,3}[:=(]?\s{0,3}['"]?(\d{3})\b/i,
  /\b(?:response|rejected)\b[\w ]{0,30}[:=]?\s{0,3}(?:http\s)?['"]?(\d{3})\b/i,
  /\bhttp\s?(?:error|status|code|response)?\s{0,3}[:=]?\s{0,3}['"(]?(\d{3})\b/i,
  /\b(?:got|was|returned|returns|received|answered|code|error|with|gives?)\s{0,3}[:=]?\s{0,3}['"(]?(\d{3})\b(?!\s?(?:ms|s\b|bytes|kb|v\b|a\b|w\b))/i,
  /(?:^|[\s"'(<>:=,])(\d{3})\)?[\s:,-]{1,3}(?:unauthori[sz]ed|forbidden|not found|bad request|precondition failed|too many requests|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time|upgrade required|conflict|moved permanently|found\b|method not allowed|request time|websocket)/i,
  // As people say it: it 502s.
  /\b(40[0134]|426|429|50[0234])(?:['’]?s|['’]?ed|ing)\b/i,
  // HAProxy: the five timers, then the status.
  /\s-?\d+(?:\/[-+]?\d+){3,4}\s(\d{3})\s/,
];

// A page in place of a WebSocket. Elsewhere 200 is no refusal.
const wantsUpgrade =
  /\b101\b|handshake|upgrade|bad http response|unexpected (?:server |http )?(?:response|status)/i;

/** The status of a refusal, or 101 when that is the only one. */
export function readStatus(line: string): FoundStatus | null {
  if (!/\d{3}/.test(line)) return null;
  let accepted: FoundStatus | null = null;
  for (const place of places) {
    const match = place.exec(line);
    const digits = match?.[1];
    if (match === null || digits === undefined) continue;
    const start = match.index + match[0].lastIndexOf(digits);
    const found = { status: Number(digits), start, end: start + 3 };
    if (found.status === 200 && !wantsUpgrade.test(line)) continue;
    if (statusMeanings(found.status) !== null) return found;
    if (found.status === 101) accepted ??= found;
  }
  return accepted;
}
