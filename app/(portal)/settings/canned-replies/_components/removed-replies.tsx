import { OneClick } from '@/components/ui/one-click';
import { Panel } from '@/components/ui/panel';
import type { CannedReply } from '@/lib/canned-replies/read-replies';
import { restoreCannedReplyAction } from '../actions';

type RemovedRepliesProps = { replies: readonly CannedReply[]; tenantId: string };

/** Built-in replies that the tenant took from its list. */
export function RemovedReplies({ replies, tenantId }: RemovedRepliesProps) {
  return (
    <Panel title="Removed">
      <ul className="-my-1.5 divide-y divide-line-soft">
        {replies.map(({ id, title }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-1.5">
            <span className="min-w-0 text-base text-ink-2">{title}</span>
            <OneClick
              action={restoreCannedReplyAction}
              fields={{ tenantId, replyId: id }}
              label={`Put back ${title}`}
            >
              Put back
            </OneClick>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
