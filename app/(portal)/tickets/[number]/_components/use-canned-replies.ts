'use client';

import { useEffect, useState } from 'react';
import type { OfferedReply } from '@/lib/canned-replies/offer-schemas';
import { routes } from '@/lib/routes';

const unread = 'The canned replies could not be read. Close this and open it again.';
const notFilled = 'This reply could not be read. Choose it again, or another one.';

/** The canned replies for a ticket, read anew each time that somebody looks for one. */
export function useCannedReplies(number: number, isOpen: boolean) {
  const [replies, setReplies] = useState<OfferedReply[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const abort = new AbortController();
    Promise.all([read(routes.offeredReplies(number), abort.signal), readers()])
      .then(([answer, { offeredSchema }]) => {
        setReplies(offeredSchema.parse(answer).replies);
        setProblem(null);
      })
      .catch(() => {
        if (!abort.signal.aborted) setProblem(unread);
      });
    return () => {
      abort.abort();
    };
  }, [number, isOpen]);
  const choose = async (id: string): Promise<string | null> => {
    try {
      const { renderedSchema } = await readers();
      const { text } = renderedSchema.parse(await read(routes.renderedReply(number, id)));
      setProblem(null);
      return text;
    } catch {
      setProblem(notFilled);
      return null;
    }
  };
  return { replies, problem, choose };
}

/** What reads the answers, with the first of them. */
function readers() {
  return import('@/lib/canned-replies/offer-schemas');
}

async function read(address: string, signal?: AbortSignal): Promise<unknown> {
  const answer = await fetch(address, signal === undefined ? {} : { signal });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.json();
}
