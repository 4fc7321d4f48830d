/** What a capture may cost, whatever it says of itself. */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  packets: 600_000,
  /** One packet, or one block of a pcapng file. */
  recordBytes: 1024 * 1024,
  interfaces: 256,
  connections: 2_000,
  lookups: 1_000,
  /** Kept per direction while bytes before them are missing. */
  pendingBytes: 256 * 1024,
  pendingSegments: 128,
  /** Of all connections together. */
  allPendingBytes: 16 * 1024 * 1024,
  /** The start of a stream whose protocol is still being told, a handshake, a head of HTTP. */
  heldBytes: 64 * 1024,
  /** What is kept of all connections together while it is incomplete. */
  allHeldBytes: 32 * 1024 * 1024,
  steps: 120,
  certificates: 6,
  shown: 40,
} as const;
