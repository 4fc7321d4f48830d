import type { Topology, TopologyNode } from './topology';

const [width, height, radius, letterWidth] = [760, 150, 14, 6.4];
const colours = { good: '#1a7a4c', bad: '#c0352b', silent: '#7350a3', off: '#8a919c' };
const [ink, faint, ground] = ['#1c2230', '#4b5364', '#ffffff'];

/** The way of the connection as a drawing that stands alone, on a light ground. */
export function topologySvg({ nodes, answer }: Topology, isSilent: boolean): string {
  const column = width / Math.max(1, nodes.length);
  const letters = Math.floor(column / letterWidth);
  const broken = isSilent ? colours.silent : colours.bad;
  const at = (index: number) => Math.round(column * (index + 0.5));
  const wires = nodes.slice(1).map((node, index) => {
    const isBreak = breakAt(nodes) === index + 1;
    const isPassed = nodes[index]?.state === 'passed' && node.state === 'passed';
    const colour = isBreak ? broken : isPassed ? colours.good : colours.off;
    const dashes = isBreak ? ' stroke-dasharray="5 4"' : '';
    return `<line x1="${at(index) + radius}" x2="${at(index + 1) - radius}" y1="36" y2="36" stroke="${colour}" stroke-width="1.5"${dashes}/>`;
  });
  const marks = nodes.map((node, index) => drawNode(node, at(index), letters, broken));
  const gap = breakAt(nodes);
  const said =
    answer === null || gap < 1
      ? ''
      : words((at(gap - 1) + at(gap)) / 2, 16, cut(answer, letters), broken, 600);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" text-anchor="middle">`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...wires,
    ...marks,
    said,
    '</svg>\n',
  ].join('\n');
}

function drawNode(node: TopologyNode, x: number, letters: number, broken: string): string {
  const { state, title, lines } = node;
  const colour = { passed: colours.good, broken, unknown: colours.off }[state];
  const signs = { passed: 'M-5 .5-1.5 4 5.5-4', broken: 'M-4-4 4 4M4-4-4 4', unknown: 'M-3 0H3' };
  return [
    `<circle cx="${x}" cy="36" r="${radius}" fill="${ground}" stroke="${colour}" stroke-width="1.5"/>`,
    `<path transform="translate(${x} 36)" d="${signs[state]}" fill="none" stroke="${colour}" stroke-width="1.8"/>`,
    words(x, 74, title, ink, 600),
    ...lines.map((line, row) => words(x, 93 + row * 17, cut(line, letters), faint, 400)),
  ].join('\n');
}

function words(x: number, y: number, text: string, colour: string, weight: number): string {
  return `<text x="${x}" y="${y}" fill="${colour}" font-weight="${weight}">${escaped(text)}</text>`;
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

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd]/g, '')
    .replace(/[&<>"]/g, (letter) => entities[letter] ?? '');
}
