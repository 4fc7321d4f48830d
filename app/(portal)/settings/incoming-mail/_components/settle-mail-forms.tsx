'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { attachMailAction, discardMailAction } from '../actions';

type SettleMailFormsProps = { mailId: string; from: string; ticketNumber: number | null };

/** Puts a held mail on a ticket, or says that it needs nothing. */
export function SettleMailForms({ mailId, from, ticketNumber }: SettleMailFormsProps) {
  const [attached, attach] = useActionState(attachMailAction, idleForm);
  const [discarded, discard] = useActionState(discardMailAction, idleForm);
  const problems = [...fieldErrors(attached, 'form'), ...fieldErrors(discarded, 'form')];
  return (
    <div className="flex flex-col gap-3">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <form action={attach} className="flex flex-wrap items-start gap-2">
          <input type="hidden" name="mailId" value={mailId} />
          <Field label="Ticket number" errors={fieldErrors(attached, 'number')}>
            {(control) => (
              <Input
                {...control}
                name="number"
                inputMode="numeric"
                required
                defaultValue={typedValue(attached, 'number') ?? ticketNumber ?? ''}
                className="max-w-28"
              />
            )}
          </Field>
          <SubmitButton className="mt-6.5" aria-label={`Attach as note: mail from ${from}`}>
            Attach as note
          </SubmitButton>
        </form>
        <form action={discard}>
          <input type="hidden" name="mailId" value={mailId} />
          <SubmitButton
            variant="secondary"
            className="sm:mt-6.5"
            aria-label={`Discard: mail from ${from}`}
          >
            Discard
          </SubmitButton>
        </form>
      </div>
    </div>
  );
}
