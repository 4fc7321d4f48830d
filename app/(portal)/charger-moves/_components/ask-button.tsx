'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { askForChargerAction } from '../actions';
import { MoveForm } from './move-form';

/** For what knocks here and belongs to a charger of another tenant. */
export function AskButton({ id, identity }: { id: string; identity: string }) {
  return (
    <Dialog
      title="Ask another tenant for it"
      description={`If another tenant has ${identity}, its people can move it here, with its password and its other spellings.`}
      trigger={
        <Button size="small" variant="quiet" aria-label={`Ask another tenant for ${identity}`}>
          Move it here
        </Button>
      }
    >
      <MoveForm
        action={askForChargerAction}
        subject={{ unknownIdentityId: id }}
        submit="Ask for it"
      />
    </Dialog>
  );
}
