/**
 * Brings a TCP checksum up to date after one byte changed (RFC 1624, equation 3). What was wrong
 * before, as where the network card works it out, stays as wrong.
 */
export function correctChecksum(
  frame: Uint8Array,
  headerAt: number,
  at: number,
  before: number,
  after: number,
): void {
  const high = frame[headerAt + 16];
  const low = frame[headerAt + 17];
  if (high === undefined || low === undefined) return;
  // Words are counted from the start of the header.
  const shift = (at - headerAt) % 2 === 0 ? 8 : 0;
  let sum = (~((high << 8) | low) & 0xffff) + (~(before << shift) & 0xffff) + (after << shift);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  const corrected = ~sum & 0xffff;
  frame[headerAt + 16] = corrected >> 8;
  frame[headerAt + 17] = corrected & 0xff;
}
