/**
 * Reads an address or CIDR range and returns it as a range, or null. Host bits must be zero, so
 * that what is stored says what it means.
 */
export function parseAddressRange(text: string): string | null {
  const match = /^([0-9a-f:.]+)(?:\/(\d{1,3}))?$/i.exec(text.trim());
  const address = match?.[1];
  if (address === undefined) return null;
  const bits = addressBits(address);
  if (bits === null) return null;
  const width = bits.length;
  const prefix = match?.[2] === undefined ? width : Number(match[2]);
  if (prefix > width || bits.slice(prefix).includes('1')) return null;
  return `${address.toLowerCase()}/${prefix}`;
}

function addressBits(address: string): string | null {
  return address.includes(':') ? ipv6Bits(address) : ipv4Bits(address);
}

function ipv4Bits(address: string): string | null {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte < 256) ? bytes.map((byte) => binary(byte, 8)).join('') : null;
}

function ipv6Bits(address: string): string | null {
  const halves = address.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map(groupsBits);
  if (head === null || head === undefined) return null;
  if (tail === undefined) return head.length === 128 ? head : null;
  if (tail === null || head.length + tail.length > 112) return null;
  return head + '0'.repeat(128 - head.length - tail.length) + tail;
}

/** Colon-separated groups, of which the last may be an IPv4 address. */
function groupsBits(text: string): string | null {
  if (text === '') return '';
  const groups = text.split(':');
  let bits = '';
  for (const [index, group] of groups.entries()) {
    const isLast = index === groups.length - 1;
    const part = isLast && group.includes('.') ? ipv4Bits(group) : groupBits(group);
    if (part === null) return null;
    bits += part;
  }
  return bits;
}

function groupBits(group: string): string | null {
  return /^[0-9a-f]{1,4}$/i.test(group) ? binary(parseInt(group, 16), 16) : null;
}

function binary(value: number, width: number): string {
  return value.toString(2).padStart(width, '0');
}
