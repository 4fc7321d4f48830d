import { utf16Of } from '@/lib/tickets/file-kinds';
import { createTextScrubber, type TextScrubber } from './create-text-scrubber';
import { createUtf16Reader, createUtf16Writer, type Utf16 } from './utf16';

/** Scrubs the bytes of a text file. One in UTF-16 stays in UTF-16; all else is read as it is. */
export function createFileScrubber(): TextScrubber {
  let start = Buffer.alloc(0);
  let scrubber: TextScrubber | null = null;
  const begun = () => {
    const encoding = utf16Of(start);
    return encoding === null ? createTextScrubber() : createUtf16Scrubber(encoding);
  };
  return {
    push: (bytes) => {
      if (scrubber !== null) return scrubber.push(bytes);
      start = Buffer.concat([start, bytes]);
      // Two bytes tell the encoding.
      if (start.length < 2) return Buffer.alloc(0);
      scrubber = begun();
      return scrubber.push(start);
    },
    end: () => {
      if (scrubber !== null) return scrubber.end();
      const short = begun();
      const pushed = short.push(start);
      const { bytes, scrubbed } = short.end();
      return { bytes: Buffer.concat([pushed, bytes]), scrubbed };
    },
  };
}

function createUtf16Scrubber(encoding: Utf16): TextScrubber {
  const reader = createUtf16Reader(encoding);
  const write = createUtf16Writer(encoding);
  const scrubber = createTextScrubber();
  return {
    push: (bytes) => write(scrubber.push(reader.read(bytes)), false),
    end: () => {
      const pushed = write(scrubber.push(reader.end()), false);
      const { bytes, scrubbed } = scrubber.end();
      return { bytes: Buffer.concat([pushed, write(bytes, true)]), scrubbed };
    },
  };
}
