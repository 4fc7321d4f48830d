import { maxImportBytes } from '@/lib/chargers/schemas';

type ReadFile = { ok: true; text: string } | { ok: false; problem: string };

/** The text of a chosen file, before anything is sent. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > maxImportBytes) {
    return { ok: false, problem: 'The file is larger than 5 MB. Split it into parts.' };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) {
    return {
      ok: false,
      problem:
        'This is a spreadsheet file, not CSV. In the spreadsheet choose "Save as" and CSV (UTF-8).',
    };
  }
  const encoding = utf16Of(bytes);
  try {
    return { ok: true, text: new TextDecoder(encoding ?? 'utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      ok: false,
      problem: 'The file is not UTF-8, so its letters cannot be told. Save it as CSV (UTF-8).',
    };
  }
}

/** Spreadsheets save "Unicode text" as UTF-16 with a byte order mark. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
