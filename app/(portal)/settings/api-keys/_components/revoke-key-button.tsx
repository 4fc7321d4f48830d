'use client';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { revokeApiKeyAction } from '../actions';

export function RevokeKeyButton({ keyId, name }: { keyId: string; name: string }) {
  return (
    <ConfirmDialog
      title={`Revoke ${name}?`}
      description="Whatever uses this key is refused from its next request on. What it has reported stays. A revoked key cannot be put back."
      trigger={
        <Button size="small" variant="danger" aria-label={`Revoke ${name}`}>
          Revoke
        </Button>
      }
      action={revokeApiKeyAction}
      fields={{ keyId }}
      keep="Keep key"
      confirm="Revoke key"
    />
  );
}
