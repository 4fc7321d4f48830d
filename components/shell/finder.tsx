'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Dialog } from 'radix-ui';
import { useEffect, useState } from 'react';
import {
  CommandDialog,
  CommandGroup,
  CommandItem,
  CommandList,
} from '@/components/ui/command-dialog';
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
  useShortcut(() => {
    setIsOpen((open) => !open);
  });
  const goTo = (href: string) => {
    setIsOpen(false);
    setText('');
    router.push(href);
  };
  return (
    <CommandDialog
      title={title}
      placeholder="Identity, serial, model or page"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      text={text}
      onTextChange={setText}
      isFiltering={false}
      trigger={
        <Dialog.Trigger className="flex h-8 touch-target max-w-[420px] min-w-0 flex-1 items-center gap-2 rounded-md border border-line bg-panel px-2.5 text-sm text-ink-3 hover:border-line-strong">
          <Search aria-hidden className="size-3.5 shrink-0" />
          <span className="truncate">{title}</span>
          <kbd className="ml-auto rounded-sm border border-line px-1.5 font-sans text-xs max-sm:hidden">
            ⌘K
          </kbd>
        </Dialog.Trigger>
      }
    >
      <Found text={text} pages={pages} onGo={goTo} />
    </CommandDialog>
  );
}

type FoundProps = { text: string; pages: readonly FinderPage[]; onGo: (href: string) => void };

function Found({ text, pages, onGo }: FoundProps) {
  const found = useFind(text);
  const wanted = text.trim().toLowerCase();
  const matching = pages.filter((page) => page.name.toLowerCase().includes(wanted));
  return (
    <CommandList
      empty={
        found.isPending ? 'Looking' : 'Nothing found. Check the spelling, or try the serial number.'
      }
    >
      {found.chargers.length > 0 && (
        <CommandGroup heading="Chargers">
          {found.chargers.map((charger) => (
            <CommandItem
              key={charger.id}
              value={charger.id}
              onSelect={() => {
                onGo(routes.charger(charger.id));
              }}
            >
              <span className={stateColours[charger.state]}>
                <StateIcon state={charger.state} className="size-3.5" />
                <span className="sr-only">{connectionStateNames[charger.state]}</span>
              </span>
              <span className="min-w-0 truncate value">{charger.identity}</span>
              <span className="ml-auto truncate text-sm text-ink-3">{charger.detail}</span>
            </CommandItem>
          ))}
        </CommandGroup>
      )}
      {matching.length > 0 && (
        <CommandGroup heading="Pages">
          {matching.map((page) => (
            <CommandItem
              key={page.href}
              value={page.href}
              onSelect={() => {
                onGo(page.href);
              }}
            >
              {page.name}
            </CommandItem>
          ))}
        </CommandGroup>
      )}
    </CommandList>
  );
}

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
