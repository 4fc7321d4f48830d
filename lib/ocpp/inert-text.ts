/**
 * Text from a charger made safe to store, log and show: what cannot be seen or would act on its
 * reader becomes visible as `\xNN` or `\u{...}`. Markup and spreadsheet formulas are left as they
 * are: React escapes the first, the CSV writer the second.
 * Idempotent: text that is inert already comes back unchanged.
 */
export function inertText(input: string | Buffer, maxLength: number): string {
  const text = typeof input === 'string' ? input : decode(input, maxLength);
  if (text.length <= maxLength && /^[\x20-\x7e]*$/.test(text)) return text;

  let result = '';
  // Every character yields at least as many units as it has, so more input than this is not needed.
  for (const character of text.slice(0, maxLength + 2)) {
    const shown = isPlain(character) ? character : escape(character);
    if (result.length + shown.length > maxLength) return cut(result, maxLength);
    result += shown;
  }
  return text.length > maxLength + 2 ? cut(result, maxLength) : result;
}

// Default-ignorable characters that are letters or marks to Unicode, and yet draw nothing.
// oxlint-disable-next-line no-misleading-character-class -- each of them is meant alone
const invisible = /[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0]/u;
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Variation_Selector}]/u;
const space = /\p{Zs}/u;

function isPlain(character: string): boolean {
  if (character === ' ') return true;
  return !unsafe.test(character) && !invisible.test(character) && !space.test(character);
}

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u{${code.toString(16).padStart(4, '0')}}`;
}

/** Shortens to make room for the ellipsis, never through an escape or a surrogate pair. */
function cut(text: string, maxLength: number): string {
  if (maxLength < 1) return '';
  const kept = text.slice(0, maxLength - 1);
  const torn =
    text.length > kept.length ? /(?:\\x[0-9a-f]?|\\u\{?[0-9a-f]*|\\|[\ud800-\udbff])$/ : /$^/;
  return `${kept.replace(torn, '')}…`;
}

function decode(bytes: Buffer, maxLength: number): string {
  const part = bytes.subarray(0, (maxLength + 2) * 4);
  if (isPrintableAscii(part)) return part.toString('latin1');
  try {
    // `stream` tolerates a character that the cut above tore apart.
    const stream = part.length < bytes.length;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part, { stream });
  } catch {
    return latin1(part);
  }
}

/** Nearly always so, and a loop costs much less than a decoder. */
function isPrintableAscii(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte < 0x20 || byte > 0x7e) return false;
  return true;
}

function latin1(bytes: Buffer): string {
  let text = '';
  for (const byte of bytes) {
    text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${hex(byte)}`;
  }
  return text;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
