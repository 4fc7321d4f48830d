'use client';

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { LiveRefresh } from '@/components/live/live-refresh';
import type { Present, Writing } from '@/lib/presence/schemas';
import { routes } from '@/lib/routes';
import { newKey } from '@/app/(portal)/chargers/_fixes/new-key';
import { readPresence, sendWriting } from './request-presence';

/** While others are here: what they do ends by itself, and of that nobody tells. */
const rereadMs = 15_000;
/** Shorter than `writingForMs`, so that who goes on writing stays so. */
const repeatMs = 10_000;

type Presence = { people: readonly Present[]; tell: (writing: Writing | 'no') => void };

const context = createContext<Presence>({ people: [], tell: () => undefined });
export const usePresence = () => useContext(context);

/** Around the ticket's page of staff: its stream, who else has it open, and a way to be seen. */
export function PresentStaff({ number, children }: { number: number; children: ReactNode }) {
  const [page] = useState(newKey);
  const [people, setPeople] = useState<readonly Present[]>([]);
  const told = useRef({ writing: 'no', at: 0 });
  const read = useCallback(() => {
    void readPresence(number).then((found) => {
      if (found !== null) setPeople(found);
    });
  }, [number]);
  const isAlone = people.length === 0;
  useEffect(() => {
    if (isAlone) return;
    const timer = setInterval(read, rereadMs);
    return () => {
      clearInterval(timer);
    };
  }, [isAlone, read]);
  const tell = useCallback(
    (writing: Writing | 'no') => {
      const now = Date.now();
      if (told.current.writing === writing && now - told.current.at < repeatMs) return;
      told.current = { writing, at: now };
      void sendWriting(number, { page, writing });
    },
    [number, page],
  );
  return (
    <context.Provider value={{ people, tell }}>
      <LiveRefresh href={routes.liveTicket(number, { page })} onPresence={read} />
      {children}
    </context.Provider>
  );
}
