import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';

type MeaningTableProps = {
  label: string;
  /** Over the names, and over what each means. */
  heads: readonly [string, string];
  rows: readonly (readonly [name: string, about: string])[];
};

/** Names of an interface, to the letter, each with what it means. */
export function MeaningTable({ label, heads, rows }: MeaningTableProps) {
  return (
    <DataTable label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <HeadCell key={head}>{head}</HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, about]) => (
          <Row key={name}>
            <Cell className="py-1.5 align-top">
              <span className="value">{name}</span>
            </Cell>
            <Cell className="w-full py-1.5 align-top">
              <span className="block min-w-40 whitespace-normal">{about}</span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
