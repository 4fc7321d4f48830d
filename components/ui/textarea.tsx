import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { controlClass } from './control-class';

/** Several lines of text. Give it the control of a `Field`. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} rows={rows} className={clsx(controlClass, 'py-2', className)} />;
}
