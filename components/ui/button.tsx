import clsx from 'clsx';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { buttonClass, type ButtonLook } from './button-class';

export type ButtonProps = ComponentProps<'button'> & ButtonLook & { isPending?: boolean };

/** A button named for its effect. `primary` once per page. */
export function Button(props: ButtonProps) {
  const { variant, size, isPending = false, className, children, disabled, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled === true || isPending}
      aria-busy={isPending || undefined}
      className={clsx(buttonClass({ variant, size }), className)}
    >
      {isPending && <LoaderCircle aria-hidden className="size-3.5 animate-spin" />}
      {children}
    </button>
  );
}
