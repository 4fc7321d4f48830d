export type FileContent = { byteSize: number; sha256: string };

/** One way of keeping files. A key names a file to who keeps it. */
export type FileKeeper = {
  /** Takes the file at `place` away from there: all of it, or nothing. */
  keep: (key: string, place: string, content: FileContent) => Promise<void>;
  /** @throws DomainError `unavailable` before there is a stream, where it cannot be read. */
  read: (key: string) => Promise<ReadableStream<Uint8Array>>;
  /** @throws DomainError `unavailable` where one of them cannot be read. */
  check: (keys: readonly string[]) => Promise<void>;
  remove: (key: string) => Promise<void>;
};

/** A file that is not where it was kept: somebody else removed it. */
export const fileGone = 'This file is not where it was kept. Your operator has to look for it.';
