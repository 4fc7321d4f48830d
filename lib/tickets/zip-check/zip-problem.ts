import { formatByteSize } from '@/lib/format/byte-size';
import { zipLimits } from './zip-limits';

/** Why an archive cannot be taken, for the person who attached it. */
export class ZipProblem extends Error {}

const { files, ratio, unpackedBytes } = zipLimits;

export const brokenZip =
  'This ZIP archive is damaged or was cut off on its way. Pack the files again and attach the new archive.';
export const emptyZip =
  'This ZIP archive holds no files. Pack them again and attach the new archive.';
export const tooManyFilesInZip = `This ZIP archive holds more than ${files} files. Pack the ones that matter.`;
export const tooLargeUnpacked = `This ZIP archive unpacks to more than ${formatByteSize(unpackedBytes)}. Pack the files that matter.`;
export const tooDense = `This ZIP archive unpacks to more than ${ratio} times its size, as those do that are made to fill a disk. Pack the files that matter.`;
export const sharedBytes =
  'Files of this ZIP archive share the same bytes, so it would unpack to more than it holds. Pack them again and attach the new archive.';

export function outsideFolder(name: string): string {
  return `This ZIP archive would put a file outside its folder: ${shown(name)}. Pack the files again without their full paths.`;
}

export function lockedFile(name: string): string {
  return `This ZIP archive needs a password for ${shown(name)}, so nobody could look into it. Pack the files without a password.`;
}

export function unknownPacking(name: string): string {
  return `This ZIP archive holds a file that is packed in an unusual way: ${shown(name)}. Pack the files as a standard ZIP.`;
}

export function falseSize(name: string): string {
  return `This ZIP archive says a wrong size of a file: ${shown(name)}. Pack the files again and attach the new archive.`;
}

export function archiveInside(name: string): string {
  return `This ZIP archive holds another archive: ${shown(name)}. Unpack that one first and pack its files, or leave it out.`;
}

/** The end of a name that came from outside, without what would change the sentence around it. */
function shown(name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '');
  return clean.length > 80 ? `…${clean.slice(-79)}` : clean;
}
