'use client';

import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './button';

/** Submits the form around it, and shows that it is under way. */
export function SubmitButton({
  variant = 'primary',
  ...rest
}: Omit<ButtonProps, 'type' | 'isPending'>) {
  const { pending } = useFormStatus();
  return <Button {...rest} type="submit" variant={variant} isPending={pending} />;
}
