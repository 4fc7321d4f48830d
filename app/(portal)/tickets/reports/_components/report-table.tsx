import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { formatCount } from '@/lib/format/count';
import type { ReportGroup } from '@/lib/tickets/get-ticket-report';
import type { ReportGrouping } from '@/lib/tickets/report-filters';
import { lengthText, shareText } from './report-words';

const heads: Record<ReportGrouping, string> = {
  cause: 'Cause',
  model: 'Model',
  firmware: 'Model and firmware',
  tenant: 'Tenant',
};

type ReportTableProps = { groups: readonly ReportGroup[]; by: ReportGrouping };

/** The same figures group by group, those with the most tickets first. */
export function ReportTable({ groups, by }: ReportTableProps) {
  return (
    <DataTable label={`Tickets by ${by}`}>
      <thead>
        <tr>
          <HeadCell>{heads[by]}</HeadCell>
          <HeadCell isNumber>Tickets</HeadCell>
          <HeadCell isNumber>First reply</HeadCell>
          <HeadCell isNumber>90% within</HeadCell>
          <HeadCell isNumber>In time</HeadCell>
          <HeadCell isNumber>Solved</HeadCell>
          <HeadCell isNumber>Time to solve</HeadCell>
          <HeadCell isNumber>90% within</HeadCell>
          <HeadCell isNumber>In time</HeadCell>
          <HeadCell isNumber>Opened again</HeadCell>
          <HeadCell isNumber>Rated good</HeadCell>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Row key={group.key ?? ''}>
            <Cell className="max-w-44 truncate font-medium sm:max-w-80" title={group.name}>
              {group.name}
            </Cell>
            <Cell isNumber>{formatCount(group.tickets)}</Cell>
            <Cell isNumber>{lengthText(group.firstReplyMedianMs)}</Cell>
            <Cell isNumber>{lengthText(group.firstReplyP90Ms)}</Cell>
            <Cell isNumber>{shareText(group.replyKept, group.replyPromised)}</Cell>
            <Cell isNumber>{formatCount(group.solved)}</Cell>
            <Cell isNumber>{lengthText(group.solveMedianMs)}</Cell>
            <Cell isNumber>{lengthText(group.solveP90Ms)}</Cell>
            <Cell isNumber>{shareText(group.solutionKept, group.solutionPromised)}</Cell>
            <Cell isNumber>{shareText(group.reopened, group.everSolved)}</Cell>
            <Cell isNumber>
              {shareText(group.good, group.rated)}
              {group.rated > 0 && (
                <span className="text-ink-3"> of {formatCount(group.rated)}</span>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
