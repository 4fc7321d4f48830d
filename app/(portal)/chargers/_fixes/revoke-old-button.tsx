'use client';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { revokePasswordAction } from '../_password/actions';

/** Ends the present password before the new one was used. */
export function RevokeOldButton({ credentialId }: { credentialId: string }) {
  return (
    <ConfirmDialog
      title="Revoke the present password now?"
      description="The charger is refused until the new password is typed in. A connection that is open is closed."
      trigger={<Button variant="quiet">Revoke the old one now</Button>}
      action={revokePasswordAction}
      fields={{ credentialId }}
      keep="Keep it"
      confirm="Revoke the old one"
    />
  );
}
