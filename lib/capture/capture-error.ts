/** A file that cannot be read as a capture, with a sentence for the person who chose it. */
export class CaptureError extends Error {
  override name = 'CaptureError';
}
