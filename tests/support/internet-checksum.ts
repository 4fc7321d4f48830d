export function addressBytes(address: string, isV6: boolean): Buffer {
  const four = Buffer.from(address.split('.').map(Number));
  return isV6
    ? Buffer.concat([Buffer.from([0x20, 0x01, 0x0d, 0xb8]), Buffer.alloc(8), four])
    : four;
}

export function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 2)
    sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}

export function tcpChecksum(from: string, to: string, segment: Buffer, isV6: boolean): number {
  const rest = Buffer.alloc(8);
  rest.writeUInt32BE(segment.length, 0);
  rest.writeUInt32BE(6, 4);
  return checksum(Buffer.concat([addressBytes(from, isV6), addressBytes(to, isV6), rest, segment]));
}
