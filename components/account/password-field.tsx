'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { passwordLength } from '@/lib/users/account-values';

type PasswordFieldProps = {
  label: string;
  name: string;
  /** A new password comes with the rules for it. */
  isNew?: boolean;
  errors?: readonly string[];
};

/** A password that can be looked at instead of being typed twice. */
export function PasswordField({ label, name, isNew = false, errors }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  const hint = isNew
    ? `At least ${passwordLength.min} characters. A sentence is easy to remember.`
    : undefined;
  return (
    <Field label={label} hint={hint} errors={errors}>
      {(control) => (
        <span className="relative flex">
          <Input
            {...control}
            name={name}
            type={isShown ? 'text' : 'password'}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            required
            spellCheck={false}
            autoCapitalize="none"
            className="pr-10"
          />
          <button
            type="button"
            onClick={() => {
              setIsShown(!isShown);
            }}
            aria-label={`Show ${label.toLowerCase()}`}
            aria-pressed={isShown}
            className="absolute inset-y-0 right-0 inline-flex touch-target w-10 items-center justify-center rounded-r-md text-ink-3 hover:text-ink"
          >
            <Icon aria-hidden className="size-4" />
          </button>
        </span>
      )}
    </Field>
  );
}
