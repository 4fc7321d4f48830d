import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';

const answers = [
  {
    status: '200',
    about:
      'Counts of what was accepted, duplicate, completed and rejected, and under “results” one entry for each attempt with its index. A rejected one says why; the others are stored.',
  },
  { status: '400', about: 'The body is not JSON in UTF-8, or holds no attempt.' },
  { status: '401', about: 'The key is missing, unknown or revoked.' },
  { status: '403', about: 'The key does not allow it.' },
  { status: '413', about: 'More than 1,000 attempts or 5 MB. Send several requests.' },
  { status: '415', about: 'Neither application/json nor application/x-ndjson, or compressed.' },
  { status: '422', about: 'Every attempt was rejected; “results” says why.' },
  { status: '429', about: 'Too many requests. Retry-After says how many seconds to wait.' },
] as const;

/** Every status that the API answers with. */
export function AnswerTable() {
  return (
    <DataTable label="Answers">
      <thead>
        <tr>
          <HeadCell>Status</HeadCell>
          <HeadCell>Meaning</HeadCell>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ status, about }) => (
          <Row key={status}>
            <Cell className="py-1.5 align-top value">{status}</Cell>
            <Cell className="w-full py-1.5">
              <span className="block whitespace-normal">{about}</span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
