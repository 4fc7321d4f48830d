import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import type { RowProblem } from '@/lib/chargers/import-columns';

type ProblemTableProps = { label: string; problems: readonly RowProblem[] };

/** Which line, which column, what it says and what to do. */
export function ProblemTable({ label, problems }: ProblemTableProps) {
  return (
    <DataTable label={label}>
      <thead>
        <tr>
          <HeadCell isNumber>Line</HeadCell>
          <HeadCell>Column</HeadCell>
          <HeadCell>Cell</HeadCell>
          <HeadCell>What to do</HeadCell>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem, index) => (
          <Row key={index}>
            <Cell isNumber>{problem.line}</Cell>
            <Cell>{problem.column}</Cell>
            <Cell className="max-w-48 truncate">
              {problem.value === null ? (
                <span className="text-ink-3">not shown</span>
              ) : (
                <code className="value whitespace-pre">{problem.value || '(empty)'}</code>
              )}
            </Cell>
            <Cell className="min-w-64 whitespace-normal">{problem.message}</Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
