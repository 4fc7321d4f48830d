'use client';

import { Toaster as Sonner } from 'sonner';

/** Where short confirmations appear. Call `toast` of sonner from client components. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-center"
      mobileOffset={{ bottom: 76 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-2.5 rounded-lg border border-line bg-raised px-3.5 py-2.5 font-sans text-base text-ink shadow-float',
          error: 'text-refused',
          success: 'text-connected',
          title: 'text-ink',
          description: 'text-sm text-ink-2',
        },
      }}
    />
  );
}
