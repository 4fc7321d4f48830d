import { fc } from '@/tests/support/properties';
import { describe, expect, it } from 'vitest';
import { inertText } from './inert-text';

/** Any code units, lone surrogates among them. */
const anyText = fc.uint16Array({ maxLength: 60 }).map((units) => String.fromCharCode(...units));

describe('inertText', () => {
  it.each([
    ['CP-001', 'CP-001'],
    ['', ''],
    ['a\0b', 'a\\x00b'],
    ['\u001b[31mred', '\\x1b[31mred'],
    ['a\r\nb', 'a\\x0d\\x0ab'],
    ['\u202egpj.exe', '\\u{202e}gpj.exe'],
    ['CP\u200b1', 'CP\\u{200b}1'],
    ['CP\u00a01', 'CP\\xa01'],
    ['\ud800x', '\\u{d800}x'],
    ['Straße 東京', 'Straße 東京'],
    ['🔌', '🔌'],
    ['<script>', '<script>'],
    ['=1+1', '=1+1'],
    ['\ufeffCP', '\\u{feff}CP'],
  ])('shows %j as %j', (input, shown) => {
    expect(inertText(input, 255)).toBe(shown);
  });

  it('decodes bytes as UTF-8 and shows the bytes when they are not', () => {
    expect(inertText(Buffer.from('Zürich'), 255)).toBe('Zürich');
    expect(inertText(Buffer.from([0x41, 0xff, 0x00]), 255)).toBe('A\\xff\\x00');
  });

  it('never cuts through an escape or a pair', () => {
    expect(inertText('abcdef', 4)).toBe('abc…');
    expect(inertText('ab\0\0', 6)).toBe('ab…');
    expect(inertText('ab\0cdefgh', 7)).toBe('ab\\x00…');
    expect(inertText('a🔌🔌', 3)).toBe('a…');
    expect(inertText('abcdef', 0)).toBe('');
  });

  it('is bounded, inert and idempotent for any text', () => {
    const input = fc.oneof(
      anyText,
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    );
    fc.assert(
      fc.property(input, fc.integer({ min: 0, max: 40 }), (value, max) => {
        const shown = inertText(value, max);
        expect(shown.length).toBeLessThanOrEqual(max);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(inertText(shown, max)).toBe(shown);
      }),
    );
  });

  it('looks at no more of a megabyte than it shows', () => {
    expect(inertText('\0'.repeat(1_000_000), 12)).toBe('\\x00\\x00…');
    expect(inertText(Buffer.alloc(1_000_000, 0xff), 12)).toHaveLength(9);
  });
});
