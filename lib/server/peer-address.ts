import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/**
 * Appends the peer's address to X-Forwarded-For of every request, as a proxy would. Next itself
 * does so only when the header is missing, so that a browser could make its address up.
 */
export function recordPeerAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const sent = request.headers['x-forwarded-for'];
    const hops = [sent, request.socket.remoteAddress].flat().filter((hop) => hop !== undefined);
    request.headers['x-forwarded-for'] = hops.join(', ');
  });
}
