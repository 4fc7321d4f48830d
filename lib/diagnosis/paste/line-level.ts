export type LineLevel = 'quiet' | 'loud' | null;

const loud =
  /(?:^|[^\w-])(?:warn(?:ing)?|warning|err(?:o|or)?|fatal|crit(?:ical)?|severe|alert|panic)(?:$|[^\w-])|"level":\s?"?(?:[456]0|warn|error)|^\s{0,4}[EW] \(\d/i;
const quiet =
  /(?:^|[^\w-])(?:info|information|debug|dbg|trace|trce|notice|verbose)(?:$|[^\w-])|"level":\s?"?(?:[123]0|info|debug)|^\s{0,4}[IDV] \(\d/i;
const maxPrefix = 90;

/** How loud the writer of each line was. What is indented below a line belongs to it. */
export function lineLevels(lines: readonly string[]): readonly LineLevel[] {
  let carried: LineLevel = null;
  return lines.map((line) => {
    const own = levelOf(line);
    if (own !== null || !/^\s{2,}\S/.test(line)) carried = own;
    return own ?? carried;
  });
}

function levelOf(line: string): LineLevel {
  const start = line.slice(0, maxPrefix);
  if (loud.test(start)) return 'loud';
  return quiet.test(start) ? 'quiet' : null;
}
