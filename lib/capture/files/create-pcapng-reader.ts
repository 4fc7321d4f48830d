import { CaptureError } from '@/lib/capture/capture-error';
import { limits } from '@/lib/capture/limits';
import { type Notes, type OnFrame, type RecordReader, viewOf } from './captured-frame';
import { type Interface, readInterface } from './read-interface';

const blocks = { section: 0x0a0d0d0a, interface: 1, packet: 2, simple: 3, enhanced: 6 } as const;
const blockHeader = 8;
const smallestBlock = 12;
const bigEndianMagic = 0x1a2b3c4d;

/** https://www.ietf.org/archive/id/draft-ietf-opsawg-pcapng-03.html */
export function createPcapngReader(onFrame: OnFrame, notes: Notes): RecordReader {
  let isLittle = true;
  let hasSection = false;
  let blockNumber = 0;
  let number = 0;
  let interfaces: Interface[] = [];

  /** @returns why reading cannot go on */
  function damaged(what: string): { isOver: true } {
    const said = `The file is damaged: ${what}`;
    if (number === 0) throw new CaptureError(`${said}.`);
    notes.add(`${said}. What comes before was read.`);
    return { isOver: true };
  }

  function readPacket(bytes: Uint8Array, type: number, offset: number): string | null {
    const view = viewOf(bytes);
    const isSimple = type === blocks.simple;
    const start = blockHeader + (isSimple ? 4 : 20);
    const room = bytes.length - start - 4;
    if (room < 0) return 'is too short for a packet';
    const index = isSimple
      ? 0
      : type === blocks.packet
        ? view.getUint16(8, isLittle)
        : view.getUint32(8, isLittle);
    const from = interfaces[index];
    if (from === undefined) return `names interface ${index}, which the file does not describe`;
    const wireLength = view.getUint32(isSimple ? 8 : 24, isLittle);
    const length = isSimple
      ? Math.min(wireLength, from.snapLength === 0 ? wireLength : from.snapLength, room)
      : view.getUint32(20, isLittle);
    if (length > room) return `has a packet of ${length} bytes, more than the block itself`;
    number += 1;
    const ticks = isSimple
      ? null
      : view.getUint32(12, isLittle) * 0x1_0000_0000 + view.getUint32(16, isLittle);
    onFrame({
      number,
      atMs: ticks === null ? null : from.offsetMs + ticks / from.ticksPerMs,
      linkType: from.linkType,
      bytes: bytes.subarray(start, start + length),
      offset: offset + start,
      wireLength: Math.max(length, wireLength),
    });
    return null;
  }

  function readBlock(block: Uint8Array, type: number, offset: number): string | null {
    if (type === blocks.section) {
      interfaces = [];
    } else if (type === blocks.interface) {
      if (block.length < 20) return 'is too short for an interface';
      if (interfaces.length < limits.interfaces) interfaces.push(readInterface(block, isLittle));
    } else if (type === blocks.enhanced || type === blocks.simple || type === blocks.packet) {
      return readPacket(block, type, offset);
    }
    return null;
  }

  function step(bytes: Uint8Array, at: number, offset: number): number | { isOver: true } | null {
    const view = viewOf(bytes);
    if (bytes.length - at < smallestBlock) return null;
    const isSection = view.getUint32(at, false) === blocks.section;
    if (isSection) {
      const big = view.getUint32(at + 8, false) === bigEndianMagic;
      if (!big && view.getUint32(at + 8, true) !== bigEndianMagic) {
        return damaged('its section header has no known byte order');
      }
      isLittle = !big;
      hasSection = true;
    }
    if (!hasSection) return damaged('it does not begin with a section header');
    const type = isSection ? blocks.section : view.getUint32(at, isLittle);
    const length = view.getUint32(at + 4, isLittle);
    const name = `block ${blockNumber + 1}`;
    if (length < smallestBlock || length % 4 !== 0 || length > limits.recordBytes) {
      return damaged(`${name} says it has ${length} bytes`);
    }
    if (bytes.length - at < length) return null;
    if (view.getUint32(at + length - 4, isLittle) !== length) {
      return damaged(`the two lengths of ${name} differ`);
    }
    blockNumber += 1;
    const problem = readBlock(bytes.subarray(at, at + length), type, offset + at);
    return problem === null ? length : damaged(`${name} ${problem}`);
  }

  return {
    read: (bytes, offset) => {
      let at = 0;
      for (;;) {
        const taken = step(bytes, at, offset);
        if (taken === null) return { used: at, isOver: false };
        if (typeof taken === 'object') return { used: at, isOver: true };
        at += taken;
        if (number >= limits.packets) {
          notes.add(`Only the first ${number.toLocaleString('en')} packets were read.`);
          return { used: at, isOver: true };
        }
      }
    },
    end: (leftOver) => {
      if (blockNumber === 0) {
        throw new CaptureError(
          `The file ends within its header: only ${leftOver} bytes are there.`,
        );
      }
      if (leftOver === 0) return;
      if (number === 0)
        throw new CaptureError(`Block ${blockNumber + 1} claims more bytes than the file has.`);
      notes.add(`The file ends within block ${blockNumber + 1}. What comes before was read.`);
    },
  };
}
