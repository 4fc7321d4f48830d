'use client';

import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useRef, type ComponentProps, type ReactNode } from 'react';

type CommandDialogProps = {
  title: string;
  placeholder: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  text: string;
  onTextChange: (text: string) => void;
  /** The value of the item that Enter takes; the first one where this is not given. */
  selected?: string;
  onSelectedChange?: (value: string) => void;
  /** Are the items filtered here, by their keywords, and not by whoever gives them? */
  isFiltering: boolean;
  /** The button that opens it, made by Radix. */
  trigger?: ReactNode;
  /** Gets the focus afterwards; by default what had it before. */
  focusAfter?: () => HTMLElement | null;
  /** A `CommandList`. */
  children: ReactNode;
};

/** A searched list over the page, for the keyboard first. */
export function CommandDialog({
  title,
  placeholder,
  isOpen,
  onOpenChange,
  text,
  onTextChange,
  selected,
  onSelectedChange,
  isFiltering,
  trigger,
  focusAfter,
  children,
}: CommandDialogProps) {
  const opener = useRef<Element | null>(null);
  const selection = {
    ...(selected === undefined ? {} : { value: selected }),
    ...(onSelectedChange === undefined ? {} : { onValueChange: onSelectedChange }),
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-[oklch(20%_0.02_260_/_45%)]" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            // Radix would go to the trigger, wherever a shortcut was pressed.
            const target = focusAfter?.() ?? opener.current;
            if (!(target instanceof HTMLElement) || target === document.body) return;
            event.preventDefault();
            target.focus();
          }}
          className="fixed inset-x-3 top-3 z-50 mx-auto max-w-xl animate-fade overflow-hidden rounded-lg border border-line bg-raised shadow-float sm:top-[12vh]"
        >
          <Dialog.Title className="sr-only">{title}</Dialog.Title>
          <Command
            {...selection}
            label={title}
            shouldFilter={isFiltering}
            filter={hasEveryWord}
            loop
          >
            <Command.Input
              value={text}
              onValueChange={onTextChange}
              placeholder={placeholder}
              className="h-12 w-full border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-ink-3 pointer-coarse:text-touch"
            />
            {children}
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** By what is to be read of an item, never by its id. */
function hasEveryWord(_id: string, search: string, keywords: string[] = []): number {
  const text = keywords.join(' ').toLowerCase();
  const words = search.toLowerCase().split(/\s+/);
  return words.every((word) => text.includes(word)) ? 1 : 0;
}

/** `empty` stands there when no item does. */
export function CommandList({ empty, children }: { empty: ReactNode; children: ReactNode }) {
  return (
    <Command.List className="max-h-[min(24rem,70vh)] overflow-y-auto p-1.5">
      <Command.Empty className="px-3 py-8 text-center text-base text-ink-3">{empty}</Command.Empty>
      {children}
    </Command.List>
  );
}

export function CommandGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3"
    >
      {children}
    </Command.Group>
  );
}

export function CommandItem(props: Omit<ComponentProps<typeof Command.Item>, 'className'>) {
  return (
    <Command.Item
      {...props}
      className="flex h-9 touch-target cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-base data-[selected=true]:bg-accent-soft"
    />
  );
}
