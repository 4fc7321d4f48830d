'use client';

import clsx from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { buttonClass } from './button-class';

type DialogProps = {
  title: string;
  /** What will happen, in a sentence. */
  description?: ReactNode;
  /** The button that opens it. */
  trigger?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** Gets the focus afterwards where what opened the dialog is gone by then. */
  focusAfterId?: string;
  children: ReactNode;
};

/** Asks or shows something over the page. On a phone it rises from the bottom edge. */
export function Dialog({
  title,
  description,
  trigger,
  isOpen,
  onOpenChange,
  focusAfterId,
  children,
}: DialogProps) {
  const opener = useRef<Element | null>(null);
  const state = {
    ...(isOpen === undefined ? {} : { open: isOpen }),
    ...(onOpenChange === undefined ? {} : { onOpenChange }),
  };
  return (
    <Primitive.Root {...state}>
      {trigger !== undefined && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-fade bg-[oklch(20%_0.02_260_/_45%)]" />
        <Primitive.Content
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            // A field that is focused by touch brings up a keyboard over what the dialog says.
            if (!window.matchMedia('(pointer: coarse)').matches) return;
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          onCloseAutoFocus={(event) => {
            // Radix knows where to put the focus back only when it has the trigger.
            if (trigger !== undefined || !(opener.current instanceof HTMLElement)) return;
            event.preventDefault();
            const after = opener.current.isConnected ? null : (focusAfterId ?? null);
            if (after === null) opener.current.focus();
            else document.getElementById(after)?.focus();
          }}
          className="fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] animate-fade overflow-y-auto rounded-t-lg border border-line bg-raised p-5 shadow-float sm:inset-x-auto sm:top-[14vh] sm:bottom-auto sm:left-1/2 sm:max-h-[80vh] sm:w-[30rem] sm:-translate-x-1/2 sm:rounded-lg"
        >
          <div className="mb-4 pr-10">
            <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
            {description !== undefined && (
              <Primitive.Description className="mt-1 text-base text-ink-2">
                {description}
              </Primitive.Description>
            )}
          </div>
          {children}
          {/* The last in its order, so that the focus begins at what is asked for. */}
          <Primitive.Close
            aria-label="Close"
            className={clsx(
              'absolute top-4 right-4',
              buttonClass({ variant: 'quiet', size: 'icon' }),
            )}
          >
            <X aria-hidden className="size-4" />
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Closes the dialog around it. Give it one button. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Primitive.Close asChild>{children}</Primitive.Close>;
}
