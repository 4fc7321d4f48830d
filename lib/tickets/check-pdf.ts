/** Readers look for the end this far from the last byte, too. */
const endLength = 2_048;

/** Does it begin and end as a PDF does? Nobody is shown what is in it: it is saved alone. */
export function checkPdf(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 8);
  const endsAt = Math.max(0, bytes.length - endLength);
  const end = bytes.toString('latin1', endsAt);
  // A PDF that was added to has several ends.
  const last = [...end.matchAll(/startxref\s+(\d{1,10})\s+%%EOF/g)].at(-1);
  const table = Number(last?.[1] ?? 0);
  const isWhole = table > 0 && table < endsAt + (last?.index ?? 0);
  return /^%PDF-\d\.\d/.test(start) && isWhole ? null : brokenPdf;
}

const brokenPdf =
  'This PDF is damaged or was cut off on its way. Open it, save it as a PDF again and attach the new one.';
