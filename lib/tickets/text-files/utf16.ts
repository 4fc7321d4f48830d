import { isText, type utf16Of } from '@/lib/tickets/file-kinds';
import { notText, TextFileError } from './text-file-error';

export type Utf16 = NonNullable<ReturnType<typeof utf16Of>>;

export type Utf16Reader = {
  /** The same text in UTF-8. @throws TextFileError for what would not come back the same. */
  read: (bytes: Uint8Array) => Uint8Array;
  end: () => Uint8Array;
};

/** Reads UTF-16 that comes in parts; each may end within a letter. */
export function createUtf16Reader(encoding: Utf16): Utf16Reader {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const encoder = new TextEncoder();
  const decode = (bytes: Uint8Array, stream: boolean) => {
    try {
      return encoder.encode(decoder.decode(bytes, { stream }));
    } catch {
      throw new TextFileError(
        'This text is no valid UTF-16. Save it as UTF-8 and attach it again.',
      );
    }
  };
  return {
    read: (bytes) => {
      const text = decode(bytes, true);
      if (!isText(text)) throw new TextFileError(notText);
      return text;
    },
    end: () => decode(new Uint8Array(), false),
  };
}

/** Writes UTF-8 that comes in parts as the UTF-16 that it was. */
export function createUtf16Writer(encoding: Utf16): (bytes: Uint8Array, isLast: boolean) => Buffer {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return (bytes, isLast) => {
    const units = Buffer.from(decoder.decode(bytes, { stream: !isLast }), 'utf16le');
    return encoding === 'utf-16le' ? units : units.swap16();
  };
}
