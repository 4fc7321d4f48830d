import { ChangeList } from '@/components/audit/change-list';
import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import type { AuditRow } from '@/lib/audit/list-audit-entries';
import { auditSentence, isAboutOneself } from '@/lib/format/audit-sentence';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';

type HistoryTableProps = {
  entries: readonly AuditRow[];
  /** May the reader open the pages of sites, CPMSs and tenants? */
  canManage: boolean;
};

export function HistoryTable({ entries, canManage }: HistoryTableProps) {
  return (
    <DataTable label="Changes">
      <thead>
        <tr>
          <HeadCell className="max-md:hidden">When</HeadCell>
          <HeadCell className="max-md:hidden">Who</HeadCell>
          <HeadCell>What</HeadCell>
          <HeadCell className="max-md:hidden">Details</HeadCell>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.id}>
            <Cell className="py-2 align-top max-md:hidden">
              <ExactTime at={entry.at} form="full" />
            </Cell>
            <Cell className="py-2 align-top max-md:hidden">{entry.actorName}</Cell>
            <Cell className="py-2 align-top max-md:w-full max-md:whitespace-normal">
              {auditSentence(entry.action)} <Subject entry={entry} canManage={canManage} />
              <span className="mt-0.5 block text-xs text-ink-3 md:hidden">
                {entry.actorName}, <ExactTime at={entry.at} form="full" />
              </span>
              {hasDetails(entry) && (
                <div className="mt-1 text-ink-2 md:hidden">
                  <Details {...entry} />
                </div>
              )}
            </Cell>
            <Cell className="min-w-64 py-2 align-top whitespace-normal text-ink-2 max-md:hidden">
              <Details {...entry} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function hasDetails({ changes, count, setting }: AuditRow): boolean {
  return count !== null || setting !== null || changes.length > 0;
}

function Details({ changes, count, setting }: AuditRow) {
  if (count !== null) return countOf(count, 'charger');
  if (setting !== null) return <span className="value text-ink">{setting}</span>;
  return changes.length === 0 ? '–' : <ChangeList changes={changes} />;
}

type SubjectProps = { entry: AuditRow; canManage: boolean };

function Subject({ entry, canManage }: SubjectProps) {
  if (isAboutOneself(entry.action)) return null;
  const href = entry.chargerId === null && !canManage ? null : subjectHref(entry);
  if (entry.subjectName === null && href === null) return null;
  const name = <span className="value">{entry.subjectName ?? 'show'}</span>;
  if (href === null) return name;
  return (
    <Link
      href={href}
      className="underline decoration-line-strong underline-offset-2 hover:decoration-current"
    >
      {name}
    </Link>
  );
}

function subjectHref({ action, chargerId, subjectId, subjectType }: AuditRow): string | null {
  const isGone = action.endsWith('.delete');
  if (chargerId !== null) return isGone ? routes.editCharger(chargerId) : routes.charger(chargerId);
  if (subjectId === null || isGone) return null;
  switch (subjectType) {
    case 'site':
      return routes.site(subjectId);
    case 'cpms':
      return routes.cpms(subjectId);
    case 'tenant':
      return routes.tenant(subjectId);
    default:
      return null;
  }
}
