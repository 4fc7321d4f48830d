'use client';

import { useEffect } from 'react';
import { isDialogOpen } from './is-dialog-open';
import { isTyping } from './is-typing';

/**
 * Lets a single key press what carries it as `data-shortcut`, while nobody is typing. What is
 * disabled is not pressed.
 */
export function Shortcuts() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.repeat) return;
      const { target } = event;
      if (target instanceof HTMLElement && isTyping(target)) return;
      if (isDialogOpen()) return;
      const name = CSS.escape(event.key.toLowerCase());
      const found = document.querySelector<HTMLButtonElement>(`[data-shortcut="${name}"]`);
      if (found === null || found.disabled) return;
      event.preventDefault();
      found.click();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, []);
  return null;
}
