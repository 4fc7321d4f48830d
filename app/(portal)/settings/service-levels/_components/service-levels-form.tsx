'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import type { ServiceLevels } from '@/lib/service-levels/get-service-levels';
import { saveServiceLevelsAction } from '../actions';
import { FormSection } from './form-section';
import { HoursFields } from './hours-fields';
import { TargetFields } from './target-fields';

type ServiceLevelsFormProps = {
  levels: ServiceLevels;
  canManage: boolean;
  timeZones: readonly string[];
};

/** Targets by priority, when time counts, and when to warn. */
export function ServiceLevelsForm({ levels, canManage, timeZones }: ServiceLevelsFormProps) {
  const [state, action] = useActionState(saveServiceLevelsAction, idleForm);
  const problems = fieldErrors(state, 'form');
  const isNothingPromised = Object.values(levels.targets).every(
    ({ reply, solution }) => reply === null && solution === null,
  );
  return (
    <form action={action} className="flex flex-col gap-5">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && <FormMessage kind="done">Saved.</FormMessage>}
      <p className="text-sm text-ink-2">
        {isNothingPromised
          ? 'Nothing is promised yet, so tickets have no clocks. Enter the first target to begin.'
          : 'A priority without a target has no clock.'}
      </p>
      <input type="hidden" name="tenantId" value={levels.tenant.id} />
      <FormSection
        title="Targets"
        about="In business hours, such as 30 min, 4 h or 1 h 30 min. Empty promises nothing."
      >
        <TargetFields state={state} targets={levels.targets} canManage={canManage} />
        <Field
          label="Warn when so much of a target is used, percent"
          hint="Empty warns nobody ahead."
          errors={fieldErrors(state, 'warnPercent')}
        >
          {(control) => (
            <Input
              {...control}
              name="warnPercent"
              inputMode="numeric"
              disabled={!canManage}
              defaultValue={typedValue(state, 'warnPercent') ?? levels.warnPercent ?? ''}
              className="max-w-24 text-right tabular-nums"
            />
          )}
        </Field>
      </FormSection>
      <FormSection
        title="Business hours"
        about="Such as 09:00-17:00, several with commas between. Empty is closed; a day ends at 24:00."
      >
        <HoursFields state={state} levels={levels} canManage={canManage} timeZones={timeZones} />
      </FormSection>
      {canManage && (
        <div>
          <SubmitButton>Save changes</SubmitButton>
        </div>
      )}
    </form>
  );
}
