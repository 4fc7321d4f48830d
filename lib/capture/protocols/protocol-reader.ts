import type { Side, StreamPlace } from '@/lib/capture/streams/tcp-connection';

/** Reads both directions of a connection. Never throws, whatever comes. */
export type ProtocolReader = {
  data: (side: Side, bytes: Uint8Array, atMs: number, place: StreamPlace) => void;
  /** Bytes are missing: what was begun cannot be finished. */
  gap: (side: Side, missing: number) => void;
  end: () => void;
};
