/** A part of a line that is not to be shown, by its offsets. */
export type Mask = { start: number; end: number };

export const maskText = '•••';

/** What secrets are called. */
export const secretName =
  '(?:[\\w-]{0,40}(?:password|passwd|passphrase|passwort|passcode|pwd|secret|token|credential)[\\w-]{0,40}|(?:proxy-?)?authorization|auth|[\\w-]{0,40}(?:api|access|private|auth|authorization|security|shared|encryption)[-_ ]?key|[\\w-]{0,20}cookie|psk|pin)';
// A value in quotes, with escaped ones in it, or what an open quote is followed by.
const quoted = '"(?:[^"\\\\]|\\\\.){0,2000}"?|\'(?:[^\'\\\\]|\\\\.){0,2000}\'?|`[^`]{0,2000}`?';

type Pattern = { words: RegExp; find: RegExp };

/** Each finds a secret as its last capture. */
const patterns: readonly Pattern[] = [
  // A header goes on to the end of its line, unless quotes hold it.
  {
    words: /authorization|cookie|api-key|auth-token|access-token/i,
    find: /(["'])(?:proxy-)?(?:authorization|set-cookie|cookie|x-api-key|x-auth-token|x-access-token)\s*:\s*((?:(?!\1).){1,4000})/gi,
  },
  {
    words: /authorization|cookie|api-key|auth-token|access-token/i,
    find: /(?<!["'])\b(?:proxy-)?(?:authorization|set-cookie|cookie|x-api-key|x-auth-token|x-access-token)\s*:\s*([^\s].{0,4000})/gi,
  },
  // What follows a scheme, unless it is a word of a sentence.
  {
    words: /basic|bearer|digest|negotiate/i,
    find: /\b(?:basic|bearer|negotiate)["']?[\s,:=]{1,4}["']?((?!(?:realm|auth\w*|header\w*|credential\w*|user\w*|password\w*|scheme|profile|http|token|is|was|with|for|and|or|not|from|in|to|required|missing)\b)[\w+/=.~-]{4,4000})/gi,
  },
  { words: /digest/i, find: /\bdigest\s+(username=.{1,4000})/gi },
  // name=value and "name": "value", also with escaped quotes.
  {
    words: /pass|pwd|secret|token|credential|auth|key|cookie|psk|pin/i,
    find: new RegExp(
      `(?<![\\w-])${secretName}(?:\\\\?["'\`\\]])?\\s{0,4}(?:[:=]+>?|->|=>)\\s{0,4}((?:b(?=["']))?(?:${quoted}|\\\\"[^"]{0,2000}"?|[^\\s"'\`]\\S{0,2000}))`,
      'gi',
    ),
  },
  // A name and then its value in quotes: password "x", ["Authorization", "x"], set key AuthorizationKey to "x".
  {
    words: /pass|pwd|secret|token|credential|auth|key|psk/i,
    find: new RegExp(
      `(?<![\\w-])${secretName}["'\`]?[\\s,]{0,3}(?:(?:is|was|to|of|with|value|as)\\s+){0,2}(${quoted})`,
      'gi',
    ),
  },
  // password is hunter2: only what cannot be a word of the sentence.
  {
    words: /pass|pwd|secret|token|credential|key|psk/i,
    find: new RegExp(
      `(?<![\\w-])${secretName}\\s+(?:(?:is|was|to|of|as|value)\\s+){0,2}((?=\\S{0,100}[\\d!-/:-@[-\`{-~])[^\\s"'\`(]\\S{2,2000})`,
      'gi',
    ),
  },
  // Password for CP7: hunter2; password (123456); key changed from one to another.
  {
    words: /pass|pwd|secret|token|credential|key|psk|pin/i,
    find: new RegExp(
      `(?<![\\w-])${secretName}\\s+(?:for|of)\\s+\\S{1,60}?\\s{0,2}[:=]\\s{0,3}(${quoted}|[^\\s"'\`]\\S{0,2000})`,
      'gi',
    ),
  },
  {
    words: /pass|pwd|secret|token|credential|key|psk|pin/i,
    find: new RegExp(
      `(?<![\\w-])${secretName}\\s{0,2}\\(\\s{0,2}((?=[^)\\s]{0,100}[\\d!-/])[^)\\s]{3,2000})\\)`,
      'gi',
    ),
  },
  {
    words: /\b(?:from|to)\b/i,
    find: new RegExp(
      `(?<![\\w-])${secretName}[^\\n]{0,24}\\bfrom\\s+((?=\\S{0,100}[\\d!-/])\\S{3,2000})\\s+to\\b`,
      'gi',
    ),
  },
  {
    words: /\bto\b/i,
    find: new RegExp(
      `(?<![\\w-])${secretName}\\s+(?:was |is |has been )?(?:changed|set|updated|reset|rotated)\\s+(?:from\\s+\\S{1,2000}\\s+)?to\\s+((?=\\S{0,100}[\\d!-/])\\S{3,2000})`,
      'gi',
    ),
  },
  {
    words: /\bp(?:ass|w)\b/i,
    find: /(?<![\w-])p(?:ass|w)["']?\s{0,3}[:=]\s{0,3}["']?([^\s"']{1,2000})/gi,
  },
  // OCPP: the name and its value in two members, in either order.
  {
    words: /authorizationkey|basicauthpassword|password|passphrase|secret|privatekey/i,
    find: new RegExp(
      `(?:attribute|set)?_?value\\\\?["']?\\s{0,4}[:=]\\s{0,4}(${quoted}|\\\\"[^"]{0,2000}"?|[^\\s"',}\\])]{1,2000})`,
      'gi',
    ),
  },
  {
    words: /authorizationkey|basicauthpassword|password|passphrase|secret|token|key/i,
    find: /<(?:\w+:)?(?:value|password|passwd|secret|token|key|attributevalue)\b[^>]{0,100}>([^<]{1,2000})/gi,
  },
  {
    words: /</,
    find: new RegExp(`<(?:[\\w.-]{1,40}:)?${secretName}(?:\\s[^>]{0,200})?>([^<]{1,2000})`, 'gi'),
  },
  // A user and a password in front of a host. What could be a port and a path is left alone.
  {
    words: /@/,
    find: /:\/\/[^\s/@:]{0,200}:(?!\d{1,5}(?:[/?\s]|$))([^\s]{1,400})@/g,
  },
  // Command lines.
  {
    words: /(?:^|\s)-/,
    find: /(?:^|\s)(?:-u|--user|-p|--pass(?:word)?|--auth|--token|--secret|--key|--proxy-user)[\s=]+(\S{1,2000})/gi,
  },
  // Query strings.
  {
    words: /[?&]/,
    find: /[?&](?:\w*(?:pass|pwd|key|sig|auth|code|token|secret)\w*)=([^&\s"']{1,2000})/gi,
  },
  { words: /eyj/i, find: /\b(eyJ[\w-]{8,2000}(?:\.[\w-]{0,2000}){1,4})/g },
  // Tokens as parts of a path, as ev-server and others hand them out.
  { words: /\/[0-9a-f]{24}/i, find: /\/[0-9a-f]{24}\/([0-9a-f]{24})(?=[/\s"'?]|$)/gi },
  { words: /\/[0-9a-f]{32}/i, find: /\/([0-9a-f]{32,128})(?=[/\s"'?]|$)/gi },
  // A key in digits, where the line speaks of keys.
  { words: /key|pass|auth|secret|hex/i, find: /(?<![\w])((?:[0-9a-f]{2}[ :]?){16,64})(?![\w])/gi },
];

/** Where the secrets of one line are, in order and without overlaps. */
export function secretsIn(line: string): Mask[] {
  const masks: Mask[] = [];
  for (const { find, words } of patterns) {
    if (!words.test(line)) continue;
    for (const match of line.matchAll(find)) {
      const secret = match.at(-1) ?? '';
      if (secret.trim() === '') continue;
      const end = match.index + match[0].lastIndexOf(secret) + secret.length;
      masks.push({ start: end - secret.length, end });
    }
  }
  return joined([...masks, ...encodedCredentials(line)]);
}

/** What decodes to `user:password` is a secret, whatever stands in front of it. */
function encodedCredentials(line: string): Mask[] {
  return [...line.matchAll(/(?<![\w+/=-])[A-Za-z0-9+/]{10,400}={0,2}(?![\w+/=-])/g)]
    .filter(([token]) => token.length % 4 === 0 && /^[\x20-\x7e]+:[\x20-\x7e]+$/.test(atob(token)))
    .map(({ 0: token, index }) => ({ start: index, end: index + token.length }));
}

/** The line without its secrets. Quotes around a secret stay. */
export function masked(line: string, masks: readonly Mask[]): string {
  let text = '';
  let from = 0;
  for (const { end, start } of masks) {
    text += line.slice(from, start) + maskText;
    from = end;
  }
  return text + line.slice(from);
}

/** Where a place in a line is after masking. */
export function afterMasking(offset: number, masks: readonly Mask[], isEnd: boolean): number {
  let shift = 0;
  for (const { end, start } of masks) {
    if (offset <= start) break;
    if (offset < end) return start + shift + (isEnd ? maskText.length : 0);
    shift += maskText.length - (end - start);
  }
  return offset + shift;
}

function joined(masks: Mask[]): Mask[] {
  const result: Mask[] = [];
  for (const mask of masks.sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && mask.start <= last.end) last.end = Math.max(last.end, mask.end);
    else result.push({ ...mask });
  }
  return result;
}
