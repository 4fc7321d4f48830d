'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { SavedView } from '@/lib/ticket-views/list-ticket-views';
import { MoveViewForm } from './move-view-form';
import { ViewForm } from './view-form';

type ViewDialogProps = {
  /** The filters as they stand in the address. */
  query: string;
  /** The view that the address is, to be changed; null to name these filters. */
  view: SavedView | null;
  /** Of the reader's views, those that could take these filters. */
  changeable: readonly SavedView[];
  tenants: readonly { id: string; name: string }[];
};

/** Names the filters of the queue, or changes the view that they are. */
export function ViewDialog({ query, view, changeable, tenants }: ViewDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
  };
  return (
    <Dialog
      title={view === null ? 'Save view' : `Change “${view.name}”`}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button variant="quiet">{view === null ? 'Save view' : 'Change view'}</Button>}
    >
      <ViewForm
        query={query}
        view={view}
        changeable={view === null ? changeable : []}
        tenants={tenants}
        onDone={close}
      />
      {view !== null && <MoveViewForm viewId={view.id} onDone={close} />}
    </Dialog>
  );
}
