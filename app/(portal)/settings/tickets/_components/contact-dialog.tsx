'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { ContactRow } from '@/lib/tickets/get-ticket-settings';
import { ContactForm } from './contact-form';

type ContactDialogProps = {
  tenantId: string;
  sites: readonly { id: string; name: string }[];
  /** Null for a new one. */
  contact: ContactRow | null;
};

/** Names a contact, changes it or takes it away, over the list. */
export function ContactDialog({ tenantId, sites, contact }: ContactDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      title={contact === null ? 'New contact' : `Change ${contact.name}`}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        contact === null ? (
          <Button size="small">New contact</Button>
        ) : (
          <Button size="small" variant="quiet" aria-label={`Change ${contact.name}`}>
            Change
          </Button>
        )
      }
    >
      <ContactForm
        tenantId={tenantId}
        sites={sites}
        contact={contact}
        onDone={() => {
          setIsOpen(false);
        }}
      />
    </Dialog>
  );
}
