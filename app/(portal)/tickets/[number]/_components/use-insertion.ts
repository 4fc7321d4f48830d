'use client';

import { useRef, useState, type KeyboardEvent } from 'react';
import { firstMark } from '@/lib/canned-replies/fill-reply';

/**
 * Puts a canned reply where the caret is, and goes to the first thing in it that is not known. `/`
 * in an empty field looks for one; who leaves the search without a choice meant the `/` itself.
 */
export function useInsertion(text: string, setText: (text: string) => void) {
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const [openedBy, setOpenedBy] = useState<'button' | 'slash' | null>(null);
  const isChosen = useRef(false);

  const insert = (added: string) => {
    isChosen.current = true;
    const start = fieldRef.current?.selectionStart ?? text.length;
    const end = fieldRef.current?.selectionEnd ?? text.length;
    const mark = firstMark(added);
    const next = `${text.slice(0, start)}${added}${text.slice(end)}`;
    setText(next);
    requestAnimationFrame(() => {
      const [from, to] = mark ?? [added.length, added.length];
      if (fieldRef.current !== null) select(fieldRef.current, start + from, start + to);
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

/** Browsers do not scroll to what is selected by a script: its part of the text is near enough. */
function select(field: HTMLTextAreaElement, from: number, to: number): void {
  field.setSelectionRange(from, to);
  const height = (field.scrollHeight * from) / Math.max(1, field.value.length);
  field.scrollTop = height - field.clientHeight / 2;
}
