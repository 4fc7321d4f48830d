'use client';

import { useEffect, useState } from 'react';
import type { Found } from '@/lib/chargers/find-schemas';
import { routes } from '@/lib/routes';

const typingPauseMs = 120;

type FindState = { text: string; chargers: Found['chargers'] };

/** Looks the text up while it is being typed; the answer to an older text is dropped. */
export function useFind(text: string): { chargers: Found['chargers']; isPending: boolean } {
  const wanted = text.trim();
  const [state, setState] = useState<FindState>({ text: '', chargers: [] });
  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      find(wanted, abort.signal).then(
        (chargers) => {
          setState({ text: wanted, chargers });
        },
        () => {
          if (!abort.signal.aborted) setState({ text: wanted, chargers: [] });
        },
      );
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [wanted]);
  if (wanted === '') return { chargers: [], isPending: false };
  return { chargers: state.chargers, isPending: state.text !== wanted };
}

async function find(text: string, signal: AbortSignal): Promise<Found['chargers']> {
  // Every page has the finder: what reads its answers comes when there is one.
  const [response, { foundSchema }] = await Promise.all([
    fetch(routes.find(text), { signal }),
    import('@/lib/chargers/find-schemas'),
  ]);
  if (!response.ok) return [];
  return foundSchema.parse(await response.json()).chargers;
}
