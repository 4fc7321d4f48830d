import { CaptureError } from '@/lib/capture/capture-error';
import { limits } from '@/lib/capture/limits';
import type { Notes, OnFrame, RecordReader } from './captured-frame';
import { createPcapReader } from './create-pcap-reader';
import { createPcapngReader } from './create-pcapng-reader';
import { describeOtherFile } from './describe-other-file';

export type FileReader = {
  /** @throws CaptureError when it is no capture, or too large. */
  push: (chunk: Uint8Array) => void;
  /** @throws CaptureError when there was nothing to read. */
  end: () => void;
};

const magicLength = 4;

/** Reads pcap or pcapng in pieces of any size. What is damaged is read as far as it goes. */
export function createFileReader(onFrame: OnFrame, notes: Notes): FileReader {
  let reader: RecordReader | null = null;
  let pending = new Uint8Array(0);
  let offset = 0;
  let size = 0;
  let isOver = false;
  let frames = 0;
  const count: OnFrame = (frame) => {
    frames += 1;
    onFrame(frame);
  };

  return {
    push: (chunk) => {
      size += chunk.length;
      if (size > limits.fileBytes) {
        throw new CaptureError(
          'The file has more than 50 MB. Record again, with a filter for the charger’s address and the port.',
        );
      }
      if (isOver) return;
      pending = joined(pending, chunk);
      if (reader === null) {
        if (pending.length < magicLength) return;
        reader = readerFor(pending, count, notes);
      }
      const taken = reader.read(pending, offset);
      isOver = taken.isOver;
      pending = isOver ? new Uint8Array(0) : pending.subarray(taken.used);
      offset += taken.used;
    },
    end: () => {
      if (size === 0) throw new CaptureError('The file is empty.');
      if (reader === null) {
        throw new CaptureError(`The file has ${size} bytes, which is too short for a capture.`);
      }
      if (!isOver) reader.end(pending.length);
      if (frames === 0) throw new CaptureError('The capture has no packets in it.');
    },
  };
}

function readerFor(start: Uint8Array, onFrame: OnFrame, notes: Notes): RecordReader {
  const [a = 0, b = 0, c = 0, d = 0] = start;
  const magic = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  switch (magic) {
    case 0xa1b2c3d4:
      return createPcapReader({ isLittle: false, perSecond: 1e6 }, onFrame, notes);
    case 0xd4c3b2a1:
      return createPcapReader({ isLittle: true, perSecond: 1e6 }, onFrame, notes);
    case 0xa1b23c4d:
      return createPcapReader({ isLittle: false, perSecond: 1e9 }, onFrame, notes);
    case 0x4d3cb2a1:
      return createPcapReader({ isLittle: true, perSecond: 1e9 }, onFrame, notes);
    case 0x0a0d0d0a:
      return createPcapngReader(onFrame, notes);
    default:
      throw new CaptureError(describeOtherFile(start));
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
