import { correct, done, type Result } from '@/lib/errors';
import { createReadingThread, type ThreadOptions } from '@/lib/threads/create-reading-thread';
import type { StoredCapture } from './stored-capture-schemas';
import type { ScrubbedText } from './text-secret-schemas';

export type AskedFile = { place: string; content: 'capture' | 'text' | 'zip' };
export type RedactedFile = {
  sha256: string;
  byteSize: number;
  /** What a packet capture says; null for any other file. */
  capture: StoredCapture | null;
  /** What was scrubbed from a text; null for any other file. */
  scrubbed: ScrubbedText | null;
};
export type FileAnswer = RedactedFile | { problem: string } | { failure: string };

export type FileRedactor = {
  /**
   * Reads the file and replaces it by the same one without its secrets. A ZIP archive is checked
   * and stays as it is.
   * @throws DomainError `unavailable` when too many wait already.
   */
  redact: (file: AskedFile) => Promise<Result<RedactedFile>>;
  close: () => Promise<void>;
};

/** What reading one file may cost a process that serves people. */
export const redactingLimits = { timeLimitMs: 120_000, maxWaiting: 4, maxMemoryMb: 512 };

const tooSlow = {
  capture: 'This capture takes too long to read. Record a shorter part.',
  text: 'This text takes too long to read. Attach the part that matters.',
  zip: 'This ZIP archive takes too long to check. Pack the files that matter.',
};

/** In a thread, so that a portal that is sent a file keeps answering. */
export function createFileRedactor(options: ThreadOptions): FileRedactor {
  const thread = createReadingThread<AskedFile, FileAnswer>(
    options,
    'Too many files wait to be read. Try again in a few seconds.',
  );
  return {
    redact: async (file) => {
      const answer = await thread.ask(file);
      if (answer === null) return refuse(tooSlow[file.content]);
      if ('problem' in answer) return refuse(answer.problem);
      if ('failure' in answer) throw new Error(`A file could not be read: ${answer.failure}`);
      return done(answer);
    },
    close: thread.close,
  };
}

function refuse(problem: string): Result<RedactedFile> {
  return correct({ file: [problem] });
}
