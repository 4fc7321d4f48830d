'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { ticketChannelNames } from '@/lib/format/ticket-words';
import type { TicketSettings } from '@/lib/tickets/get-ticket-settings';
import { ticketChannels } from '@/lib/tickets/ticket-values';
import { setTeamDefaultsAction } from '../actions';

type TeamDefaultsFormProps = {
  settings: Pick<TicketSettings, 'tenant' | 'teams'>;
  teams: readonly { id: string; name: string }[];
  canManage: boolean;
};

/** Which team new tickets go to, by who can mend the cause. */
export function TeamDefaultsForm({ settings, teams, canManage }: TeamDefaultsFormProps) {
  const [state, action] = useActionState(setTeamDefaultsAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col gap-3.5">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && <FormMessage kind="done">Saved.</FormMessage>}
      <input type="hidden" name="tenantId" value={settings.tenant.id} />
      <div className="grid gap-3.5 sm:grid-cols-2">
        {ticketChannels.map((channel) => {
          const set = settings.teams[channel];
          const value = typedValue(state, channel) ?? set?.id ?? '';
          const isGone = set !== undefined && !set.isHere;
          return (
            <Field
              key={channel}
              label={channel === 'exolink' ? 'Nobody in particular' : ticketChannelNames[channel]}
              errors={fieldErrors(state, channel)}
              {...(isGone ? { hint: `Nobody of ${set.name} works for this tenant any more.` } : {})}
            >
              {(control) => (
                <Select
                  key={value}
                  {...control}
                  name={channel}
                  disabled={!canManage}
                  defaultValue={value}
                >
                  <option value="">No team</option>
                  {isGone && <option value={set.id}>{set.name}</option>}
                  {teams.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          );
        })}
      </div>
      {canManage && (
        <div>
          <SubmitButton variant="secondary">Save teams</SubmitButton>
        </div>
      )}
    </form>
  );
}
