'use client';

import { lazy, Suspense, useActionState, useState } from 'react';
import { toast } from 'sonner';
import { newKey } from '@/app/(portal)/chargers/_fixes/new-key';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { fieldErrors, idleForm, type FormState } from '@/lib/form-state';
import { countOf } from '@/lib/format/count';
import type { StartedBroadcast } from '@/lib/tickets/problem/start-broadcast';
import { maxMessageLength } from '@/lib/tickets/ticket-values';
import { KeyHint } from '@/app/(portal)/tickets/_keys/key-hint';
import { broadcastAction } from './actions';
import type { BroadcastCounts } from './broadcast-preview';

// Reading Markdown comes with the first preview: few who read a ticket ever see one.
const BroadcastPreview = lazy(() => import('./broadcast-preview'));

type BroadcastDialogProps = { ticketId: string; counts: BroadcastCounts; isSolving: boolean };

/** Written first, then shown with the numbers of whom it reaches, then sent. */
export function BroadcastDialog({ ticketId, counts, isSolving }: BroadcastDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [isPreview, setIsPreview] = useState(false);
  const [text, setText] = useState('');
  const [key, setKey] = useState(newKey);
  const [state, action] = useActionState(
    async (before: FormState<StartedBroadcast>, form: FormData) => {
      const after = await broadcastAction(before, form);
      if (after.status !== 'done') return after;
      toast.success(`Begun for ${countOf(after.value.total, 'ticket')}`);
      setIsOpen(false);
      setIsPreview(false);
      setText('');
      setKey(newKey());
      return idleForm;
    },
    idleForm as FormState<StartedBroadcast>,
  );
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(state, 'message')];
  const name = isSolving ? 'Solve all' : 'Answer all';
  const shortcut = isSolving ? 's' : 'b';
  const isUseless = isSolving ? counts.attached === 0 : counts.told === 0;
  return (
    <Dialog
      title={isSolving ? 'Solve all tickets of this problem' : 'Answer all tickets of this problem'}
      description={
        isSolving
          ? 'Each opens again by itself when the error of its own charger returns.'
          : 'Each customer gets it in their own ticket, and sees nobody else’s.'
      }
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button
          size="small"
          data-shortcut={shortcut}
          disabled={isUseless}
          aria-keyshortcuts={shortcut}
        >
          {name} <KeyHint name={shortcut} />
        </Button>
      }
    >
      <form action={action} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        <input type="hidden" name="ticketId" value={ticketId} />
        <input type="hidden" name="key" value={key} suppressHydrationWarning />
        <input type="hidden" name="solve" value={isSolving ? 'yes' : 'no'} />
        <input type="hidden" name="told" value={counts.told} />
        <input type="hidden" name="unsolved" value={counts.unsolved} />
        <div hidden={isPreview}>
          <Field label="Message" isOptional={isSolving} hint="Markdown.">
            {(control) => (
              <Textarea
                {...control}
                name="message"
                rows={6}
                maxLength={maxMessageLength}
                value={text}
                onChange={(event) => {
                  setText(event.target.value);
                }}
              />
            )}
          </Field>
        </div>
        {isPreview && (
          <Suspense fallback={<Skeleton className="h-24" />}>
            <BroadcastPreview text={text} counts={counts} isSolving={isSolving} />
          </Suspense>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          {isPreview ? (
            <>
              <Button
                onClick={() => {
                  setIsPreview(false);
                }}
              >
                Change it
              </Button>
              <SubmitButton>{name}</SubmitButton>
            </>
          ) : (
            <Button
              variant="primary"
              disabled={!isSolving && text.trim() === ''}
              onClick={() => {
                setIsPreview(true);
              }}
            >
              Show what will happen
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
