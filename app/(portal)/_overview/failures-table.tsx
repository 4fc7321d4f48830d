import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { ExactTime } from '@/components/ui/exact-time';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { formatCount } from '@/lib/format/count';
import { errorTypeNames } from '@/lib/format/error-type-name';
import type { FailuresOverTime } from '@/lib/overview/list-failures-over-time';

type FailuresTableProps = { failures: FailuresOverTime; selected: ErrorType | null };

/** The numbers behind the chart, latest first; steps without a failure are left out. */
export function FailuresTable({ failures, selected }: FailuresTableProps) {
  const occurring = failures.totals.map((one) => one.errorType);
  const types = selected === null ? occurring : occurring.filter((one) => one === selected);
  const points = failures.points
    .filter((one) => types.some((errorType) => one.counts[errorType] !== undefined))
    .reverse();
  return (
    <DataTable label="Failed attempts by time and error type" className="text-sm">
      <thead>
        <tr>
          <HeadCell className="static">From</HeadCell>
          {types.map((errorType) => (
            <HeadCell key={errorType} isNumber className="static">
              {errorTypeNames[errorType]}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <Row key={point.startsAt.getTime()}>
            <Cell>
              <ExactTime at={point.startsAt} />
            </Cell>
            {types.map((errorType) => (
              <Cell key={errorType} isNumber>
                {formatCount(point.counts[errorType] ?? 0)}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
