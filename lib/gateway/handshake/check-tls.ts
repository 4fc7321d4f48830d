import type { Check } from './check';

/** A request in the clear on the port for TLS. It is parsed all the same: it names the charger. */
export const checkTls: Check = {
  stage: 'tls',
  isRefused: ({ arrival }) => arrival.transport === 'wss' && arrival.tls?.handshakeDone !== true,
};
