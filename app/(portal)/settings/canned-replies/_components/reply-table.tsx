import { MessageSquareText } from 'lucide-react';
import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { CannedReply } from '@/lib/canned-replies/read-replies';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { routes } from '@/lib/routes';

type ReplyTableProps = {
  replies: readonly CannedReply[];
  tenantId: string;
  canManage: boolean;
};

const origins: Record<CannedReply['origin'], string> = {
  'built-in': 'Built in',
  changed: 'Built in, changed',
  own: 'Your own',
};

/** In the order of the list. */
export function ReplyTable({ replies, tenantId, canManage }: ReplyTableProps) {
  if (replies.length === 0) {
    return (
      <EmptyState icon={MessageSquareText} title="There is no canned reply">
        Write what you answer often, or put back one that is built in.
      </EmptyState>
    );
  }
  return (
    <DataTable
      label="Canned replies"
      className="[&_th:first-child]:rounded-tl-lg [&_th:last-child]:rounded-tr-lg"
    >
      <thead>
        <tr>
          <HeadCell>Title</HeadCell>
          <HeadCell className="max-sm:hidden">For</HeadCell>
          <HeadCell>Words</HeadCell>
        </tr>
      </thead>
      <tbody>
        {replies.map(({ id, title, errorType, origin }) => (
          <Row key={id}>
            <Cell className="font-medium !whitespace-normal">
              {canManage ? (
                <Link
                  href={routes.cannedReply(id, { tenant: tenantId })}
                  className="inline-flex touch-target items-center hover:underline"
                >
                  {title}
                </Link>
              ) : (
                title
              )}
            </Cell>
            <Cell className="text-ink-2 max-sm:hidden">
              {errorType === null ? 'Any error' : errorTypeNames[errorType]}
            </Cell>
            <Cell className={origin === 'built-in' ? 'text-ink-3' : undefined}>
              {origins[origin]}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
