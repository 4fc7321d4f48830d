import { describe, expect, it } from 'vitest';
import { fc } from '@/tests/support/properties';
import { createFileScrubber } from './create-file-scrubber';
import { TextFileError } from './text-file-error';

function scrub(content: Buffer, cuts: readonly number[] = []): Buffer {
  const scrubber = createFileScrubber();
  const ends = [...cuts.map((cut) => cut % (content.length + 1)), content.length];
  let from = 0;
  const done = ends
    .sort((a, b) => a - b)
    .map((end) => {
      const part = scrubber.push(content.subarray(from, end));
      from = end;
      return part;
    });
  return Buffer.concat([...done, scrubber.end().bytes]);
}

const little = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const big = (text: string) => little(text).swap16();
const cuts = fc.array(fc.nat(), { maxLength: 6 });

describe('a text in UTF-16', () => {
  it.each([
    ['little', little],
    ['big', big],
  ])('stays one, %s end first, without its secrets', (_, write) => {
    const words = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => clean(text));
    fc.assert(
      fc.property(words, words, cuts, (before, after, where) => {
        const text = (secret: string) => `${before}\r\n{"password":"${secret}"}\r\n${after}`;
        expect(scrub(write(text('Zq8-vertraulich')), where)).toEqual(write(text('•••')));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['half a letter', little('a log').subarray(0, -1)],
    ['half a pair', Buffer.concat([little('a log'), Buffer.from([0x00, 0xd8])])],
    ['a zero', little('a log \0')],
  ])('is refused with %s in it, instead of being changed', (_, content) => {
    expect(() => scrub(content)).toThrow(TextFileError);
  });
});

describe('a text in UTF-8', () => {
  it('keeps its mark, its line ends and an end without one', () => {
    const text = (secret: string) => Buffer.from(`\ufeffpassword=${secret}\r\n\r\rend`);
    expect(scrub(text('Zq8-vertraulich'), [1, 2, 20]).toString()).toBe(text('•••').toString());
    expect(scrub(Buffer.from('x')).toString()).toBe('x');
    expect(scrub(Buffer.alloc(0))).toHaveLength(0);
  });
});

/** Without what begins a value, or is no text. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}:=\ufeff"'`]/gu, '');
}
