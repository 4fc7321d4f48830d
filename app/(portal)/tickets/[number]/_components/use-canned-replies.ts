'use client';

import { useEffect, useState } from 'react';
import {
  offeredSchema,
  renderedSchema,
  type OfferedReply,
} from '@/lib/canned-replies/offer-schemas';
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
    read(routes.offeredReplies(number), abort.signal)
      .then((answer) => {
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

async function read(address: string, signal?: AbortSignal): Promise<unknown> {
  const answer = await fetch(address, signal === undefined ? {} : { signal });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.json();
}
