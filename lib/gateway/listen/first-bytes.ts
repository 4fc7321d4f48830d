import type { Evidence } from '@/lib/diagnosis/evidence';

const tlsHandshakeRecord = 0x16;

/** What the first bytes of a connection look like, before any parser sees them. */
export function classifyFirstBytes(bytes: Buffer): Evidence['firstBytes'] {
  if (bytes.length === 0) return 'none';
  if (bytes[0] === tlsHandshakeRecord) return 'tls';
  return /^[A-Z]{1,20}(?: |$)/.test(bytes.toString('latin1', 0, 24)) ? 'http' : 'other';
}
