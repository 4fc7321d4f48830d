'use client';

import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { mentionedIn } from '@/lib/format/split-mentions';
import { findQuery, matchingPeople } from './mention-query';

export type Mentionable = { id: string; label: string };

type MentionsInput = {
  text: string;
  setText: (text: string) => void;
  people: readonly Mentionable[];
  fieldRef: RefObject<HTMLTextAreaElement | null>;
};

/** Offers people behind an @, and remembers by id who was chosen. */
export function useMentions({ text, setText, people, fieldRef }: MentionsInput) {
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  /** Where the @ stands whose list was closed. */
  const [closedAt, setClosedAt] = useState<number | null>(null);

  const query = findQuery(text.slice(0, caret));
  const options =
    query === null || query.start === closedAt ? [] : matchingPeople(people, query.words);
  const index = Math.min(active, options.length - 1);
  const optionId = (id: string) => `${listId}-${id}`;

  const choose = ({ id, label }: Mentionable) => {
    if (query === null) return;
    const before = `${text.slice(0, query.start)}@${label} `;
    setText(`${before}${text.slice(caret)}`);
    setCaret(before.length);
    setActive(0);
    setClosedAt(query.start);
    setChosenIds((ids) => (ids.includes(id) ? ids : [...ids, id]));
    requestAnimationFrame(() => {
      fieldRef.current?.focus();
      fieldRef.current?.setSelectionRange(before.length, before.length);
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const option = options[index];
    if (query === null || option === undefined) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isChoice = (event.key === 'Enter' || event.key === 'Tab') && !isModified(event);
    if (step === undefined && !isChoice && event.key !== 'Escape') return;
    event.preventDefault();
    if (step !== undefined) setActive((index + step + options.length) % options.length);
    else if (isChoice) choose(option);
    else setClosedAt(query.start);
  };

  const chosen = people.filter(({ id }) => chosenIds.includes(id));
  const activeOption = options[index];
  return {
    options: options.map((option) => ({ ...option, optionId: optionId(option.id) })),
    index,
    listId,
    choose,
    /** For the form: those whose name is still in the text. */
    mentionedIds: mentionedIn(text, chosen).map(({ id }) => id),
    field: {
      onKeyDown,
      onCaretMove: (next: number) => {
        setCaret(next);
        if (findQuery(text.slice(0, next)) === null) setClosedAt(null);
      },
      suggestions:
        activeOption === undefined ? null : { listId, activeId: optionId(activeOption.id) },
    },
  };
}

function isModified({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
