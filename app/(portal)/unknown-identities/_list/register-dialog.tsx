'use client';

import { createContext, useContext, useState, type ReactNode } from 'react';
import { newKey } from '@/app/(portal)/chargers/_fixes/new-key';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Proposal } from '@/lib/fixes/propose-registrations';
import { RegisterForm } from './register-form';

export type ToRegister = {
  unknown: { id: string; identity: string; tenant: { id: string; name: string } };
  proposal: Proposal;
};

const OpenDialog = createContext<(one: ToRegister) => void>(() => undefined);

/**
 * Registers what knocks, over the page. Stands around the list, because the row is gone once it is
 * registered, and the password that is shown once must not go with it.
 */
export function RegisterDialog({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<(ToRegister & { key: string }) | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <OpenDialog
      value={(one) => {
        setOpened({ ...one, key: newKey() });
        setIsOpen(true);
      }}
    >
      {children}
      <Dialog
        title={`Register ${opened?.unknown.identity ?? ''}`}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
      >
        {opened !== null && <RegisterForm {...opened} key={opened.key} formKey={opened.key} />}
      </Dialog>
    </OpenDialog>
  );
}

/** Opens the dialog around the list for one row. */
export function RegisterButton(one: ToRegister) {
  const open = useContext(OpenDialog);
  return (
    <Button
      size="small"
      aria-haspopup="dialog"
      aria-label={`Register ${one.unknown.identity}`}
      onClick={() => {
        open(one);
      }}
    >
      Register
    </Button>
  );
}
