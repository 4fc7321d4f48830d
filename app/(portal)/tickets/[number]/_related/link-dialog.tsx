'use client';

import { useActionState, useState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue, type FormState } from '@/lib/form-state';
import { ticketLinkWords } from '@/lib/format/ticket-link-words';
import { ticketLinkKinds } from '@/lib/tickets/ticket-values';
import { KeyHint } from '@/app/(portal)/tickets/_keys/key-hint';
import { linkTicketsAction } from './actions';

/** Says what this ticket has to do with another one. */
export function LinkDialog({ ticketId, number }: { ticketId: string; number: number }) {
  const [isOpen, setIsOpen] = useState(false);
  const [state, action] = useActionState(
    async (before: FormState<{ ticketId: string }>, form: FormData) => {
      const after = await linkTicketsAction(before, form);
      if (after.status === 'done') setIsOpen(false);
      return after;
    },
    idleForm as FormState<{ ticketId: string }>,
  );
  const problems = fieldErrors(state, 'form');
  return (
    <Dialog
      title={`Link #${number}`}
      description="The link is shown on both tickets, to staff alone."
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="small" data-shortcut="l" aria-keyshortcuts="l">
          Link <KeyHint name="l" />
        </Button>
      }
    >
      <form action={action} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        <input type="hidden" name="ticketId" value={ticketId} />
        <Field label="This ticket is" errors={fieldErrors(state, 'kind')}>
          {(control) => (
            <Select {...control} name="kind" defaultValue={typedValue(state, 'kind') ?? 'related'}>
              {ticketLinkKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {ticketLinkWords[kind].from}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Ticket number" errors={fieldErrors(state, 'to')}>
          {(control) => (
            <Input
              {...control}
              name="to"
              inputMode="numeric"
              autoComplete="off"
              placeholder="#123"
              defaultValue={typedValue(state, 'to')}
            />
          )}
        </Field>
        <div className="flex justify-end">
          <SubmitButton>Link tickets</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
