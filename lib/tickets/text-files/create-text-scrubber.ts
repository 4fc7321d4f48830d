import { createLineScrubber, windowLength } from './create-line-scrubber';
import {
  textSecretKinds,
  type ScrubbedText,
  type TextSecretKind,
} from '@/lib/tickets/text-secret-schemas';

export type TextScrubber = {
  /** @returns what of the text is done. */
  push: (bytes: Uint8Array) => Buffer;
  end: () => { bytes: Buffer; scrubbed: ScrubbedText };
};

/**
 * Scrubs a text that comes in parts, as pasted logs are, line by line. Every byte that is no
 * secret stays as it is, also where it is no UTF-8: each is read as one letter.
 */
export function createTextScrubber(): TextScrubber {
  const counts = new Map<TextSecretKind, number>();
  const { scrub } = createLineScrubber((kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
  let pending = '';
  /** How much of it holds no end of a line. */
  let searched = 0;

  const advance = (isEnd: boolean): string => {
    let done = '';
    for (;;) {
      const end = lineEnd(pending, searched, isEnd);
      const length = end?.at ?? pending.length;
      if (length > windowLength && (end !== null || pending.length > windowLength + 1)) {
        const { done: part, rest } = scrub(pending.slice(0, windowLength), false);
        done += part;
        pending = rest + pending.slice(windowLength);
        searched = 0;
      } else if (end !== null) {
        const { at, sign } = end;
        done += scrub(pending.slice(0, at), true).done + sign;
        pending = pending.slice(at + sign.length);
        searched = 0;
      } else {
        searched = Math.max(0, pending.length - 1);
        return done;
      }
    }
  };

  return {
    push: (bytes) => {
      pending += latin1(bytes);
      return Buffer.from(advance(false), 'latin1');
    },
    end: () => {
      let done = advance(true);
      if (pending !== '') done += scrub(pending, true).done;
      pending = '';
      const masked = textSecretKinds.flatMap((kind) => {
        const count = counts.get(kind) ?? 0;
        return count === 0 ? [] : [{ kind, count }];
      });
      return { bytes: Buffer.from(done, 'latin1'), scrubbed: { version: 1, masked } };
    },
  };
}

function latin1({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

/** A line ends with CR LF, LF or CR; whether a CR at the end is all of it, the next part tells. */
function lineEnd(text: string, from: number, isEnd: boolean): { at: number; sign: string } | null {
  const at = /[\r\n]/g;
  at.lastIndex = from;
  const found = at.exec(text);
  if (found === null) return null;
  const isPair = found[0] === '\r' && text[found.index + 1] === '\n';
  if (found[0] === '\r' && !isEnd && found.index + 1 === text.length) return null;
  return { at: found.index, sign: isPair ? '\r\n' : found[0] };
}
