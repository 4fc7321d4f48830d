import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { Link } from './link';
import { buttonClass, type ButtonLook } from './button-class';

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({
  variant,
  size,
  className,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) {
  return <Link {...rest} className={clsx(buttonClass({ variant, size }), className)} />;
}
