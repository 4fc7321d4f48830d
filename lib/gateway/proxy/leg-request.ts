import type { Attempt } from '@/lib/gateway/handshake/attempt';
import type { DirectoryCharger } from '@/lib/gateway/directory/directory-entry';
import { offerToCpms } from '@/lib/ocpp/deflate-extension';
import { supportedSubprotocols } from '@/lib/ocpp/subprotocols';

/** What is asked of the CPMS in the charger's name. */
export type LegRequest = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** In the charger's order of preference. */
  readonly subprotocols: readonly string[];
  readonly extensions: string | null;
};

/** Of one connection alone, set anew for the leg, or not for a charger to say. */
const notPassedOn =
  /^(?:authorization|connection|content-length|expect|forwarded|host|keep-alive|proxy-.*|sec-websocket-.*|te|trailer|transfer-encoding|upgrade|via|x-forwarded-.*|x-real-ip)$/i;

/** The upgrade request for the CPMS: the registered identity, under which it knows the charger. */
export function legRequest(
  { arrival, isSecure, path, rawHeaders, request }: Attempt,
  charger: DirectoryCharger,
  cpmsUrl: string,
  /** `Authorization` for the CPMS. */
  authorization: string | null,
): LegRequest {
  // The spelling on the wire is kept where it is the registered one: some CPMSs compare it.
  const isRegistered = path.identity === charger.identity && path.rawIdentity !== null;
  const segment = isRegistered ? path.rawIdentity : null;
  return {
    url: stationUrl(cpmsUrl, segment ?? encodeURIComponent(charger.identity)),
    headers: {
      ...endToEndHeaders(rawHeaders),
      ...legHeaders({
        authorization,
        address: arrival.address,
        isSecure,
      }),
      ...(request.host === null ? {} : { 'X-Forwarded-Host': request.host }),
    },
    subprotocols: request.subprotocols.filter((name) =>
      supportedSubprotocols.some((supported) => supported === name),
    ),
    extensions: offerToCpms(request.extensions),
  };
}

/** Where a charger connects at its CPMS; `identity` is percent-encoded already. */
export function stationUrl(cpmsUrl: string, identity: string): URL {
  const url = new URL(cpmsUrl);
  url.protocol = url.protocol === 'wss:' ? 'https:' : 'http:';
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${identity}`;
  return url;
}

/** Who it is, and how they came. */
export function legHeaders(of: {
  authorization: string | null;
  address: string;
  isSecure: boolean;
}): Record<string, string> {
  return {
    ...(of.authorization === null ? {} : { Authorization: of.authorization }),
    'X-Forwarded-For': of.address,
    'X-Forwarded-Proto': of.isSecure ? 'https' : 'http',
  };
}

function endToEndHeaders(rawHeaders: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (!notPassedOn.test(name)) headers[name.toLowerCase()] = rawHeaders[index + 1] ?? '';
  }
  return headers;
}
