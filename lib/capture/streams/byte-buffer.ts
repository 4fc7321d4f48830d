/** Memory that many buffers share. */
export type Budget = { left: number };

export type ByteBuffer = {
  readonly length: number;
  /** False when it would be too much; what was held stays. */
  append: (bytes: Uint8Array) => boolean;
  /** What is held, valid until the next call. */
  bytes: () => Uint8Array;
  /** Takes bytes away from the front. */
  drop: (count: number) => void;
  /** Gives all memory back. */
  clear: () => void;
};

const firstSize = 512;

/** Bytes added at the end and taken from the front, each moved only a few times. */
export function createByteBuffer(limit: number, budget: Budget): ByteBuffer {
  let store = new Uint8Array(0);
  let from = 0;
  let to = 0;

  function grow(size: number): boolean {
    const wanted = Math.max(firstSize, size * 2);
    if (wanted - store.length > budget.left) return false;
    budget.left -= wanted - store.length;
    const next = new Uint8Array(wanted);
    next.set(store.subarray(from, to));
    [store, to, from] = [next, to - from, 0];
    return true;
  }

  return {
    get length() {
      return to - from;
    },
    append: (bytes) => {
      const size = to - from + bytes.length;
      if (size > limit) return false;
      if (to + bytes.length > store.length && !grow(size)) return false;
      store.set(bytes, to);
      to += bytes.length;
      return true;
    },
    bytes: () => store.subarray(from, to),
    drop: (count) => {
      from = Math.min(to, from + count);
      if (from === to) from = to = 0;
    },
    clear: () => {
      budget.left += store.length;
      store = new Uint8Array(0);
      from = to = 0;
    },
  };
}
