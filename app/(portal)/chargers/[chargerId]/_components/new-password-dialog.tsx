'use client';

import { createContext, useContext, useState, type ReactNode } from 'react';
import { GeneratePassword } from '@/app/(portal)/chargers/_password/generate-password';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { Dialog } from '@/components/ui/dialog';

const OpenDialog = createContext<(() => void) | null>(null);

type NewPasswordDialogProps = {
  chargerId: string;
  identity: string;
  hasActive: boolean;
  children: ReactNode;
};

/**
 * Generates a password over the page, and shows it once. Stands around the page, because what
 * opened it may be gone when the charger's state changes, and the password must not go with it.
 */
export function NewPasswordDialog(props: NewPasswordDialogProps) {
  const { chargerId, identity, hasActive, children } = props;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <OpenDialog
      value={() => {
        setIsOpen(true);
      }}
    >
      {children}
      <Dialog title={`New password of ${identity}`} isOpen={isOpen} onOpenChange={setIsOpen}>
        <GeneratePassword chargerId={chargerId} hasActive={hasActive} />
      </Dialog>
    </OpenDialog>
  );
}

/** Opens the dialog of the page around it. */
export function NewPasswordButton({ children, ...look }: ButtonLook & { children: ReactNode }) {
  const open = useContext(OpenDialog);
  return (
    <Button {...look} aria-haspopup="dialog" onClick={open ?? undefined}>
      {children}
    </Button>
  );
}
