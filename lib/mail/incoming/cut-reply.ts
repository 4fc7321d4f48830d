/** Stands above what we write, so that whatever a program quotes of it can be cut. */
export const answerLine = '--- Answer above this line ---';

/** Lines with which mail programs begin what they quote. */
const quoteHeads = [
  /^\s*On\b.{5,200}\bwrote:\s*$/i,
  /^\s*Am\b.{5,200}\bschrieb\b.*:\s*$/i,
  /^\s*Le\b.{5,200}\ba écrit\s*:\s*$/i,
  /^\s*El\b.{5,200}\bescribió:\s*$/i,
  /^\s*Op\b.{5,200}\bschreef\b.*:\s*$/i,
  /^\s*Il\b.{5,200}\bha scritto:\s*$/i,
  /^\s*-{2,}\s*(Original Message|Ursprüngliche Nachricht|Message d'origine|Forwarded message)\s*-{2,}/i,
];
const headerLine = /^\s*\*?(From|Von|De|Van|Da)\s?:\*?\s+\S/;
const nextHeaderLine =
  /^\s*\*?(Sent|Date|Gesendet|Datum|Envoyé|Enviado|Verzonden|Inviato|To|An)\s?:/;
const signature = /^--\s?$/;

/** What a person wrote in an answer: without what was quoted under it, and without a signature. */
export function cutReply(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const end = lines.findIndex((line, index) => isEnd(lines, index, line));
  const kept = end === -1 ? lines : lines.slice(0, end);
  while (kept.length > 0 && /^\s*(>.*)?$/.test(kept.at(-1) ?? '')) kept.pop();
  return kept.join('\n').trim();
}

function isEnd(lines: readonly string[], index: number, line: string): boolean {
  if (line.includes(answerLine) || signature.test(line)) return true;
  if (line.length > 400) return false;
  // Programs break a long "On … wrote:" over two lines.
  const joined = `${line} ${lines[index + 1] ?? ''}`;
  if (quoteHeads.some((head) => head.test(line) || (joined.length < 400 && head.test(joined)))) {
    return true;
  }
  return headerLine.test(line) && nextHeaderLine.test(lines[index + 1] ?? '');
}
