/** Of generated keys: OCPP 1.6 takes 16 to 20 bytes. */
const keyBytes = [16, 20];

/**
 * The secrets that a sent password can stand for, likeliest first: itself, and for a generated
 * key also its hex text, when the charger sends its bytes or upper-case digits. OCPP 1.6 wants
 * the bytes on the wire and 2.0.1 the text, so all three are the same key rightly sent.
 */
export function passwordSpellings(sent: Buffer): Buffer[] {
  if (keyBytes.includes(sent.length)) return [sent, Buffer.from(sent.toString('hex'))];
  if (!keyBytes.includes(sent.length / 2)) return [sent];
  const text = sent.toString('latin1');
  const isUpperHex = /^[0-9A-F]+$/.test(text) && /[A-F]/.test(text);
  return isUpperHex ? [sent, Buffer.from(text.toLowerCase())] : [sent];
}
