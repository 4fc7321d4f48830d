/**
 * The network that an address most likely belongs to: a /24 of IPv4, a /64 of IPv6. Null for
 * what is no address.
 */
export function addressRangeOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const ipv4 = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(plain);
  if (ipv4 !== null) return `${ipv4[1]}.0/24`;
  if (!/^[0-9a-f:]+(?:%\w+)?$/i.test(plain) || !plain.includes(':')) return null;
  const [head = '', tail = ''] = plain.replace(/%.*$/, '').split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const zeros = plain.includes('::') ? 8 - groups(head).length - groups(tail).length : 0;
  const all = [...groups(head), ...Array<string>(Math.max(0, zeros)).fill('0'), ...groups(tail)];
  if (all.length !== 8) return null;
  const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
