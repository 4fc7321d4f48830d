import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';

type SampleTableProps = {
  columns: readonly string[];
  sample: readonly Readonly<Record<string, string>>[];
};

/** The first lines of the file, as they were read. */
export function SampleTable({ columns, sample }: SampleTableProps) {
  return (
    <DataTable label="First lines">
      <thead>
        <tr>
          <HeadCell isNumber>Line</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column}>{column}</HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {sample.map((row) => (
          <Row key={row.line}>
            <Cell isNumber className="text-ink-3">
              {row.line}
            </Cell>
            {columns.map((column) => (
              <Cell key={column} className="max-w-56 truncate">
                {column === 'identity' ? <code className="value">{row[column]}</code> : row[column]}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
