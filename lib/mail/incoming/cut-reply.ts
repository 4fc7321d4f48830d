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

/** How lines begin that phones and mail programs put under what a person wrote. */
const deviceHeads = [
  /^Sent (from|via|with) (my|Mail|Yahoo|Outlook|Samsung|Proton|BlackBerry|Gmail|AOL)\b/i,
  /^Von meine.{1,40} (gesendet|geschickt)$/i,
  /^Gesendet (von|mit) (meine|Mail|Yahoo|Outlook|Samsung|BlackBerry)/i,
  /^Envoyé (de|depuis|à partir de) (mon|ma|Mail|Yahoo|Outlook|Samsung)\b/i,
  /^Enviado (desde|de|do) (mi|meu|Mail|Correo|Yahoo|Outlook|Samsung)\b/i,
  /^(Verzonden|Verstuurd) (vanaf|van|met|via) (mijn|Mail|Yahoo|Outlook|Samsung)\b/i,
  /^Inviato (da|dal) (mio|iPhone|iPad|Mail|Posta|Yahoo|Outlook|Samsung)\b/i,
  /^(Get|Download|Obtenir|Télécharger|Obtener|Scarica|Holen Sie sich) Outlook (for|für|pour|para|per)\b/i,
  /^Outlook (für|voor|pour|para|per)\b/i,
];
const maxDeviceLine = 60;
/** What has nothing of its own to say: empty, quoted, or the rule that Outlook draws. */
const sayingNothing = /^\s*(>.*|_{10,}\s*)?$/;

/** What a person wrote in an answer: without what was quoted under it, and without a signature. */
export function cutReply(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const end = lines.findIndex((line, index) => isEnd(lines, index, line));
  const kept = end === -1 ? lines : lines.slice(0, end);
  while (kept.length > 0 && (sayingNothing.test(kept.at(-1) ?? '') || endsWithDevice(kept))) {
    kept.pop();
  }
  return kept.join('\n').trim();
}

/** A paragraph of one short line that is no sentence: "Sent from my charger: 401." is one. */
function endsWithDevice(lines: readonly string[]): boolean {
  if ((lines.at(-2) ?? '').trim() !== '') return false;
  const line = (lines.at(-1) ?? '')
    .slice(0, 500)
    .replace(/[<([]?https?:\S*/g, '')
    .trim();
  return (
    line.length <= maxDeviceLine &&
    !/[.:!?,]$/.test(line) &&
    deviceHeads.some((head) => head.test(line))
  );
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
