import type { Topology, TopologyNode } from './topology';

/** A part of a drawing, whatever it is drawn with. Dashes are lengths of line and gap. */
export type Shape =
  | {
      kind: 'line';
      from: readonly [x: number, y: number];
      to: readonly [x: number, y: number];
      stroke: Stroke;
    }
  | { kind: 'circle'; x: number; y: number; radius: number; fill: string; stroke: Stroke }
  /** A path of moves and straight lines around (x, y). */
  | { kind: 'path'; x: number; y: number; path: string; stroke: Stroke }
  | { kind: 'text'; x: number; y: number; text: string; colour: string; weight: 400 | 600 };
type Stroke = { colour: string; width: number; dashes?: readonly [number, number] };

export type Drawing = { width: number; height: number; ground: string; shapes: readonly Shape[] };

/** Of all texts, in units of the drawing; they are set around their middle. */
export const textSize = 12;

const [width, height, radius, letterWidth] = [760, 150, 14, 6.4];
const colours = { good: '#1a7a4c', bad: '#c0352b', silent: '#7350a3', off: '#8a919c' };
const [ink, faint, ground] = ['#1c2230', '#4b5364', '#ffffff'];

/** The way of the connection as a drawing that stands alone, on a light ground. */
export function topologyDrawing({ nodes, answer }: Topology, isSilent: boolean): Drawing {
  const column = width / Math.max(1, nodes.length);
  const letters = Math.floor(column / letterWidth);
  const broken = isSilent ? colours.silent : colours.bad;
  const at = (index: number) => Math.round(column * (index + 0.5));
  const gap = breakAt(nodes);
  const wires = nodes.slice(1).map((node, index): Shape => {
    const isBreak = gap === index + 1;
    const isPassed = nodes[index]?.state === 'passed' && node.state === 'passed';
    const colour = isBreak ? broken : isPassed ? colours.good : colours.off;
    return {
      kind: 'line',
      from: [at(index) + radius, 36],
      to: [at(index + 1) - radius, 36],
      stroke: { colour, width: 1.5, ...(isBreak ? { dashes: [5, 4] } : {}) },
    };
  });
  const said =
    answer === null || gap < 1
      ? []
      : [words((at(gap - 1) + at(gap)) / 2, 16, cut(answer, letters), broken, 600)];
  const marks = nodes.flatMap((node, index) => markOf(node, at(index), letters, broken));
  return { width, height, ground, shapes: [...wires, ...marks, ...said] };
}

const signs = { passed: 'M-5 .5-1.5 4 5.5-4', broken: 'M-4-4 4 4M4-4-4 4', unknown: 'M-3 0H3' };

function markOf(
  { lines, state, title }: TopologyNode,
  x: number,
  letters: number,
  broken: string,
): Shape[] {
  const colour = { passed: colours.good, broken, unknown: colours.off }[state];
  return [
    { kind: 'circle', x, y: 36, radius, fill: ground, stroke: { colour, width: 1.5 } },
    { kind: 'path', x, y: 36, path: signs[state], stroke: { colour, width: 1.8 } },
    words(x, 74, title, ink, 600),
    ...lines.map((line, row) => words(x, 93 + row * 17, cut(line, letters), faint, 400)),
  ];
}

function words(x: number, y: number, text: string, colour: string, weight: 400 | 600): Shape {
  // XML may not hold control characters and lone surrogates, and no font draws them.
  const clean = text.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd]/g, '');
  return { kind: 'text', x, y, text: clean, colour, weight };
}

/** Between which hops it broke, by the later one; 0 where it did not. */
function breakAt(nodes: readonly TopologyNode[]): number {
  if (nodes[0]?.state === 'broken') return 1;
  return Math.max(
    0,
    nodes.findIndex(({ state }) => state === 'broken'),
  );
}

function cut(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;
}
