'use client';

import { MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import {
  CommandDialog,
  CommandGroup,
  CommandItem,
  CommandList,
} from '@/components/ui/command-dialog';
import type { OfferedReply } from '@/lib/canned-replies/offer-schemas';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { useCannedReplies } from './use-canned-replies';

type CannedReplyPickerProps = {
  number: number;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onChoose: (text: string) => void;
  focusAfter: () => HTMLElement | null;
};

/** Finds a canned reply and puts it, with the ticket's values, into the reply. */
export function CannedReplyPicker(props: CannedReplyPickerProps) {
  const { number, isOpen, onOpenChange, onChoose, focusAfter } = props;
  const [search, setSearch] = useState('');
  const { replies, problem, choose } = useCannedReplies(number, isOpen);
  const select = async (id: string) => {
    const text = await choose(id);
    if (text === null) return;
    onChoose(text);
    setSearch('');
    onOpenChange(false);
  };
  const isLooking = replies === null && problem === null;
  const suggested = replies?.filter(({ isSuggested }) => isSuggested) ?? [];
  const others = replies?.filter(({ isSuggested }) => !isSuggested) ?? [];
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        data-shortcut="c"
        aria-keyshortcuts="c"
        onClick={() => {
          onOpenChange(true);
        }}
      >
        <MessageSquareText aria-hidden className="size-3.5" />
        Canned reply
        <kbd aria-hidden className="font-normal text-ink-3 pointer-coarse:hidden">
          c
        </kbd>
      </Button>
      <CommandDialog
        title="Find a canned reply"
        placeholder="Words of its title, or an error"
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        text={search}
        onTextChange={setSearch}
        isFiltering
        focusAfter={focusAfter}
      >
        <CommandList
          empty={isLooking ? 'Looking' : 'No canned reply has these words. Try another word.'}
        >
          {problem !== null && (
            <p role="alert" className="px-3 py-2 text-base text-refused">
              {problem}
            </p>
          )}
          {suggested.length > 0 && (
            <CommandGroup heading="For this ticket’s error">
              <Items replies={suggested} onSelect={select} />
            </CommandGroup>
          )}
          {others.length > 0 && (
            <CommandGroup heading={suggested.length > 0 ? 'All others' : 'All'}>
              <Items replies={others} onSelect={select} />
            </CommandGroup>
          )}
        </CommandList>
      </CommandDialog>
    </>
  );
}

type ItemsProps = { replies: readonly OfferedReply[]; onSelect: (id: string) => Promise<void> };

function Items({ replies, onSelect }: ItemsProps) {
  return replies.map(({ id, title, errorType }) => {
    const error = errorType === null ? '' : errorTypeNames[errorType];
    return (
      <CommandItem
        key={id}
        value={id}
        keywords={[title, error]}
        onSelect={() => {
          void onSelect(id);
        }}
      >
        <span className="min-w-0 truncate">{title}</span>
        <span className="ml-auto shrink-0 text-sm text-ink-3 max-sm:hidden">{error}</span>
      </CommandItem>
    );
  });
}
