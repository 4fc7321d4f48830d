'use client';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { revokePasswordAction } from './actions';

type WithdrawButtonProps = {
  credentialId: string;
  isActive: boolean;
  what?: 'password' | 'certificate';
};

export function WithdrawButton({ credentialId, isActive, what = 'password' }: WithdrawButtonProps) {
  return (
    <ConfirmDialog
      title={`Withdraw this ${what}?`}
      description={
        isActive
          ? `The charger is refused at its next attempt, unless another ${what} is prepared: that one then takes over.`
          : `The charger can no longer switch to it. The valid ${what} stays.`
      }
      trigger={
        <Button size="small" variant="danger">
          Withdraw
        </Button>
      }
      action={revokePasswordAction}
      fields={{ credentialId }}
      keep={`Keep ${what}`}
      confirm={`Withdraw ${what}`}
    />
  );
}
