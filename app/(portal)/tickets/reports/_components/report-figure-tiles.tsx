import { countOf, formatCount } from '@/lib/format/count';
import type { ReportFigures } from '@/lib/tickets/report-figures';
import { lengthText, shareText } from './report-words';

type Tile = { name: string; value: string; detail: string };

/** The figures of all tickets together. */
export function ReportFigureTiles({ total }: { total: ReportFigures }) {
  return (
    <dl className="mb-4 grid grid-cols-2 rounded-lg border border-line bg-panel lg:grid-cols-5">
      {tilesOf(total).map(({ name, value, detail }) => (
        <div
          key={name}
          className="border-line-soft px-4 py-3 max-lg:border-b max-lg:last:col-span-2 max-lg:last:border-0 max-lg:odd:border-r sm:px-5 sm:py-3.5 lg:not-last:border-r"
        >
          <dt className="text-sm font-medium text-ink-2">{name}</dt>
          <dd className="mt-0.5 text-xl font-semibold tabular-nums">{value}</dd>
          <dd className="text-xs text-ink-3">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}

function tilesOf(total: ReportFigures): Tile[] {
  const { tickets, solved, replied, everSolved, reopened, rated, good } = total;
  return [
    {
      name: 'Tickets opened',
      value: formatCount(tickets),
      detail: `${formatCount(replied)} replied to, ${formatCount(solved)} solved`,
    },
    {
      name: 'First reply, median',
      value: lengthText(total.firstReplyMedianMs),
      detail:
        replied === 0
          ? 'No reply yet'
          : `90% within ${lengthText(total.firstReplyP90Ms)}${inTime(total.replyKept, total.replyPromised)}`,
    },
    {
      name: 'Time to solve, median',
      value: lengthText(total.solveMedianMs),
      detail:
        everSolved === 0
          ? 'None solved yet'
          : `90% within ${lengthText(total.solveP90Ms)}${inTime(total.solutionKept, total.solutionPromised)}`,
    },
    {
      name: 'Opened again',
      value: shareText(reopened, everSolved),
      detail: `${formatCount(reopened)} of ${formatCount(everSolved)} once solved`,
    },
    {
      name: 'Satisfaction',
      value: shareText(good, rated),
      detail: rated === 0 ? 'Not rated yet' : `good, of ${countOf(rated, 'rating')}`,
    },
  ];
}

/** Of what was promised; nothing where nothing was. */
function inTime(kept: number, promised: number): string {
  return promised === 0 ? '' : `, ${shareText(kept, promised)} in time`;
}
