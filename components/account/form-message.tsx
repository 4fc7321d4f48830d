import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';

/** What came of a form as a whole; read out when it appears. */
export function FormMessage({ kind, children }: { kind: 'error' | 'done'; children: ReactNode }) {
  const isError = kind === 'error';
  const Icon = isError ? CircleAlert : CircleCheck;
  return (
    <div
      role={isError ? 'alert' : 'status'}
      className={`flex gap-2 rounded-md px-3 py-2.5 text-base ${
        isError ? 'bg-refused-soft text-refused' : 'bg-connected-soft text-connected'
      }`}
    >
      <Icon aria-hidden className="mt-[3px] size-4 shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
