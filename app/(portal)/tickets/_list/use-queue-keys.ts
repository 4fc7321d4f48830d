'use client';

import { useEffect, useState } from 'react';
import { isDialogOpen } from '../_keys/is-dialog-open';
import { isTyping } from '../_keys/is-typing';

type Row = { id: string };

/**
 * j and k move through the rows, x chooses the current one; its link has the focus, so Enter opens
 * it. @returns the id of the row that the keys are at.
 */
export function useQueueKeys(rows: readonly Row[], onChoose: (id: string) => void): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  const isThere = rows.some(({ id }) => id === current);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.target instanceof HTMLElement && isTyping(event.target)) return;
      if (isDialogOpen()) return;
      const index = rows.findIndex(({ id }) => id === current);
      if (event.key === 'x' && index >= 0) {
        onChoose(rows[index]?.id ?? '');
        return;
      }
      if (event.key !== 'j' && event.key !== 'k') return;
      const next = rows[event.key === 'j' ? index + 1 : Math.max(0, index - 1)];
      if (next === undefined) return;
      event.preventDefault();
      setCurrent(next.id);
      document.getElementById(`ticket-${next.id}`)?.focus();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [rows, current, onChoose]);
  return isThere ? current : null;
}
