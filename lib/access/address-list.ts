import { BlockList, isIP, isIPv6 } from 'node:net';

/** The addresses of ranges such as `203.0.113.0/24`; null without any. What is no range is left out. */
export function createAddressList(ranges: readonly string[]): BlockList | null {
  const list = new BlockList();
  let isEmpty = true;
  for (const range of ranges) {
    const [address = '', bits] = range.trim().split('/');
    const version = isIP(address);
    const length = Number(bits ?? (version === 6 ? 128 : 32));
    if (version === 0 || !Number.isInteger(length) || length > (version === 6 ? 128 : 32)) continue;
    list.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4');
    isEmpty = false;
  }
  return isEmpty ? null : list;
}

export function isListed(list: BlockList | null, address: string): boolean {
  return list?.check(address, isIPv6(address) ? 'ipv6' : 'ipv4') ?? false;
}
