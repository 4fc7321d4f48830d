import { isIP } from 'node:net';
import { webhookUrlProblem } from '@/lib/webhooks/url-schemas';
import type { AddressGuard } from './address-guard';
import type { ResolveName } from './resolve-name';

export type Receiver = { url: URL; addresses: string[] };

/**
 * Where a webhook's address leads at this moment, or in a sentence why nothing may be sent there.
 * A name is refused when one of its addresses is: which of them is meant cannot be known. What is
 * sent has to go to these addresses, for the name may lead elsewhere when it is asked again.
 */
export async function findReceiver(
  text: string,
  guard: AddressGuard,
  resolve: ResolveName,
): Promise<Receiver | { problem: string }> {
  const problem = webhookUrlProblem(text);
  if (problem !== null) return { problem };
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  if (addresses.length === 0) return { problem: `The name ${host} was not found.` };
  if (!addresses.every(guard.permits)) {
    return { problem: `${host} leads to an address that is not public. Nothing was sent.` };
  }
  if (url.protocol === 'http:' && !addresses.every(guard.isNamed)) {
    return { problem: 'Nothing is sent without TLS. Use https://.' };
  }
  return { url, addresses };
}

/** What can be said of an address when it is saved, without asking a name server. */
export function receiverProblem(text: string, guard: AddressGuard): string | null {
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isAddress = isIP(host) !== 0;
  if (url.protocol === 'http:' && !(isAddress ? guard.isNamed(host) : guard.hasNamed)) {
    return 'Start the address with https://. Nothing is sent without TLS.';
  }
  if (isAddress && !guard.permits(host)) {
    return 'This address is not public. Use one that can be reached from the internet.';
  }
  return null;
}
