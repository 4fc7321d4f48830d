import { causes } from '@/lib/diagnosis/causes/all-causes';
import type { DistinctLine } from './distinct-lines';
import type { Hit } from './hit';
import { type PathShape, pathShape } from './path-shape';
import { readAuthorization } from './read-authorization';
import { readProxyFlags } from './read-proxy-flags';
import { readStatus } from './read-status';
import { type FoundTarget, readTarget } from './read-target';
import type { Meaning } from './signal';
import { statusMeanings } from './status-meanings';

// A path alone, as from a configuration, says less than one that was refused.
const plainShare = 0.78;
const weakShare = 0.6;
const maxBareLines = 3;
const maxBeside = 20;

type Asked = FoundTarget & { line: DistinctLine; shape: PathShape | null };

/** Statuses, flags of proxies, credentials and the paths that were asked for, taken together. */
export function readStatuses(lines: readonly DistinctLine[], signalHits: readonly Hit[]): Hit[] {
  const hits: Hit[] = [];
  const refusedLines = new Set(signalHits.filter(blamesPath).map(({ lineIndex }) => lineIndex));
  let asked: Asked | null = null;
  let isRefused = false;
  let isAnswered = false;
  const paths: Asked[] = [];

  for (const line of lines) {
    const target = readTarget(line.text);
    if (target !== null) {
      asked = { ...target, line, shape: pathShape(target.target) };
      paths.push(asked);
    }
    const status = readStatus(line.text);
    const meanings = status === null ? null : statusMeanings(status.status);
    if (status !== null) isAnswered = true;
    if (status !== null && meanings !== null) {
      hits.push(hitOf(line, status, meanings));
      if (status.status === 404 || status.status === 400) {
        isRefused = true;
        if (asked !== null) hits.push(...shapeHits(asked, 1, status.status === 404));
      }
    }
    if (refusedLines.has(line.lineIndex) && asked !== null) {
      isRefused = true;
      hits.push(...shapeHits(asked, 1, true));
    }
    const flags = readProxyFlags(line.text);
    if (flags !== null) hits.push(hitOf(line, flags, flags.means));
    const credentials = readAuthorization(line.text, asked?.target ?? null);
    if (credentials !== null) hits.push(hitOf(line, credentials, credentials.means));
  }

  if (isRefused) return hits;
  const isBare = lines.length <= maxBareLines && !isAnswered && signalHits.length === 0;
  return [
    ...hits,
    ...paths.flatMap((path) => shapeHits(path, plainShare, isBare && isAlone(path))),
  ];
}

/** Little more than the address itself is in the line. */
function isAlone({ end, line, start }: Asked): boolean {
  return line.text.trim().length - (end - start) <= maxBeside;
}

function shapeHits({ end, line, shape, start }: Asked, share: number, takesWeak: boolean): Hit[] {
  if (shape === null || (!shape.isPlain && !takesWeak)) return [];
  const factor = share === 1 ? 1 : shape.isPlain ? share : weakShare;
  const means = shape.means.map(([causeId, weight]): Meaning => [causeId, weight * factor]);
  return [hitOf(line, { start, end }, means)];
}

function blamesPath({ means }: Hit): boolean {
  const first = means[0];
  return first !== undefined && causes[first[0]].errorType === 'wrong-endpoint';
}

function hitOf(
  { count, lineIndex }: DistinctLine,
  { end, start }: { start: number; end: number },
  means: readonly Meaning[],
): Hit {
  return { lineIndex, start, end, means, count };
}
