import { word } from './decode-link';

/** IPv6 as RFC 5952 writes it. */
export function addressText(address: Uint8Array): string {
  if (address.length === 4) return address.join('.');
  const groups = Array.from({ length: 8 }, (_none, index) => word(address, index * 2));
  const text = groups.map((group) => group.toString(16));
  let [longest, length] = [-1, 1];
  for (let from = 0; from < 8; from += 1) {
    let to = from;
    while (to < 8 && groups[to] === 0) to += 1;
    if (to - from > length) [longest, length] = [from, to - from];
  }
  if (longest === -1) return text.join(':');
  return `${text.slice(0, longest).join(':')}::${text.slice(longest + length).join(':')}`;
}

export function endpointText(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
