'use client';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { stopBroadcastAction } from './actions';

/** Ends what is being sent to all, after saying what that means. */
export function StopBroadcastButton({ broadcastId }: { broadcastId: string }) {
  return (
    <ConfirmDialog
      title="Stop before all are reached?"
      description="Tickets that it has reached stay as they are now. The rest are left alone, and it cannot be taken up again."
      trigger={
        <Button size="small" variant="quiet">
          Stop the rest
        </Button>
      }
      action={stopBroadcastAction}
      fields={{ broadcastId }}
      keep="Let it go on"
      confirm="Stop the rest"
    />
  );
}
