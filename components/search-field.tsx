'use client';

import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Input } from '@/components/ui/input';
import { useFollowing } from './use-following';

const maxLength = 100;

type SearchFieldProps = {
  /** What it searches, for screen readers. */
  label: string;
  placeholder: string;
  /** The search as it stands in the address. */
  value: string;
};

/** A list's search, named "q". The key "/" brings the cursor here, Escape takes it away. */
export function SearchField({ label, placeholder, value }: SearchFieldProps) {
  const [text, setText] = useFollowing(value);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.target instanceof HTMLElement && isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => {
      document.removeEventListener('keydown', focus);
    };
  }, []);
  return (
    <label className="relative min-w-0 flex-1 basis-full sm:min-w-56 sm:basis-0">
      <span className="sr-only">{label}</span>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3"
      />
      <Input
        ref={input}
        type="search"
        name="q"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
        maxLength={maxLength}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-keyshortcuts="/"
        className="peer pr-8 pl-8"
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <kbd
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 rounded-sm border border-line px-1.5 text-xs text-ink-3 peer-focus:hidden max-sm:hidden pointer-coarse:hidden"
      >
        /
      </kbd>
    </label>
  );
}

function isTyping(element: HTMLElement): boolean {
  return element.isContentEditable || element.matches('input, textarea, select');
}
