import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { fieldErrors, typedValue, type FormState } from '@/lib/form-state';
import { holidayLines, openingHours, weekdayNames } from '@/lib/format/service-level-words';
import type { ServiceLevels } from '@/lib/service-levels/get-service-levels';
import { weekdays } from '@/lib/service-levels/level-values';

type HoursFieldsProps = {
  state: FormState;
  levels: Pick<ServiceLevels, 'timeZone' | 'week' | 'holidays'>;
  canManage: boolean;
  timeZones: readonly string[];
};

/** When the tenant works: zone, weekdays, and the days on which it does not. */
export function HoursFields({ state, levels, canManage, timeZones }: HoursFieldsProps) {
  return (
    <>
      <Field label="Time zone" errors={fieldErrors(state, 'timeZone')}>
        {(control) => (
          <>
            <Input
              {...control}
              name="timeZone"
              list="level-zones"
              disabled={!canManage}
              defaultValue={typedValue(state, 'timeZone') ?? levels.timeZone}
              className="max-w-72"
            />
            <datalist id="level-zones">
              {timeZones.map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {weekdays.map((day, index) => (
          <Field key={day} label={weekdayNames[day]} errors={fieldErrors(state, day)}>
            {(control) => (
              <Input
                {...control}
                name={day}
                autoComplete="off"
                placeholder="closed"
                disabled={!canManage}
                defaultValue={typedValue(state, day) ?? openingHours(levels.week[index] ?? [])}
                className="tabular-nums"
              />
            )}
          </Field>
        ))}
      </div>
      <Field
        label="Holidays"
        isOptional
        hint="One on a line, date and name. They are closed all day."
        errors={fieldErrors(state, 'holidays')}
      >
        {(control) => (
          <Textarea
            {...control}
            name="holidays"
            rows={6}
            spellCheck={false}
            disabled={!canManage}
            placeholder="2026-12-25 Christmas Day"
            defaultValue={typedValue(state, 'holidays') ?? holidayLines(levels.holidays)}
            className="tabular-nums"
          />
        )}
      </Field>
    </>
  );
}
