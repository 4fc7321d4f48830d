import { CaptureError } from '@/lib/capture/capture-error';
import { limits } from '@/lib/capture/limits';
import { type Notes, type OnFrame, type RecordReader, viewOf } from './captured-frame';

const fileHeader = 24;
const recordHeader = 16;

type Form = { isLittle: boolean; perSecond: number };

/** The classic format: https://www.ietf.org/archive/id/draft-ietf-opsawg-pcap-05.html */
export function createPcapReader(form: Form, onFrame: OnFrame, notes: Notes): RecordReader {
  const { isLittle, perSecond } = form;
  let linkType: number | null = null;
  let number = 0;

  function readHeader(view: DataView): void {
    const major = view.getUint16(4, isLittle);
    if (major !== 2) {
      throw new CaptureError(`The file says it is pcap version ${major}; only version 2 is known.`);
    }
    // The upper bits tell of a checksum at the end of each packet.
    linkType = view.getUint32(20, isLittle) & 0xffff;
  }

  return {
    read: (bytes, offset) => {
      const view = viewOf(bytes);
      let at = 0;
      if (linkType === null) {
        if (bytes.length < fileHeader) return { used: 0, isOver: false };
        readHeader(view);
        at = fileHeader;
      }
      while (linkType !== null && bytes.length - at >= recordHeader) {
        const length = view.getUint32(at + 8, isLittle);
        const wireLength = view.getUint32(at + 12, isLittle);
        if (length > limits.recordBytes) {
          const said = `packet ${number + 1} says it has ${length} bytes, more than a packet can have`;
          if (number === 0) throw new CaptureError(`The file is damaged: ${said}.`);
          notes.add(`The file is damaged: ${said}. What comes before was read.`);
          return { used: at, isOver: true };
        }
        if (bytes.length - at - recordHeader < length) break;
        number += 1;
        const seconds = view.getUint32(at, isLittle);
        const fraction = view.getUint32(at + 4, isLittle);
        const from = at + recordHeader;
        onFrame({
          number,
          atMs: seconds * 1000 + (fraction * 1000) / perSecond,
          linkType,
          bytes: bytes.subarray(from, from + length),
          offset: offset + from,
          wireLength: Math.max(length, wireLength),
        });
        at = from + length;
        if (number >= limits.packets) {
          notes.add(`Only the first ${number.toLocaleString('en')} packets were read.`);
          return { used: at, isOver: true };
        }
      }
      return { used: at, isOver: false };
    },
    end: (leftOver) => {
      if (linkType === null) {
        throw new CaptureError(
          `The file ends within its header: ${leftOver} of ${fileHeader} bytes are there.`,
        );
      }
      if (leftOver === 0) return;
      if (number === 0) {
        throw new CaptureError('The first packet claims more bytes than the file has.');
      }
      notes.add(`The file ends within packet ${number + 1}. What comes before was read.`);
    },
  };
}
