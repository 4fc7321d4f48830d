import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { eventAbout } from '@/lib/format/webhook-words';
import { eventTypes, testEventType } from '@/lib/webhooks/schemas';

/** The closed list. */
export function EventTable() {
  const rows = [
    ...eventTypes.map((type) => [type, eventAbout[type]] as const),
    [testEventType, 'Somebody pressed “Send a test event”. Sent whatever was chosen.'] as const,
  ];
  return (
    <DataTable label="Events">
      <thead>
        <tr>
          <HeadCell>Type</HeadCell>
          <HeadCell>When</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(([type, about]) => (
          <Row key={type}>
            <Cell className="py-1.5 align-top">
              <span className="value">{type}</span>
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
