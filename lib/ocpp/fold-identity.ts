/** Undoes the escapes of inert text, in which an identity arrives from the gateway. */
export function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\x([0-9a-f]{2})|\\u\{([0-9a-f]{4,6})\}/gi,
    (escape, byte: string | undefined, point: string | undefined) => {
      const code = parseInt(byte ?? point ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : escape;
    },
  );
}

/** Decodes what can be decoded, twice at most, and leaves the rest as it is. */
export function percentDecoded(text: string): string {
  const once = decodeOnce(text);
  return once.includes('%') ? decodeOnce(once) : once;
}

export function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase();
}

export function withoutInvisible(text: string): string {
  return text.replace(/[\p{Cf}\p{Variation_Selector}]/gu, '');
}

/** Replaces letters that look like Latin ones. Expects text whose case is folded. */
export function foldLookAlikes(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return Array.from(text, (character) => lookAlikes.get(character) ?? character).join('');
}

// Cyrillic, Greek and Armenian. Where the small letter resembles another Latin letter than the
// capital does, the capital decides, as identities are mostly written in capitals.
const lookAlikes = new Map(
  Object.entries({
    a: 'аα',
    b: 'вьβ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еε',
    g: 'ɡ',
    h: 'нһհη',
    i: 'іι',
    j: 'јϳ',
    k: 'кκ',
    m: 'мμ',
    n: 'νո',
    o: 'оοօ',
    p: 'рρ',
    q: 'ԛ',
    s: 'ѕ',
    t: 'тτ',
    u: 'ս',
    v: 'ѵ',
    w: 'ԝω',
    x: 'хχ',
    y: 'уγυ',
    z: 'ζ',
    '-': '‐‑‒–—―−',
  }).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const)),
);

function decodeOnce(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
