'use client';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { disableUserAction } from '@/app/(portal)/settings/users/actions';

export function DisableUserButton({ userId, name }: { userId: string; name: string }) {
  return (
    <div>
      <ConfirmDialog
        title={`Disable ${name}?`}
        description="They are signed out everywhere and cannot sign in until the account is enabled again. Nothing of theirs is deleted."
        trigger={<Button variant="danger">Disable account</Button>}
        action={disableUserAction}
        fields={{ userId }}
        keep="Keep account"
        confirm="Disable account"
      />
    </div>
  );
}
