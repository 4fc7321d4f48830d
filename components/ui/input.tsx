import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { controlClass } from './control-class';

/** A line of text. Give it the control of a `Field`. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="text" {...rest} className={clsx(controlClass, 'h-9', className)} />;
}
