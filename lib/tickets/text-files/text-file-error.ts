/** Why a text cannot be taken, for the person who attached it. */
export class TextFileError extends Error {}

export const notText =
  'This text cannot be attached: it holds bytes that no text has, such as zeros. Save it as UTF-8 or UTF-16 and attach it again.';
