'use client';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { undoMergeAction } from './actions';

/** Makes a merged ticket one of its own again, after saying what that means. */
export function UndoMergeButton({ ticketId, number }: { ticketId: string; number: number }) {
  return (
    <ConfirmDialog
      title={`Take #${number} out again?`}
      description={`#${number} becomes a ticket of its own again, open unless it had been closed before. What was written after the merge stays here.`}
      trigger={
        <Button size="small" variant="quiet" aria-label={`Take back the merge of #${number}`}>
          Take back
        </Button>
      }
      action={undoMergeAction}
      fields={{ ticketId }}
      keep="Keep it merged"
      confirm="Take back the merge"
      variant="primary"
    />
  );
}
