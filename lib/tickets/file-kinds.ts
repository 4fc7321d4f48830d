const MB = 1_000_000;
const textFile = {
  name: 'text',
  endings: ['txt', 'log', 'csv', 'json', 'md'],
  maxBytes: 50 * MB,
} as const;

/** What may be attached, by what the bytes are and not by what the file is called. */
export const fileKinds = {
  png: { name: 'PNG image', mediaType: 'image/png', endings: ['png'], maxBytes: 10 * MB },
  jpeg: {
    name: 'JPEG image',
    mediaType: 'image/jpeg',
    endings: ['jpg', 'jpeg'],
    maxBytes: 10 * MB,
  },
  webp: { name: 'WebP image', mediaType: 'image/webp', endings: ['webp'], maxBytes: 10 * MB },
  pdf: { name: 'PDF', mediaType: 'application/pdf', endings: ['pdf'], maxBytes: 20 * MB },
  zip: { name: 'ZIP archive', mediaType: 'application/zip', endings: ['zip'], maxBytes: 25 * MB },
  pcap: {
    name: 'packet capture',
    mediaType: 'application/vnd.tcpdump.pcap',
    endings: ['pcap', 'cap'],
    maxBytes: 50 * MB,
  },
  pcapng: {
    name: 'packet capture',
    mediaType: 'application/x-pcapng',
    endings: ['pcapng', 'ntar'],
    maxBytes: 50 * MB,
  },
  text: { ...textFile, mediaType: 'text/plain; charset=utf-8' },
  utf16: { ...textFile, mediaType: 'text/plain; charset=utf-16' },
} as const;
export type FileKind = keyof typeof fileKinds;

/** How it is read in a thread of its own; null for what is checked in a moment. */
export function contentOf(kind: FileKind): 'capture' | 'text' | 'zip' | null {
  if (kind === 'zip') return 'zip';
  if (kind === 'pcap' || kind === 'pcapng') return 'capture';
  return kind === 'text' || kind === 'utf16' ? 'text' : null;
}

export const maxFileBytes = Math.max(...Object.values(fileKinds).map(({ maxBytes }) => maxBytes));
/** Enough of a file to tell what it is. */
export const signatureBytes = 1_024;

const signatures: readonly (readonly [FileKind, readonly number[], number?])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pcap', [0xa1, 0xb2, 0xc3, 0xd4]],
  ['pcap', [0xd4, 0xc3, 0xb2, 0xa1]],
  ['pcap', [0xa1, 0xb2, 0x3c, 0x4d]],
  ['pcap', [0x4d, 0x3c, 0xb2, 0xa1]],
  ['pcapng', [0x0a, 0x0d, 0x0d, 0x0a]],
];

/** What a file is by its first bytes; null for what may not be attached. */
export function fileKindOf(start: Uint8Array): FileKind | null {
  const known = signatures.find(([, bytes]) => startsWith(start, bytes));
  if (known !== undefined) return known[0];
  const encoding = utf16Of(start);
  const text = encoding === null ? latin1(start) : new TextDecoder(encoding).decode(start);
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  // Read as a page, it could run scripts in whatever opens it.
  if (isMarkup(text)) return null;
  // The rest is looked at when it is read.
  if (encoding !== null) return isText(new TextEncoder().encode(text)) ? 'utf16' : null;
  return isText(start) ? 'text' : null;
}

/** Text that Windows wrote begins with a mark of its own. */
export function utf16Of(start: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : null;
}

/** Is nothing in these bytes that text does not have? */
export function isText(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x1b,
  );
}

function isMarkup(text: string): boolean {
  return (
    /^[\s\u00ef\u00bb\u00bf]*<(?:!doctype|!--|\?xml|html|head|body|svg|script|iframe|math)\b/i.test(
      text,
    ) || /<(?:svg|script|iframe|object|embed)[\s/>]/i.test(text)
  );
}

function startsWith(start: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => start[index] === byte);
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, signatureBytes), (byte) => String.fromCharCode(byte)).join(
    '',
  );
}

/** A name for what was uploaded: no path, nothing invisible, and the ending of what it is. */
export function fileNameFor(given: string, kind: FileKind): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"|?*]/gu, '')
    .replace(/^\.+/, '')
    .trim()
    .slice(-150);
  const name = clean === '' ? 'file' : clean;
  const endings: readonly string[] = fileKinds[kind].endings;
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && endings.includes(ending) ? name : `${name}.${endings[0] ?? 'bin'}`;
}
