import { addressBytes, checksum, tcpChecksum } from './internet-checksum';
import { TcpScript } from './tcp-script';

export type CaptureOptions = {
  format?: 'pcap' | 'pcapng';
  isLittle?: boolean;
  isNano?: boolean;
  link?: 'ethernet' | 'vlan' | 'sll' | 'sll2' | 'raw' | 'null';
  isV6?: boolean;
};

const links = { ethernet: 1, vlan: 1, sll: 113, sll2: 276, raw: 101, null: 0 };

/** Writes packets as a pcap or pcapng file, as tcpdump would have. */
export class CaptureFile {
  private readonly frames: { bytes: Buffer; atMs: number; wireLength: number }[] = [];
  constructor(private readonly options: CaptureOptions = {}) {}

  udp(from: string, to: string, ports: [number, number], payload: Uint8Array, atMs: number): this {
    const udp = Buffer.alloc(8);
    udp.writeUInt16BE(ports[0], 0);
    udp.writeUInt16BE(ports[1], 2);
    udp.writeUInt16BE(8 + payload.length, 4);
    return this.frame(this.ip(from, to, 17, Buffer.concat([udp, payload])), atMs);
  }

  /** A raw frame of IP, its link header put in front. */
  frame(packet: Buffer, atMs: number, wireLength?: number): this {
    const bytes = Buffer.concat([this.linkHeader(), packet]);
    this.frames.push({ bytes, atMs, wireLength: wireLength ?? bytes.length });
    return this;
  }

  connection(
    client: [string, number],
    server: [string, number],
    startMs: number,
    firstSequence = 1000,
  ): TcpScript {
    return new TcpScript(this, client, server, startMs, firstSequence);
  }

  ip(from: string, to: string, protocol: number, payload: Buffer): Buffer {
    if (this.options.isV6 === true) {
      const header = Buffer.alloc(40);
      header.writeUInt8(0x60, 0);
      header.writeUInt16BE(payload.length, 4);
      header.writeUInt8(protocol, 6);
      header.writeUInt8(64, 7);
      addressBytes(from, true).copy(header, 8);
      addressBytes(to, true).copy(header, 24);
      return Buffer.concat([header, payload]);
    }
    const header = Buffer.alloc(20);
    header.writeUInt8(0x45, 0);
    header.writeUInt16BE(20 + payload.length, 2);
    header.writeUInt8(64, 8);
    header.writeUInt8(protocol, 9);
    addressBytes(from, false).copy(header, 12);
    addressBytes(to, false).copy(header, 16);
    header.writeUInt16BE(checksum(header), 10);
    return Buffer.concat([header, payload]);
  }

  tcp(from: [string, number], to: [string, number], part: TcpHeader, atMs: number): this {
    const header = Buffer.alloc(20);
    header.writeUInt16BE(from[1], 0);
    header.writeUInt16BE(to[1], 2);
    header.writeUInt32BE(part.sequence >>> 0, 4);
    header.writeUInt32BE(part.acknowledgement >>> 0, 8);
    header.writeUInt8(0x50, 12);
    header.writeUInt8(part.flags, 13);
    header.writeUInt16BE(part.window ?? 64_000, 14);
    const segment = Buffer.concat([header, part.payload ?? Buffer.alloc(0)]);
    segment.writeUInt16BE(tcpChecksum(from[0], to[0], segment, this.options.isV6 === true), 16);
    return this.frame(this.ip(from[0], to[0], 6, segment), atMs);
  }

  bytes(): Buffer {
    return this.options.format === 'pcapng' ? this.pcapng() : this.pcap();
  }

  private linkHeader(): Buffer {
    const type = this.options.isV6 === true ? 0x86dd : 0x0800;
    const number = (size: 2 | 4, value: number) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntBE(value, 0, size);
      return bytes;
    };
    switch (this.options.link ?? 'ethernet') {
      case 'ethernet':
        return Buffer.concat([Buffer.alloc(12, 2), number(2, type)]);
      case 'vlan':
        return Buffer.concat([
          Buffer.alloc(12, 2),
          number(2, 0x8100),
          number(2, 7),
          number(2, type),
        ]);
      case 'sll':
        return Buffer.concat([Buffer.alloc(14), number(2, type)]);
      case 'sll2':
        return Buffer.concat([number(2, type), Buffer.alloc(18)]);
      case 'null':
        return Buffer.from([2, 0, 0, 0]);
      case 'raw':
        return Buffer.alloc(0);
    }
  }

  private pcap(): Buffer {
    const { isLittle = true, isNano = false, link = 'ethernet' } = this.options;
    const words = (...values: number[]) => wordsOf(values, isLittle);
    const parts = [
      words(
        isNano ? 0xa1b23c4d : 0xa1b2c3d4,
        isLittle ? 0x0004_0002 : 0x0002_0004,
        0,
        0,
        262_144,
        links[link],
      ),
    ];
    for (const { atMs, bytes, wireLength } of this.frames) {
      const fraction = (atMs % 1000) * (isNano ? 1e6 : 1e3);
      parts.push(
        words(Math.floor(atMs / 1000), Math.round(fraction), bytes.length, wireLength),
        bytes,
      );
    }
    return Buffer.concat(parts);
  }

  private pcapng(): Buffer {
    const { isLittle = true, isNano = false, link = 'ethernet' } = this.options;
    const words = (...values: number[]) => wordsOf(values, isLittle);
    const block = (type: number, body: Buffer) => {
      const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
      const length = padded.length + 12;
      return Buffer.concat([words(type, length), padded, words(length)]);
    };
    const half = (value: number, other: number) =>
      isLittle ? words(other * 0x10000 + value) : words(value * 0x10000 + other);
    const resolution = Buffer.concat([half(9, 1), Buffer.from([9, 0, 0, 0]), words(0)]);
    const parts = [
      block(
        0x0a0d0d0a,
        Buffer.concat([words(0x1a2b3c4d), half(1, 0), words(0xffff_ffff, 0xffff_ffff)]),
      ),
      block(
        1,
        Buffer.concat([
          half(links[link], 0),
          words(262_144),
          isNano ? resolution : Buffer.alloc(0),
        ]),
      ),
      block(5, words(0, 0, 0)),
    ];
    for (const { atMs, bytes, wireLength } of this.frames) {
      const ticks = BigInt(Math.round(atMs * 1000)) * (isNano ? 1000n : 1n);
      const [high, low] = [Number(ticks >> 32n), Number(ticks & 0xffff_ffffn)];
      parts.push(block(6, Buffer.concat([words(0, high, low, bytes.length, wireLength), bytes])));
    }
    return Buffer.concat(parts);
  }
}

export type TcpHeader = {
  sequence: number;
  acknowledgement: number;
  flags: number;
  payload?: Buffer;
  window?: number;
};
function wordsOf(values: readonly number[], isLittle: boolean): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) =>
    isLittle
      ? bytes.writeUInt32LE(value >>> 0, index * 4)
      : bytes.writeUInt32BE(value >>> 0, index * 4),
  );
  return bytes;
}
