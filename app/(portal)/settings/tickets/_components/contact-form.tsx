'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue, type FormState } from '@/lib/form-state';
import { ticketChannelNames } from '@/lib/format/ticket-words';
import type { ContactRow } from '@/lib/tickets/get-ticket-settings';
import { ticketChannels } from '@/lib/tickets/ticket-values';
import { deleteContactAction, saveContactAction } from '../actions';

type Saved = { contactId: string };
type ContactFormProps = {
  tenantId: string;
  sites: readonly { id: string; name: string }[];
  contact: ContactRow | null;
  onDone: () => void;
};

export function ContactForm({ tenantId, sites, contact, onDone }: ContactFormProps) {
  const orDone =
    (send: typeof saveContactAction) => async (before: FormState<Saved>, form: FormData) => {
      const after = await send(before, form);
      if (after.status === 'done') onDone();
      return after;
    };
  const [state, save] = useActionState(orDone(saveContactAction), idleForm as FormState<Saved>);
  const [removed, remove] = useActionState(
    orDone(deleteContactAction),
    idleForm as FormState<Saved>,
  );
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(removed, 'form')];
  return (
    <>
      <form action={save} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        <input type="hidden" name="tenantId" value={tenantId} />
        <input type="hidden" name="contactId" value={contact?.id ?? ''} />
        <Field label="For the causes of" errors={fieldErrors(state, 'owner')}>
          {(control) => (
            <Select
              {...control}
              name="owner"
              defaultValue={typedValue(state, 'owner') ?? contact?.owner}
            >
              {ticketChannels.map((owner) => (
                <option key={owner} value={owner}>
                  {owner === 'exolink' ? 'Nobody in particular' : ticketChannelNames[owner]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field
          label="Only for this manufacturer"
          isOptional
          hint="As the charger reports it, such as Alfen."
          errors={fieldErrors(state, 'vendor')}
        >
          {(control) => (
            <Input
              {...control}
              name="vendor"
              maxLength={50}
              defaultValue={typedValue(state, 'vendor') ?? contact?.vendor ?? ''}
            />
          )}
        </Field>
        {sites.length > 0 && (
          <Field label="Only for this site" isOptional errors={fieldErrors(state, 'siteId')}>
            {(control) => (
              <Select
                {...control}
                name="siteId"
                defaultValue={typedValue(state, 'siteId') ?? contact?.site?.id ?? ''}
              >
                <option value="">Any site</option>
                {sites.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Field label="Name" errors={fieldErrors(state, 'name')}>
          {(control) => (
            <Input
              {...control}
              name="name"
              required
              maxLength={100}
              placeholder="Grid services"
              defaultValue={typedValue(state, 'name') ?? contact?.name}
            />
          )}
        </Field>
        <Field label="E-mail" errors={fieldErrors(state, 'email')}>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              required
              maxLength={254}
              autoComplete="off"
              defaultValue={typedValue(state, 'email') ?? contact?.email}
            />
          )}
        </Field>
        <div className="flex justify-end">
          <SubmitButton>{contact === null ? 'Add contact' : 'Save changes'}</SubmitButton>
        </div>
      </form>
      {contact !== null && (
        <form action={remove} className="mt-3 border-t border-line-soft pt-3">
          <input type="hidden" name="id" value={contact.id} />
          <SubmitButton variant="danger" size="small">
            Remove contact
          </SubmitButton>
        </form>
      )}
    </>
  );
}
