import { limits } from '@/lib/capture/limits';
import { type Budget, createByteBuffer } from '@/lib/capture/streams/byte-buffer';

export const contentTypes = { cipherChange: 20, alert: 21, handshake: 22, data: 23 } as const;

export type OnRecord = (type: number, content: Uint8Array, length: number, atMs: number) => void;

export type TlsRecordReader = {
  read: (bytes: Uint8Array, atMs: number) => void;
  stop: () => void;
};

const headerLength = 5;
const maxRecord = 16_384 + 2048;

/**
 * Cuts a direction into TLS records. Only handshakes and alerts are held until they are whole:
 * the content of the rest is encrypted, and its length is all there is to know.
 */
export function createRecordReader(
  onRecord: OnRecord,
  onForeign: (first: Uint8Array) => void,
  budget: Budget,
): TlsRecordReader {
  const held = createByteBuffer(limits.heldBytes, budget);
  let skip = 0;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    held.clear();
  };

  function next(atMs: number): boolean {
    const bytes = held.bytes();
    if (bytes.length < headerLength) return false;
    const [type = 0, major = 0, , high = 0, low = 0] = bytes;
    const length = high * 256 + low;
    if (type < 20 || type > 24 || major !== 3 || length > maxRecord) {
      onForeign(bytes);
      stop();
      return false;
    }
    const isSecret = type === contentTypes.data;
    if (isSecret) {
      const there = Math.min(length, bytes.length - headerLength);
      onRecord(type, bytes.subarray(0, 0), length, atMs);
      held.drop(headerLength + there);
      skip = length - there;
      return true;
    }
    if (bytes.length < headerLength + length) return false;
    const content = bytes.slice(headerLength, headerLength + length);
    held.drop(headerLength + length);
    onRecord(type, content, length, atMs);
    return true;
  }

  return {
    read: (bytes, atMs) => {
      if (isStopped) return;
      const skipped = Math.min(skip, bytes.length);
      skip -= skipped;
      const rest = bytes.subarray(skipped);
      if (rest.length === 0) return;
      if (!held.append(rest)) {
        stop();
        return;
      }
      while (next(atMs));
    },
    stop,
  };
}
