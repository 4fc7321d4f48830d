import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { reportedFields } from '@/lib/reports/reported-fields';

/** What may be said of an attempt. On a phone the form stands below the name. */
export function FieldTable() {
  return (
    <DataTable label="Fields">
      <thead>
        <tr>
          <HeadCell>Field</HeadCell>
          <HeadCell className="max-sm:hidden">Form</HeadCell>
          <HeadCell>Meaning</HeadCell>
        </tr>
      </thead>
      <tbody>
        {reportedFields.map(({ name, form, about }) => (
          <Row key={name}>
            <Cell className="py-1.5 align-top">
              <span className="value">{name}</span>
              <span className="block w-28 whitespace-normal text-ink-3 sm:hidden">{form}</span>
            </Cell>
            <Cell className="py-1.5 align-top text-ink-2 max-sm:hidden">
              <span className="block w-44 whitespace-normal">{form}</span>
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
