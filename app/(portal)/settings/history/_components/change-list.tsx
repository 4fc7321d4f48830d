import { countOf } from '@/lib/format/count';
import { fieldName } from '@/lib/format/audit-sentence';
import type { AuditDetails } from '@/lib/audit/read-audit-details';

type ChangeListProps = Pick<AuditDetails, 'changes' | 'count'>;

/** Which fields changed, from what to what. */
export function ChangeList({ changes, count }: ChangeListProps) {
  if (count !== null) return <>{countOf(count, 'charger')}</>;
  if (changes.length === 0) return <>–</>;
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
