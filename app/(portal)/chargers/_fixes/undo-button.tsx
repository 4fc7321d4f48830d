'use client';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { FixRow } from '@/lib/fixes/list-fixes';
import { fixNames } from '@/lib/format/fix-words';
import { undoFixAction } from './actions';

/** Takes a fix back, or what waits to be sent by it. */
export function UndoButton({ fix }: { fix: FixRow }) {
  const { button, confirm, description, keep, title } = undoWords(fix);
  return (
    <ConfirmDialog
      title={title}
      description={description}
      trigger={
        <Button size="small" variant="quiet" aria-label={`${button}: ${fixNames[fix.kind]}`}>
          {button}
        </Button>
      }
      action={undoFixAction}
      fields={{ fixId: fix.id }}
      keep={keep}
      confirm={confirm}
    />
  );
}

function undoWords({ delivery, kind }: FixRow) {
  if (delivery?.state === 'queued') {
    return {
      button: 'Cancel sending',
      title: 'Cancel sending?',
      description: 'Nothing has been sent to the charger yet, and nothing will be.',
      keep: 'Keep waiting',
      confirm: 'Cancel sending',
    };
  }
  const isPutBack = kind === 'recommended-configuration' && delivery !== null;
  return {
    button: 'Undo',
    title: 'Undo this fix?',
    description: isPutBack
      ? 'The values that were read before are sent back to the charger, now or with its next session.'
      : `${fixNames[kind]}: what it changed here is put back as it was. The charger keeps what was typed into it.`,
    keep: 'Keep it',
    confirm: 'Undo the fix',
  };
}
