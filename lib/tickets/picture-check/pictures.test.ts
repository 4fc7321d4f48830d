import { describe, expect, it } from 'vitest';
import { pngImage, pngOf, smallPicture } from '@/tests/support/small-files';
import { checkJpeg } from './check-jpeg';
import { checkPng } from './check-png';
import { checkWebp } from './check-webp';

const empty = Buffer.alloc(0);
const changed = (bytes: Buffer, at: number, value: number) => {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
};
/** What is left of each picture that breaks off somewhere. */
const parts = (bytes: Buffer) => Array.from(bytes, (_, end) => bytes.subarray(0, end));

describe('checkPng', () => {
  const damaged = /^This PNG image is damaged or was cut off/;
  const png = pngImage();

  it('takes a whole picture, with chunks that it does not know', () => {
    expect(checkPng(png)).toBeNull();
    expect(checkPng(pngImage({ padding: Buffer.from('of a program') }))).toBeNull();
    expect(checkPng(pngImage({ width: 10_000, height: 10_000 }))).toBeNull();
  });

  it.each([
    [
      'with a drawing behind the signature',
      Buffer.concat([png.subarray(0, 8), Buffer.from('<svg/>')]),
    ],
    ['with another byte in its pixels', changed(png, png.length - 20, 7)],
    ['with an unknown color type', pngImageWith(9, 5)],
    ['without pixels', pngImageWithoutPixels()],
    [
      'without a header',
      pngOf([
        ['IDAT', Buffer.from('x')],
        ['IEND', empty],
      ]),
    ],
    ['without a width', pngImage({ width: 0 })],
    ['with a page behind its end', Buffer.concat([png, Buffer.from('<script>1</script>')])],
  ])('refuses one %s', (_, bytes) => {
    expect(checkPng(bytes)).toMatch(damaged);
  });

  it('refuses one that breaks off anywhere, and one that is too large to draw', () => {
    for (const part of parts(png)) expect(checkPng(part)).toMatch(damaged);
    expect(checkPng(pngImage({ width: 20_000, height: 30_000 }))).toBe(
      'This PNG image is 20000 × 30000 pixels large, and at most 100 megapixels can be taken. Make it smaller or cut out the part that matters.',
    );
  });

  function pngImageWith(at: number, value: number) {
    return pngOf([
      ['IHDR', changed(png.subarray(16, 29), at, value)],
      ['IDAT', Buffer.from('x')],
      ['IEND', empty],
    ]);
  }
  function pngImageWithoutPixels() {
    return pngOf([
      ['IHDR', png.subarray(16, 29)],
      ['IEND', empty],
    ]);
  }
});

describe('checkJpeg', () => {
  const damaged = /^This JPEG image is damaged or was cut off/;

  it.each(['jpeg', 'progressiveJpeg'] as const)('takes a whole %s, and no part of it', (which) => {
    const jpeg = smallPicture(which);
    expect(checkJpeg(jpeg)).toBeNull();
    for (const part of parts(jpeg)) expect(checkJpeg(part)).toMatch(damaged);
  });

  it('takes one with a film behind its end, as phones make it', () => {
    expect(checkJpeg(Buffer.concat([smallPicture('jpeg'), Buffer.from('ftypmp42')]))).toBeNull();
  });

  it('refuses text behind the signature, and one without pixels', () => {
    expect(checkJpeg(Buffer.from('\u00ff\u00d8\u00ff\u00e0<svg/>', 'latin1'))).toMatch(damaged);
    expect(checkJpeg(Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toMatch(damaged);
  });

  it('refuses one that is too large to draw', () => {
    const jpeg = smallPicture('jpeg');
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.fill(0xff, frame + 5, frame + 9);
    expect(checkJpeg(jpeg)).toMatch(/^This JPEG image is 65535 × 65535 pixels large/);
  });
});

describe('checkWebp', () => {
  const damaged = /^This WebP image is damaged or was cut off/;

  it.each(['webp', 'losslessWebp', 'transparentWebp'] as const)(
    'takes a whole %s, and no part of it',
    (which) => {
      const webp = smallPicture(which);
      expect(checkWebp(webp)).toBeNull();
      // The last byte may be one that makes the length even.
      for (const part of parts(webp.subarray(0, -1))) expect(checkWebp(part)).toMatch(damaged);
    },
  );

  it('refuses what is named like a picture and is none', () => {
    const webp = smallPicture('webp');
    expect(checkWebp(changed(webp, 12, 0x58))).toMatch(damaged);
    expect(checkWebp(changed(webp, 23, 0))).toMatch(damaged);
    expect(checkWebp(Buffer.concat([webp, Buffer.from('<svg/>')]))).toMatch(damaged);
  });

  it('refuses one that is too large to draw', () => {
    const webp = smallPicture('losslessWebp');
    webp.fill(0xff, 21, 25);
    expect(checkWebp(webp)).toMatch(/^This WebP image is 16384 × 16384 pixels large/);
  });
});
