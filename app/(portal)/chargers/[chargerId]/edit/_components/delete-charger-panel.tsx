'use client';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Panel } from '@/components/ui/panel';
import { deleteChargerAction } from '../actions';

type DeleteChargerPanelProps = { chargerId: string; identity: string; isConnected: boolean };

export function DeleteChargerPanel({ chargerId, identity, isConnected }: DeleteChargerPanelProps) {
  return (
    <Panel title="Delete this charger">
      <p className="mb-3 text-base text-ink-2">
        It is refused from then on. Its history and passwords are kept, so that you can restore it.
      </p>
      <ConfirmDialog
        title={`Delete ${identity}?`}
        description={
          isConnected
            ? 'It is connected now and is refused from its next attempt on. You can restore it at any time.'
            : 'It is refused from its next attempt on. You can restore it at any time.'
        }
        trigger={<Button variant="danger">Delete charger</Button>}
        action={deleteChargerAction}
        fields={{ chargerId }}
        keep="Keep charger"
        confirm="Delete charger"
      />
    </Panel>
  );
}
