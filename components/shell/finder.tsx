'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Dialog } from 'radix-ui';
import { useEffect, useState } from 'react';
import { CommandDialog } from '@/components/ui/command-dialog';
import type { FinderPage } from './finder-page';
import { firstOf, FoundList, type FoundOrder } from './found-list';
import { useFind } from './use-find';

const title = 'Find a charger, ticket or page';

type FinderProps = { pages: readonly FinderPage[]; isCustomer: boolean };

/** Finds any charger, ticket or page from anywhere: ⌘K, Ctrl K or the field itself. */
export function Finder({ pages, isCustomer }: FinderProps) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const { found, isPending } = useFind(text);
  // What was chosen of one answer is not chosen of the next: that begins with its first.
  const [chosen, setChosen] = useState({ of: found, value: '' });
  const matching = pagesFor(text, pages);
  const shown = { found, pages: matching, order: orderFor(text, matching) };
  const open = (isWanted: boolean) => {
    setChosen({ of: found, value: '' });
    setIsOpen(isWanted);
  };
  useShortcut(() => {
    open(!isOpen);
  });
  const goTo = (href: string) => {
    open(false);
    setText('');
    router.push(href);
  };
  return (
    <CommandDialog
      title={title}
      placeholder="Identity, serial, ticket number or any words"
      isOpen={isOpen}
      onOpenChange={open}
      text={text}
      onTextChange={setText}
      selected={chosen.of === found ? chosen.value : firstOf(shown)}
      onSelectedChange={(value) => {
        setChosen({ of: found, value });
      }}
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
      <FoundList {...shown} isPending={isPending} isCustomer={isCustomer} onGo={goTo} />
    </CommandDialog>
  );
}

/** By name or by the part of the portal; before anything is typed, where the navigation leads. */
function pagesFor(text: string, pages: readonly FinderPage[]): FinderPage[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return pages.filter(({ within }) => within === undefined);
  return pages.filter(({ name, within = '' }) => {
    const readable = `${within} ${name}`.toLowerCase();
    return words.every((word) => readable.includes(word));
  });
}

/** By a hash tickets are meant, and by the beginning of its name a page. */
function orderFor(text: string, pages: readonly FinderPage[]): FoundOrder {
  const typed = text.trim().toLowerCase();
  if (typed.startsWith('#')) return ['tickets', 'chargers', 'pages'];
  const isPage = typed !== '' && pages.some(({ name }) => name.toLowerCase().startsWith(typed));
  return isPage ? ['pages', 'chargers', 'tickets'] : ['chargers', 'tickets', 'pages'];
}

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
