import type { ReactNode } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { ValueBox } from '@/components/ui/value-box';

/** A signing secret, which only now is known. */
export function ShownSecret({ secret, children }: { secret: string; children: ReactNode }) {
  return (
    <div role="status" className="flex flex-col gap-2.5">
      <FormMessage kind="done">{children}</FormMessage>
      <ValueBox value={secret} what="signing secret" className="break-all" />
      <p className="text-base">
        Copy it now and give it to the receiver: it is kept encrypted and cannot be shown again.
      </p>
    </div>
  );
}
