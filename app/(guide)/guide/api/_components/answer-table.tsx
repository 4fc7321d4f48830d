import { MeaningTable } from '@/app/(guide)/guide/_components/meaning-table';

const answers = [
  [
    '200',
    'Counts of what was accepted, duplicate, completed and rejected, and under “results” one entry for each attempt with its index. A rejected one says why; the others are stored.',
  ],
  ['400', 'The body is not JSON in UTF-8, or holds no attempt.'],
  ['401', 'The key is missing, unknown or revoked.'],
  ['403', 'The key does not allow it.'],
  ['413', 'More than 1,000 attempts or 5 MB. Send several requests.'],
  ['415', 'Neither application/json nor application/x-ndjson, or compressed.'],
  ['422', 'Every attempt was rejected; “results” says why.'],
  ['429', 'Too many requests. Retry-After says how many seconds to wait.'],
] as const;

/** Every status that the API answers with. */
export function AnswerTable() {
  return <MeaningTable label="Answers" heads={['Status', 'Meaning']} rows={answers} />;
}
