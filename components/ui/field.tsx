import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';

/** What a control must carry so that its label, hint and error are read with it. */
type FieldControl = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type FieldProps = {
  label: ReactNode;
  /** What to enter, or where to find it. */
  hint?: ReactNode;
  /** As in `FieldErrors` of lib/errors.ts. */
  errors?: readonly string[] | undefined;
  isOptional?: boolean;
  children: (control: FieldControl) => ReactNode;
};

/** Label, control, hint and errors, tied together for screen readers. */
export function Field({ label, hint, errors = [], isOptional = false, children }: FieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = errors.length === 0 ? undefined : `${id}-error`;
  const describedBy = [errorId, hintId].filter((part) => part !== undefined).join(' ');
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {isOptional && <span className="font-normal text-ink-3"> · optional</span>}
      </label>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': errorId === undefined ? undefined : true,
      })}
      {errorId !== undefined && (
        <p id={errorId} className="flex gap-1.5 text-sm text-refused">
          <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
          {errors.join(' ')}
        </p>
      )}
      {hintId !== undefined && (
        <p id={hintId} className="text-sm text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}
