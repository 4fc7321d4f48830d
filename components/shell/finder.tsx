'use client';

import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Dialog } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import { StateIcon } from '@/components/ui/state-icon';
import { connectionStateNames } from '@/lib/format/connection-state';
import { routes } from '@/lib/routes';
import { useFind } from './use-find';

const title = 'Find a charger or page';

export type FinderPage = { href: string; name: string };

/** Finds any charger or page from anywhere: ⌘K, Ctrl K or the field itself. */
export function Finder({ pages }: { pages: readonly FinderPage[] }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const opener = useRef<Element | null>(null);
  useShortcut(() => {
    setIsOpen((open) => !open);
  });
  const goTo = (href: string) => {
    setIsOpen(false);
    setText('');
    router.push(href);
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger className="flex h-8 touch-target max-w-[420px] min-w-0 flex-1 items-center gap-2 rounded-md border border-line bg-panel px-2.5 text-sm text-ink-3 hover:border-line-strong">
        <Search aria-hidden className="size-3.5 shrink-0" />
        <span className="truncate">{title}</span>
        <kbd className="ml-auto rounded-sm border border-line px-1.5 font-sans text-xs max-sm:hidden">
          ⌘K
        </kbd>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-[oklch(20%_0.02_260_/_45%)]" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            // Radix would go to the field in the bar, wherever the shortcut was pressed.
            if (!(opener.current instanceof HTMLElement) || opener.current === document.body)
              return;
            event.preventDefault();
            opener.current.focus();
          }}
          className="fixed inset-x-3 top-3 z-50 mx-auto max-w-xl animate-fade overflow-hidden rounded-lg border border-line bg-raised shadow-float sm:top-[12vh]"
        >
          <Dialog.Title className="sr-only">{title}</Dialog.Title>
          <Command label={title} shouldFilter={false} loop>
            <Command.Input
              value={text}
              onValueChange={setText}
              placeholder="Identity, serial, model or page"
              className="h-12 w-full border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-ink-3 pointer-coarse:text-touch"
            />
            <Found text={text} pages={pages} onGo={goTo} />
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type FoundProps = { text: string; pages: readonly FinderPage[]; onGo: (href: string) => void };

function Found({ text, pages, onGo }: FoundProps) {
  const found = useFind(text);
  const wanted = text.trim().toLowerCase();
  const matching = pages.filter((page) => page.name.toLowerCase().includes(wanted));
  return (
    <Command.List className="max-h-[min(24rem,70vh)] overflow-y-auto p-1.5">
      <Command.Empty className="px-3 py-8 text-center text-base text-ink-3">
        {found.isPending
          ? 'Looking'
          : 'Nothing found. Check the spelling, or try the serial number.'}
      </Command.Empty>
      {found.chargers.length > 0 && (
        <Command.Group heading="Chargers" className={groupClass}>
          {found.chargers.map((charger) => (
            <Command.Item
              key={charger.id}
              value={charger.id}
              onSelect={() => {
                onGo(routes.charger(charger.id));
              }}
              className={itemClass}
            >
              <span className={stateColours[charger.state]}>
                <StateIcon state={charger.state} className="size-3.5" />
                <span className="sr-only">{connectionStateNames[charger.state]}</span>
              </span>
              <span className="min-w-0 truncate value">{charger.identity}</span>
              <span className="ml-auto truncate text-sm text-ink-3">{charger.detail}</span>
            </Command.Item>
          ))}
        </Command.Group>
      )}
      {matching.length > 0 && (
        <Command.Group heading="Pages" className={groupClass}>
          {matching.map((page) => (
            <Command.Item
              key={page.href}
              value={page.href}
              onSelect={() => {
                onGo(page.href);
              }}
              className={itemClass}
            >
              {page.name}
            </Command.Item>
          ))}
        </Command.Group>
      )}
    </Command.List>
  );
}

const groupClass =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3';
const itemClass =
  'flex h-9 touch-target cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-base data-[selected=true]:bg-accent-soft';
const stateColours = {
  connected: 'text-connected',
  waiting: 'text-waiting',
  refused: 'text-refused',
  silent: 'text-silent',
} as const;

function useShortcut(onPress: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      onPress();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  });
}
