'use client';

import { useEffect, useState } from 'react';
import type { Found } from '@/lib/finder/schemas';
import { routes } from '@/lib/routes';

const typingPauseMs = 120;
const nothing: Found = { chargers: [], tickets: [] };

/** Looks the text up while it is being typed; the answer to an older text is dropped. */
export function useFind(text: string): { found: Found; isPending: boolean } {
  const wanted = text.trim();
  const [state, setState] = useState({ text: '', found: nothing });
  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      find(wanted, abort.signal).then(
        (found) => {
          setState({ text: wanted, found });
        },
        () => {
          if (!abort.signal.aborted) setState({ text: wanted, found: nothing });
        },
      );
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [wanted]);
  if (wanted === '') return { found: nothing, isPending: false };
  return { found: state.found, isPending: state.text !== wanted };
}

async function find(text: string, signal: AbortSignal): Promise<Found> {
  // Every page has the finder: what reads its answers comes when there is one.
  const [response, { foundSchema }] = await Promise.all([
    fetch(routes.find(text), { signal }),
    import('@/lib/finder/schemas'),
  ]);
  if (!response.ok) return nothing;
  return foundSchema.parse(await response.json());
}
