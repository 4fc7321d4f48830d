'use client';

import { Menu as MenuIcon, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { Brand } from './brand';
import type { NavEntry } from './nav-entry';
import { NavList } from './nav-list';

type PhoneNavProps = { entries: readonly NavEntry[]; switcher: ReactNode };

/** The navigation behind a button, on narrow screens. The bottom edge is kept for the action. */
export function PhoneNav({ entries, switcher }: PhoneNavProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger
        aria-label="Open the navigation"
        className={`${buttonClass({ variant: 'quiet', size: 'icon' })} -ml-1.5 lg:hidden`}
      >
        <MenuIcon aria-hidden className="size-5" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-[oklch(20%_0.02_260_/_45%)]" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 flex w-[min(19rem,86vw)] animate-fade flex-col gap-4 border-r border-line bg-ground p-3.5 shadow-float"
        >
          <Dialog.Title className="sr-only">Navigation</Dialog.Title>
          <div className="flex items-center justify-between pl-2">
            <Brand />
            <Dialog.Close
              aria-label="Close the navigation"
              className={buttonClass({ variant: 'quiet', size: 'icon' })}
            >
              <X aria-hidden className="size-4" />
            </Dialog.Close>
          </div>
          {switcher}
          <nav aria-label="Main" className="flex flex-1">
            <NavList
              entries={entries}
              onNavigate={() => {
                setIsOpen(false);
              }}
            />
          </nav>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
