/** One packet as it stands in the file. */
export type CapturedFrame = {
  /** Counted from 1, as other tools do. */
  number: number;
  /** Milliseconds since 1970; null where the file keeps no times. */
  atMs: number | null;
  linkType: number;
  bytes: Uint8Array;
  /** Where `bytes` begin in the file. */
  offset: number;
  /** How long it was on the wire. */
  wireLength: number;
};

/** Why reading ended before the end of the file. */
export type Notes = { add: (sentence: string) => void };

/** Reads records from the front of what is there and returns how many bytes it took. */
export type RecordReader = {
  read: (bytes: Uint8Array, offset: number) => { used: number; isOver: boolean };
  /** @param leftOver bytes that were not taken */
  end: (leftOver: number) => void;
};

export type OnFrame = (frame: CapturedFrame) => void;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
