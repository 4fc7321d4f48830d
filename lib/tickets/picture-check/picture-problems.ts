/** More than any camera's picture under the limit on bytes has; less than what fills a memory. */
const maxPixels = 100_000_000;

export function brokenPicture(name: string): string {
  return `This ${name} is damaged or was cut off on its way. Open it, save it again and attach the new one.`;
}

/** A few bytes may claim a picture that takes gigabytes to draw. */
export function problemOfSize(name: string, width: number, height: number): string | null {
  if (width === 0 || height === 0) return brokenPicture(name);
  if (width * height <= maxPixels) return null;
  return `This ${name} is ${width} × ${height} pixels large, and at most ${maxPixels / 1_000_000} megapixels can be taken. Make it smaller or cut out the part that matters.`;
}
