import { OneClick } from '@/components/ui/one-click';
import { Panel } from '@/components/ui/panel';
import type { CannedReply } from '@/lib/canned-replies/read-replies';
import { deleteCannedReplyAction, restoreCannedReplyAction } from '../actions';

type BuiltInPanelProps = Pick<CannedReply, 'origin' | 'isRemoved'> & {
  /** What names it to the actions. */
  fields: { tenantId: string; replyId: string };
};

/** What can be done with a built-in reply beside changing its words. */
export function BuiltInPanel({ fields, origin, isRemoved }: BuiltInPanelProps) {
  const canRestore = isRemoved || origin === 'changed';
  return (
    <Panel title="This reply is built in">
      <p className="mb-3 text-base text-ink-2">{sentenceFor(origin, isRemoved)}</p>
      <div className="flex flex-wrap gap-2">
        {canRestore && (
          <OneClick action={restoreCannedReplyAction} fields={fields}>
            Put back the built-in text
          </OneClick>
        )}
        {!isRemoved && (
          <OneClick action={deleteCannedReplyAction} fields={fields} variant="danger">
            Remove from the list
          </OneClick>
        )}
      </div>
    </Panel>
  );
}

function sentenceFor(origin: CannedReply['origin'], isRemoved: boolean): string {
  if (isRemoved) return 'It is not offered. Putting it back brings the built-in text.';
  return origin === 'changed'
    ? 'Its words are yours. Putting back the built-in text replaces them.'
    : 'You can change its words. Taken from the list, it can be put back at any time.';
}
