import { createHash } from 'node:crypto';

/**
 * A UUID of version 5 (RFC 9562 section 5.5): the same namespace and name give the same id. The
 * namespace of a report is its tenant, so that ids of two tenants never meet.
 */
export function reportId(tenantId: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(tenantId.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
