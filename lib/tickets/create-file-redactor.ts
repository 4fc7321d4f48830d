import { correct, done, type Result } from '@/lib/errors';
import { createReadingThread, type ThreadOptions } from '@/lib/threads/create-reading-thread';
import type { StoredCapture } from './stored-capture-schemas';

export type RedactedFile = { sha256: string; capture: StoredCapture };
export type CaptureAnswer = RedactedFile | { problem: string } | { failure: string };

export type CaptureRedactor = {
  /**
   * Reads the capture in this file and replaces it by the same one with its secrets masked.
   * @throws DomainError `unavailable` when too many wait already.
   */
  redact: (place: string) => Promise<Result<RedactedFile>>;
  close: () => Promise<void>;
};

/** In a thread, so that a portal that is sent a capture keeps answering. */
export function createCaptureRedactor(options: ThreadOptions): CaptureRedactor {
  const thread = createReadingThread<string, CaptureAnswer>(
    options,
    'Too many captures wait to be read. Try again in a few seconds.',
  );
  return {
    redact: async (place) => {
      const answer = await thread.ask(place);
      if (answer === null)
        return refuse('This capture takes too long to read. Record a shorter part.');
      if ('problem' in answer) return refuse(answer.problem);
      if ('failure' in answer) throw new Error(`A capture could not be read: ${answer.failure}`);
      return done(answer);
    },
    close: thread.close,
  };
}

function refuse(problem: string): Result<RedactedFile> {
  return correct({ file: [problem] });
}
