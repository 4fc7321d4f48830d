'use client';

import { useActionState, type ReactNode } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { restoreCannedReplyAction } from '../actions';

type RestoreButtonProps = {
  tenantId: string;
  replyId: string;
  /** What the button says where its words alone would not do. */
  label?: string;
  children: ReactNode;
};

/** Puts a built-in reply back as the product has it. */
export function RestoreButton({ tenantId, replyId, label, children }: RestoreButtonProps) {
  const [state, action] = useActionState(restoreCannedReplyAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col gap-2">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="tenantId" value={tenantId} />
      <input type="hidden" name="replyId" value={replyId} />
      <SubmitButton variant="secondary" size="small" aria-label={label}>
        {children}
      </SubmitButton>
    </form>
  );
}
