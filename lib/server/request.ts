import 'server-only';
import { headers } from 'next/headers';
import { environment } from './environment';
import { pathHeader } from './request-headers';

/** Path and query of the page that is being asked for, or of the page that posted the form. */
export async function requestedPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? '/';
}

/**
 * Address of the browser. peer-address.ts appends the peer's to X-Forwarded-For, so counting
 * from the right end past the trusted proxies gives one that cannot be made up.
 */
export async function clientAddress(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for') ?? '';
  const hops = forwarded.split(',').map((hop) => hop.trim().replace(/^::ffff:(?=\d+\.)/i, ''));
  const address = hops.at(-1 - environment().trustedProxies) ?? hops[0] ?? '';
  return address === '' ? 'unknown' : address.slice(0, 100);
}

export async function userAgent(): Promise<string | null> {
  return (await headers()).get('user-agent')?.slice(0, 300) ?? null;
}
