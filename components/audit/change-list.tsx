import { fieldName } from '@/lib/format/audit-sentence';

type ChangeListProps = {
  changes: readonly { field: string; from: string | null; to: string | null }[];
};

/** Which fields changed, from what to what. */
export function ChangeList({ changes }: ChangeListProps) {
  return (
    <ul>
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          <span className="text-ink-3">{fieldName(field)}:</span>{' '}
          <span className="[overflow-wrap:anywhere]">{from ?? 'none'}</span>{' '}
          <span aria-label="to">→</span>{' '}
          <span className="[overflow-wrap:anywhere] text-ink">{to ?? 'none'}</span>
        </li>
      ))}
    </ul>
  );
}
