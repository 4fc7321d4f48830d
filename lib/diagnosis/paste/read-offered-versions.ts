import { subprotocolProblem, supportedSubprotocols } from '@/lib/ocpp/subprotocols';
import type { DistinctLine } from './distinct-lines';
import type { Hit } from './hit';
import type { Meaning } from './signal';

const refusal = /protocols?\b[^\n]{0,120}|[^\n]{0,120}\bprotocols?/i;
const isRefused =
  /un-?supported|not (?:supported|accepted|allowed|known)|invalid|unknown|mismatch|reject|refus|no (?:supported|common|matching)/i;
const version = /["'[\s,:=]((?:ocpp|OCPP)[\w./-]{0,12})(?=["'\]\s,;)]|$)/g;
const nothing = /protocols?[^\n]{0,24}(?:''|""|\[\s?\]|\(none\)|<empty>|<none>)/i;
const maxLines = 2000;

const means: Record<string, readonly Meaning[]> = {
  misspelt: [
    ['subprotocol-misspelt', 0.94],
    ['subprotocol-unknown', 0.5],
  ],
  'too-old': [['subprotocol-too-old', 0.93]],
  unknown: [['subprotocol-unknown', 0.93]],
};

/** The versions that a line names as refused: misspelt, too old, or never heard of. */
export function readOfferedVersions(lines: readonly DistinctLine[]): Hit[] {
  return lines.slice(0, maxLines).flatMap(({ count, lineIndex, text }): Hit[] => {
    if (!/protocol/i.test(text) || !isRefused.test(text) || !refusal.test(text)) return [];
    const none = nothing.exec(text);
    if (none !== null) {
      const end = none.index + none[0].length;
      return [{ lineIndex, start: none.index, end, means: [['subprotocol-missing', 0.95]], count }];
    }
    const found = [...text.matchAll(version)];
    const [first] = found;
    const offered = found.map((match) => match[1] ?? '');
    if (first === undefined || offered.some(isSupported)) return [];
    const problem = subprotocolProblem(offered, supportedSubprotocols)?.problem ?? '';
    const meaning = means[problem];
    const start = first.index + 1;
    return meaning === undefined
      ? []
      : [{ lineIndex, start, end: first.index + first[0].length, means: meaning, count }];
  });
}

function isSupported(name: string): boolean {
  return supportedSubprotocols.some((known) => known === name.toLowerCase());
}
