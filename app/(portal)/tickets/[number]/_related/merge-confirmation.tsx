'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { countOf } from '@/lib/format/count';
import type { MergePreview } from '@/lib/tickets/merge/preview-merge';
import { mergeTicketAction } from './actions';

type ReadyPreview = Extract<MergePreview, { state: 'ready' }>;
type MergeConfirmationProps = {
  ticketId: string;
  number: number;
  preview: ReadyPreview;
  onBack: () => void;
};

/** What a merge will do, and the button that does it. */
export function MergeConfirmation(props: MergeConfirmationProps) {
  const { ticketId, number, preview, onBack } = props;
  const [state, action] = useActionState(mergeTicketAction, idleForm);
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(state, 'into')];
  return (
    <form action={action} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="ticketId" value={ticketId} />
      <input type="hidden" name="into" value={preview.into.number} />
      <p>
        #{number} goes on in <strong className="font-semibold">#{preview.into.number}</strong>{' '}
        {preview.into.subject}
      </p>
      <ul className="list-disc space-y-1 pl-5 text-ink-2">
        {effects(number, preview).map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onBack}>Choose another</Button>
        <SubmitButton>
          Merge #{number} into #{preview.into.number}
        </SubmitButton>
      </div>
    </form>
  );
}

function effects(number: number, preview: ReadyPreview): string[] {
  const { attachedCount, into, mergedCount, requester, watcherCount } = preview;
  return [
    `#${number} is closed, and its page leads to #${into.number}.`,
    requester === null
      ? `No customer is told: #${number} answers none. Customers do not get to see what is in it.`
      : `${requester} is told where it goes on. Answers to either ticket land in #${into.number}.`,
    `All messages and files of #${number} are shown in #${into.number}, in the order of time.`,
    ...(watcherCount > 0 ? [`Along with it: ${countOf(watcherCount, 'watcher')}.`] : []),
    ...(mergedCount > 0
      ? [`Along with it: ${countOf(mergedCount, 'ticket')} merged into it before.`]
      : []),
    ...(attachedCount > 0 ? [`Along with it: ${countOf(attachedCount, 'attached ticket')}.`] : []),
    'You can take it back. Messages written after the merge then stay where they are.',
  ];
}
