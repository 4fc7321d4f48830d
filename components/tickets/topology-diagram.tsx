import clsx from 'clsx';
import type { Topology, TopologyNode } from '@/lib/format/topology';

const width = 760;
const height = 132;
const rowHeight = 68;
const radius = 14;

type TopologyDiagramProps = { topology: Topology; isSilent?: boolean };

/** The way of the connection, drawn: side by side on a wide screen, one below the other on a phone. */
export function TopologyDiagram({ topology, isSilent = false }: TopologyDiagramProps) {
  return (
    <>
      <Wide topology={topology} isSilent={isSilent} />
      <Narrow topology={topology} isSilent={isSilent} />
    </>
  );
}

type DrawingProps = Required<TopologyDiagramProps>;

function Wide({ topology: { nodes, answer }, isSilent }: DrawingProps) {
  const column = width / nodes.length;
  const letters = Math.floor(column / 6.4);
  const at = (index: number) => column * (index + 0.5);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={spoken(nodes, answer)}
      data-topology="wide"
      className="mx-auto w-full max-w-[760px] max-sm:hidden"
    >
      {nodes.slice(1).map((node, index) => (
        <line
          key={`${node.kind}-wire`}
          x1={at(index) + radius}
          x2={at(index + 1) - radius}
          y1={26}
          y2={26}
          strokeWidth={1.5}
          className={wireLook(nodes, index + 1, isSilent)}
          strokeDasharray={isBreak(nodes, index + 1) ? '5 4' : undefined}
        />
      ))}
      {nodes.map((node, index) => (
        <g key={node.kind}>
          <Mark x={at(index)} y={26} node={node} isSilent={isSilent} />
          <text x={at(index)} y={64} textAnchor="middle" className={titleLook}>
            {node.title}
          </text>
          {node.lines.map((line, row) => (
            <text
              key={line}
              x={at(index)}
              y={83 + row * 17}
              textAnchor="middle"
              className={lineLook}
            >
              {cut(line, letters)}
              <title>{line}</title>
            </text>
          ))}
          {answer !== null && isBreak(nodes, index) && (
            <Answer
              x={(at(index - 1) + at(index)) / 2}
              text={cut(answer, Math.floor((column - 2 * radius - 24) / 6.4))}
              isSilent={isSilent}
            />
          )}
        </g>
      ))}
    </svg>
  );
}

function Narrow({ topology: { nodes, answer }, isSilent }: DrawingProps) {
  const tall = nodes.length * rowHeight - 16;
  const at = (index: number) => index * rowHeight + radius + 2;
  return (
    <svg
      viewBox={`0 0 330 ${tall}`}
      role="img"
      aria-label={spoken(nodes, answer)}
      className="w-full sm:hidden"
    >
      {nodes.slice(1).map((node, index) => (
        <line
          key={`${node.kind}-wire`}
          x1={18}
          x2={18}
          y1={at(index) + radius}
          y2={at(index + 1) - radius}
          strokeWidth={1.5}
          className={wireLook(nodes, index + 1, isSilent)}
          strokeDasharray={isBreak(nodes, index + 1) ? '5 4' : undefined}
        />
      ))}
      {nodes.map((node, index) => (
        <g key={node.kind}>
          <Mark x={18} y={at(index)} node={node} isSilent={isSilent} />
          <text x={44} y={at(index) - 1} className={titleLook}>
            {node.title}
            {answer !== null && isBreak(nodes, index) && (
              <tspan className={hueOf(isSilent).text}> · {cut(answer, 34)}</tspan>
            )}
          </text>
          {node.lines.slice(0, 2).map((line, row) => (
            <text key={line} x={44} y={at(index) + 16 + row * 16} className={lineLook}>
              {cut(line, 46)}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

const titleLook = 'fill-ink text-sm font-semibold';
const lineLook = 'fill-ink-2 text-xs';

type MarkProps = { x: number; y: number; node: TopologyNode; isSilent: boolean };

function Mark({ x, y, node, isSilent }: MarkProps) {
  const hue = hueOf(isSilent);
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle
        r={radius}
        strokeWidth={1.5}
        className={clsx(
          node.state === 'passed' && 'fill-connected-soft stroke-connected',
          node.state === 'broken' && hue.mark,
          node.state === 'unknown' && 'fill-ground stroke-line-strong',
        )}
      />
      {node.state === 'passed' && (
        <path
          d="M-5 0.5 L-1.5 4 L5.5 -4"
          fill="none"
          strokeWidth={1.8}
          className="stroke-connected"
        />
      )}
      {node.state === 'broken' && (
        <path
          d={isSilent ? 'M-5 0 H5' : 'M-4 -4 L4 4 M4 -4 L-4 4'}
          fill="none"
          strokeWidth={1.8}
          className={hue.stroke}
        />
      )}
      {node.state === 'unknown' && <circle r={2.5} className="fill-line-strong" />}
    </g>
  );
}

function Answer({ x, text, isSilent }: { x: number; text: string; isSilent: boolean }) {
  const hue = hueOf(isSilent);
  const long = text.length * 6.4 + 20;
  return (
    <g>
      <rect x={x - long / 2} y={15} width={long} height={22} rx={11} className={hue.pill} />
      <text x={x} y={30} textAnchor="middle" className={clsx(hue.text, 'text-xs font-medium')}>
        {text}
      </text>
    </g>
  );
}

function hueOf(isSilent: boolean) {
  return isSilent
    ? {
        mark: 'fill-silent-soft stroke-silent',
        stroke: 'stroke-silent',
        text: 'fill-silent',
        pill: 'fill-silent-soft stroke-silent/40',
      }
    : {
        mark: 'fill-refused-soft stroke-refused',
        stroke: 'stroke-refused',
        text: 'fill-refused',
        pill: 'fill-refused-soft stroke-refused/40',
      };
}

/** The break is drawn before the broken hop; when the charger broke off, after it. */
function isBreak(nodes: readonly TopologyNode[], index: number): boolean {
  if (nodes[0]?.state === 'broken') return index === 1;
  return nodes[index]?.state === 'broken';
}

function wireLook(nodes: readonly TopologyNode[], index: number, isSilent: boolean): string {
  if (isBreak(nodes, index)) return hueOf(isSilent).stroke;
  const isPassed = nodes[index - 1]?.state === 'passed' && nodes[index]?.state === 'passed';
  return isPassed ? 'stroke-connected' : 'stroke-line';
}

function cut(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;
}

const states = { passed: 'passed', broken: 'the connection ends here', unknown: 'not reached' };

function spoken(nodes: readonly TopologyNode[], answer: string | null): string {
  const hops = nodes.map(({ title, state, lines }) =>
    [`${title}: ${states[state]}`, ...lines].join(', '),
  );
  return [...hops, ...(answer === null ? [] : [`Answer: ${answer}`])].join('. ');
}
