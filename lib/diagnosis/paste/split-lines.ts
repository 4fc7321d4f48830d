const maxLength = 5 * 1024 * 1024;
const maxLines = 100_000;
const maxLineLength = 4000;

export type SplitText = {
  lines: readonly string[];
  /** Was a part left out because there was too much? */
  isCut: boolean;
};

/** The lines of a text, without colours and with a dot for every character that draws nothing. */
export function splitLines(text: string): SplitText {
  const within = text.slice(0, maxLength);
  const all = within.split(/\r\n|\r|\n/, maxLines + 1);
  let isCut = text.length > maxLength || all.length > maxLines;
  const lines = all.slice(0, maxLines).map((line) => {
    if (line.length > maxLineLength) isCut = true;
    return plain(line.slice(0, maxLineLength));
  });
  return { lines, isCut };
}

function plain(line: string): string {
  if (/^[\x20-\x7e]*$/.test(line)) return line;
  return line
    .replace(/\p{Cc}\[[\d;]{0,20}[A-Za-z]/gu, '')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}]/gu, '·');
}
