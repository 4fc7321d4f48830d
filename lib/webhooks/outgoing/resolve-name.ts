import { lookup, Resolver } from 'node:dns/promises';

export type ResolveName = (hostname: string) => Promise<string[]>;

const patience = { timeout: 2_000, tries: 2 } as const;

/**
 * The addresses of a name. Asked over the network, not on the few threads that all of the
 * process shares: a name server that does not answer holds up its own webhook alone. The hosts
 * file is read for what no name server knows, and for names without a dot, such as localhost.
 */
export const resolveName: ResolveName = async (hostname) => {
  if (!hostname.includes('.')) return inHostsFile(hostname);
  const resolver = new Resolver(patience);
  const [v4, v6] = await Promise.allSettled([
    resolver.resolve4(hostname),
    resolver.resolve6(hostname),
  ]);
  const found = [v4, v6].flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  if (found.length > 0) return found;
  return [v4, v6].some(isTimeout) ? [] : inHostsFile(hostname);
};

function inHostsFile(hostname: string): Promise<string[]> {
  return lookup(hostname, { all: true }).then(
    (entries) => entries.map(({ address }) => address),
    () => [],
  );
}

function isTimeout(one: PromiseSettledResult<string[]>): boolean {
  return one.status === 'rejected' && Reflect.get(Object(one.reason), 'code') === 'ETIMEOUT';
}
