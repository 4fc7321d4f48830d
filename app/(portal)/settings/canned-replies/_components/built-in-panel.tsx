'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import type { CannedReply } from '@/lib/canned-replies/read-replies';
import { deleteCannedReplyAction } from '../actions';
import { RestoreButton } from './restore-button';

type BuiltInPanelProps = Pick<CannedReply, 'origin' | 'isRemoved'> & {
  tenantId: string;
  replyId: string;
};

/** What can be done with a built-in reply beside changing its words. */
export function BuiltInPanel({ tenantId, replyId, origin, isRemoved }: BuiltInPanelProps) {
  const [state, remove] = useActionState(deleteCannedReplyAction, idleForm);
  const problems = fieldErrors(state, 'form');
  const canRestore = isRemoved || origin === 'changed';
  return (
    <Panel title="This reply is built in">
      <p className="mb-3 text-base text-ink-2">{sentenceFor(origin, isRemoved)}</p>
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <div className="flex flex-wrap gap-2">
        {canRestore && (
          <RestoreButton tenantId={tenantId} replyId={replyId}>
            Put back the built-in text
          </RestoreButton>
        )}
        {!isRemoved && (
          <form action={remove}>
            <input type="hidden" name="tenantId" value={tenantId} />
            <input type="hidden" name="replyId" value={replyId} />
            <SubmitButton variant="danger" size="small">
              Remove from the list
            </SubmitButton>
          </form>
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
