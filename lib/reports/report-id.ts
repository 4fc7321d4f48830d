import { createHash } from 'node:crypto';

/**
 * A UUID of version 5 (RFC 9562 section 5.5): the same namespace and name give the same id. The
 * namespace of a report is its tenant, so that ids of two tenants never meet.
 */
export function reportId(tenantId: string, name: string): string {
  const hex = createHash('sha1').update(namespaceOf(tenantId)).update(name).digest('hex');
  const variant = (Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant.toString(16)}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

let last: { tenantId: string; bytes: Buffer } | undefined;

/** An import asks for the same one for every line. */
function namespaceOf(tenantId: string): Buffer {
  if (last?.tenantId !== tenantId) {
    last = { tenantId, bytes: Buffer.from(tenantId.replaceAll('-', ''), 'hex') };
  }
  return last.bytes;
}
