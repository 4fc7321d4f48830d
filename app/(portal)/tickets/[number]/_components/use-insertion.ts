'use client';

import { useRef, useState, type KeyboardEvent } from 'react';

/**
 * Puts a canned reply where the caret is. `/` in an empty field looks for one; who leaves the
 * search without a choice meant the `/` itself.
 */
export function useInsertion(text: string, setText: (text: string) => void) {
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const [openedBy, setOpenedBy] = useState<'button' | 'slash' | null>(null);
  const isChosen = useRef(false);

  const insert = (added: string) => {
    isChosen.current = true;
    const start = fieldRef.current?.selectionStart ?? text.length;
    const end = fieldRef.current?.selectionEnd ?? text.length;
    const next = `${text.slice(0, start)}${added}${text.slice(end)}`;
    setText(next);
    requestAnimationFrame(() => {
      fieldRef.current?.setSelectionRange(start + added.length, start + added.length);
    });
  };
  return {
    fieldRef,
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => {
      if (event.key !== '/' || event.currentTarget.value !== '') return;
      event.preventDefault();
      isChosen.current = false;
      setOpenedBy('slash');
    },
    picker: {
      isOpen: openedBy !== null,
      onOpenChange: (isOpen: boolean) => {
        if (!isOpen && openedBy === 'slash' && !isChosen.current) setText('/');
        if (isOpen) isChosen.current = false;
        setOpenedBy(isOpen ? 'button' : null);
      },
      onChoose: insert,
      focusAfter: () => fieldRef.current,
    },
  };
}
