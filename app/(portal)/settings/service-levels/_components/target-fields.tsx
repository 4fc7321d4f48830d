import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { fieldErrors, typedValue, type FormState } from '@/lib/form-state';
import { businessMinutes, clockNames } from '@/lib/format/service-level-words';
import { ticketPriorityNames } from '@/lib/format/ticket-words';
import { targetField } from '@/lib/service-levels/schemas';
import type { Targets } from '@/lib/service-levels/stored-schemas';
import { clockKinds } from '@/lib/service-levels/level-values';
import { ticketPriorities } from '@/lib/tickets/ticket-values';

type TargetFieldsProps = { state: FormState; targets: Targets; canManage: boolean };

/** The most pressing first. */
const priorities = [...ticketPriorities].reverse();

/** How much business time there is for each of both clocks, by priority. */
export function TargetFields({ state, targets, canManage }: TargetFieldsProps) {
  return clockKinds.map((clock) => (
    <div key={clock} role="group" aria-label={`${clockNames[clock]} within`}>
      <p aria-hidden className="mb-2 text-sm text-ink-2">
        {clockNames[clock]} within
      </p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {priorities.map((priority) => {
          const name = targetField(clock, priority);
          const minutes = targets[priority][clock];
          const value = minutes === null ? '' : businessMinutes(minutes);
          return (
            <Field
              key={priority}
              label={ticketPriorityNames[priority]}
              errors={fieldErrors(state, name)}
            >
              {(control) => (
                <Input
                  {...control}
                  name={name}
                  autoComplete="off"
                  placeholder="none"
                  disabled={!canManage}
                  defaultValue={typedValue(state, name) ?? value}
                  className="tabular-nums"
                />
              )}
            </Field>
          );
        })}
      </div>
    </div>
  ));
}
