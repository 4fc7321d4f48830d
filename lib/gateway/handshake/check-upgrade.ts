import type { Check } from './check';

const supportedVersion = '13';

/** Is it a request for a WebSocket as RFC 6455 section 4.2.1 wants it? */
export const checkUpgrade: Check = {
  stage: 'http',
  isRefused: ({ isUpgrade, method, request }) =>
    !isUpgrade ||
    method !== 'GET' ||
    request.upgrade?.toLowerCase() !== 'websocket' ||
    !request.hasWebSocketKey ||
    request.webSocketVersion !== supportedVersion,
};
