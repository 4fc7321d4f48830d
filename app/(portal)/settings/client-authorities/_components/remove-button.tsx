'use client';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { removeClientAuthorityAction } from '../actions';

export function RemoveButton({ id, name }: { id: string; name: string }) {
  return (
    <ConfirmDialog
      title={`Stop trusting ${name}?`}
      description="Chargers with its certificates are refused at their next attempt, unless theirs is pinned."
      trigger={
        <Button size="small" variant="danger" aria-label={`Remove ${name}`}>
          Remove
        </Button>
      }
      action={removeClientAuthorityAction}
      fields={{ id }}
      keep="Keep authority"
      confirm="Remove authority"
    />
  );
}
