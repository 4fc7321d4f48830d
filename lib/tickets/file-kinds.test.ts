import { describe, expect, it } from 'vitest';
import { fileKindOf, fileNameFor } from './file-kinds';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );

describe('fileKindOf', () => {
  it.each([
    ['png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], 'rest')],
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['pdf', bytes('%PDF-1.7')],
    ['zip', bytes('PK', [3, 4], 'rest')],
    ['pcap', bytes([0xd4, 0xc3, 0xb2, 0xa1, 2, 0])],
    ['pcap', bytes([0xa1, 0xb2, 0x3c, 0x4d, 0, 2])],
    ['pcapng', bytes([0x0a, 0x0d, 0x0d, 0x0a, 0x1c, 0, 0, 0, 0x4d, 0x3c, 0x2b, 0x1a])],
    ['text', bytes('2026-11-25 12:00 charger 401\n\tline <CP-1> connected')],
    ['text', bytes([0x1b], '[31mred')],
    ['text', bytes('')],
  ])('sees a %s', (kind, content) => {
    expect(fileKindOf(content)).toBe(kind);
  });

  it.each([
    ['a page', bytes('<!DOCTYPE html><p>hello')],
    ['a page after a mark', bytes([0xef, 0xbb, 0xbf], '\n  <html>')],
    ['a drawing', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a drawing in XML', bytes('<?xml version="1.0"?><svg/>')],
    ['a script after some text', bytes('GIF89a/*', '<script>alert(1)</script>')],
    ['a program', bytes([0x7f], 'ELF', [2, 1, 1, 0])],
    ['a Windows program', bytes('MZ', [0x90, 0, 3])],
    ['a GIF', bytes('GIF89a', [1, 0, 1, 0])],
    ['zeros', bytes([0, 0, 0, 0])],
  ])('refuses %s', (_, content) => {
    expect(fileKindOf(content)).toBeNull();
  });
});

describe('fileNameFor', () => {
  it.each([
    ['../../etc/passwd', 'text', 'passwd.txt'],
    ['C:\\logs\\charger.log', 'text', 'charger.log'],
    ['picture.html', 'png', 'picture.html.png'],
    ['Foto.JPG', 'jpeg', 'Foto.JPG'],
    ['\u202Egnp.exe', 'png', 'gnp.exe.png'],
    ['.htaccess', 'text', 'htaccess.txt'],
    ['"><img>.png', 'png', 'img.png'],
    ['', 'pcap', 'file.pcap'],
  ] as const)('%s as %s is %s', (given, kind, name) => {
    expect(fileNameFor(given, kind)).toBe(name);
  });
});
