import { isIP } from 'node:net';
import { createAddressList, isListed } from '@/lib/access/address-list';

/**
 * What is not on the public internet, of IANA's registries of special-purpose addresses, and two
 * that clouds answer their machines under. Of IPv6 only what is allocated at all is public.
 */
const special4 = createAddressList([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24'],
  ...['192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  // Azure's platform and its metadata.
  '168.63.129.16/32',
]);
const allocated6 = createAddressList(['2000::/3']);
/** Teredo, ORCHID, benchmarks, documentation, and 6to4, which holds an IPv4 address. */
const special6 = createAddressList(['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

export type AddressGuard = {
  /** May something be sent there? What is no address may not. */
  permits: (address: string) => boolean;
  /** Has the operator named it? Only then without TLS. */
  isNamed: (address: string) => boolean;
  /** Has the operator named anything? */
  hasNamed: boolean;
};

/** Lets pass public addresses, and the networks of their own that the operator has named. */
export function createAddressGuard(allowedNetworks: readonly string[]): AddressGuard {
  const named = createAddressList(allowedNetworks);
  const isNamed = (address: string) => isIP(address) !== 0 && isListed(named, address);
  return {
    permits: (address) => isPublic(address) || isNamed(address),
    isNamed,
    hasNamed: named !== null,
  };
}

function isPublic(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !isListed(special4, address);
  return version === 6 && isListed(allocated6, address) && !isListed(special6, address);
}
