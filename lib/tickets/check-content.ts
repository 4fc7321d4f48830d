import { readFile } from 'node:fs/promises';
import { checkPdf } from './check-pdf';
import type { FileKind } from './file-kinds';
import { checkJpeg } from './picture-check/check-jpeg';
import { checkPng } from './picture-check/check-png';
import { checkWebp } from './picture-check/check-webp';

const checks: Partial<Record<FileKind, (bytes: Buffer) => string | null>> = {
  png: checkPng,
  jpeg: checkJpeg,
  webp: checkWebp,
  pdf: checkPdf,
};

/** Is the file what its first bytes say? Only what has a low limit is read as a whole. */
export async function checkContent(kind: FileKind, place: string): Promise<string | null> {
  return checks[kind]?.(await readFile(place)) ?? null;
}
