import type { Topology } from './topology';
import { textSize, topologyDrawing, type Shape } from './topology-drawing';

/** The way of the connection as a picture that stands alone. */
export function topologySvg(topology: Topology, isSilent: boolean): string {
  const { ground, height, shapes, width } = topologyDrawing(topology, isSilent);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="${textSize}" text-anchor="middle">`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...shapes.map(drawn),
    '</svg>\n',
  ].join('\n');
}

function drawn(shape: Shape): string {
  switch (shape.kind) {
    case 'line': {
      const { from, to, stroke } = shape;
      const dashes =
        stroke.dashes === undefined ? '' : ` stroke-dasharray="${stroke.dashes.join(' ')}"`;
      return `<line x1="${from[0]}" x2="${to[0]}" y1="${from[1]}" y2="${to[1]}" ${strokeOf(shape)}${dashes}/>`;
    }
    case 'circle':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" fill="${shape.fill}" ${strokeOf(shape)}/>`;
    case 'path':
      return `<path transform="translate(${shape.x} ${shape.y})" d="${shape.path}" fill="none" ${strokeOf(shape)}/>`;
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" fill="${shape.colour}" font-weight="${shape.weight}">${escaped(shape.text)}</text>`;
  }
}

function strokeOf({ stroke: { colour, width } }: Exclude<Shape, { kind: 'text' }>): string {
  return `stroke="${colour}" stroke-width="${width}"`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? '');
}
