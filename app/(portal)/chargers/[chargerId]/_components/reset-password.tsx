import { GeneratePassword } from '@/app/(portal)/chargers/_password/generate-password';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { Dialog } from '@/components/ui/dialog';
import type { ChargerDetails } from '@/lib/chargers/get-charger';

type ResetPasswordProps = ButtonLook & { charger: ChargerDetails };

/** Generates a new password over the page, and shows it once. */
export function ResetPassword({ charger, ...look }: ResetPasswordProps) {
  const hasActive = charger.password.active !== null;
  const name = hasActive ? 'Reset password' : 'Generate password';
  return (
    <Dialog title={`${name} of ${charger.identity}`} trigger={<Button {...look}>{name}</Button>}>
      <GeneratePassword chargerId={charger.id} hasActive={hasActive} />
    </Dialog>
  );
}
