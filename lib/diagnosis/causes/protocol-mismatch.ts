import { defineCauses } from './cause';

export const protocolMismatchCauses = defineCauses('protocol-mismatch', {
  'subprotocol-missing': {
    owner: 'manufacturer',
    title: 'The charger names no OCPP version',
    sentence: 'The charger did not say which version of OCPP it speaks.',
    explanation:
      'The header Sec-WebSocket-Protocol is required by OCPP. Without it no version can be agreed on.',
    confirmation: 'A packet capture shows a request without Sec-WebSocket-Protocol.',
    solutions: ['set-ocpp-version', 'update-firmware', 'check-network-path'],
  },
  'subprotocol-unknown': {
    owner: 'installer',
    title: 'The charger offers no version that is known',
    sentence: 'The charger offers no version of OCPP that is known here[[: “{offered}”]].',
    explanation: 'Exolink speaks OCPP 1.6, 2.0.1 and 2.1 in their JSON form.',
    confirmation: 'The charger’s configuration shows the protocol that is selected.',
    solutions: ['set-ocpp-version', 'update-firmware'],
  },
  'subprotocol-misspelt': {
    owner: 'manufacturer',
    title: 'The OCPP version is misspelt',
    sentence: 'The charger misspells the name of its OCPP version[[: “{offered}” for “{meant}”]].',
    explanation: 'The name has to be written exactly, in small letters.',
    confirmation: 'A packet capture shows the name in Sec-WebSocket-Protocol.',
    solutions: ['set-ocpp-version', 'update-firmware'],
  },
  'subprotocol-too-old': {
    owner: 'manufacturer',
    title: 'The charger’s OCPP version is too old',
    sentence:
      'The charger offers only a version of OCPP that is not supported any more[[: “{offered}”]].',
    explanation: 'Exolink speaks OCPP 1.6, 2.0.1 and 2.1. Others need an update of the firmware.',
    confirmation: 'The manufacturer names the OCPP versions that the firmware supports.',
    solutions: ['set-ocpp-version', 'update-firmware'],
  },
  'subprotocol-not-allowed': {
    owner: 'cpms-admin',
    title: 'The CPMS does not accept this OCPP version',
    sentence: 'The charger’s version of OCPP[[, “{offered}”,]] is not accepted by its CPMS.',
    explanation: 'Charger and CPMS have to speak the same version.',
    confirmation: 'The CPMS’s settings list the versions that it accepts.',
    solutions: ['set-ocpp-version', 'correct-cpms-url'],
  },
  'upgrade-header-missing': {
    owner: 'manufacturer',
    title: 'The request does not ask for a WebSocket',
    sentence: 'The charger’s request lacks the headers that ask for a WebSocket.',
    explanation: 'The headers “Connection: Upgrade” and “Upgrade: websocket” are both needed.',
    confirmation: 'A packet capture at the charger shows the request without them.',
    solutions: ['update-firmware', 'allow-websocket-through-proxy'],
  },
  'upgrade-header-stripped': {
    owner: 'network-team',
    title: 'A proxy removes the WebSocket headers',
    sentence:
      'A proxy on the way removed the headers that ask for a WebSocket[[; it added “{header}”]].',
    explanation:
      'A proxy that is not set up for WebSockets forwards the request as an ordinary one.',
    confirmation: 'A packet capture at the charger shows the headers that are missing here.',
    solutions: ['allow-websocket-through-proxy', 'check-network-path'],
  },
  'tls-on-plain-port': {
    owner: 'installer',
    title: 'The charger uses TLS on the port without TLS',
    sentence:
      'The charger tried to connect with TLS on a port[[, {port},]] that is for plain connections.',
    explanation: 'Scheme and port of the URL do not belong together.',
    confirmation: 'The charger’s URL has “wss” and the port of the plain address.',
    solutions: ['use-right-port'],
  },
  'plain-on-tls-port': {
    owner: 'installer',
    title: 'The charger connects without TLS on the TLS port',
    sentence: 'The charger tried to connect without TLS on a port[[, {port},]] that requires it.',
    explanation: 'Scheme and port of the URL do not belong together.',
    confirmation: 'The charger’s URL has “ws” and the port of the secure address.',
    solutions: ['use-right-port'],
  },
  'not-http': {
    owner: 'installer',
    title: 'What arrived is not HTTP',
    sentence: 'What was sent[[ from {address}]] is not a web request at all.',
    explanation:
      'Another protocol was selected on the charger, or something other than a charger connects.',
    confirmation: 'A packet capture shows what the device sends.',
    solutions: ['set-ocpp-version', 'use-right-port', 'update-firmware'],
  },
  'request-malformed': {
    owner: 'manufacturer',
    title: 'The web request has mistakes in it',
    sentence: 'The charger’s request breaks the rules of HTTP[[ ({parserError})]].',
    explanation: 'The request could not be read, so nothing in it could be checked.',
    confirmation: 'A packet capture shows the request.',
    solutions: ['update-firmware', 'check-network-path'],
  },
  'headers-too-large': {
    owner: 'manufacturer',
    title: 'The request is too large',
    sentence: 'The charger’s request is larger than Exolink reads.',
    explanation: 'URL and headers together may take up to 16 kilobytes.',
    confirmation: 'A packet capture shows which header is so large.',
    solutions: ['update-firmware', 'check-network-path'],
  },
  'browser-request': {
    owner: 'installer',
    title: 'The address was opened in a browser',
    sentence: 'Somebody opened the charger’s address in a browser.',
    explanation:
      'The address is for chargers. A browser that opens it proves that the host can be reached, and no more.',
    confirmation: 'The User-Agent header names a browser.',
    solutions: ['correct-station-url'],
  },
  'not-a-websocket-request': {
    owner: 'installer',
    title: 'The request is not for a WebSocket',
    sentence: 'An ordinary web request[[ ({method})]] was sent to an address for chargers.',
    explanation:
      'The charger may be set to OCPP over SOAP, or a monitoring tool checks the address.',
    confirmation: 'The charger’s configuration shows OCPP-J, the JSON form, as its protocol.',
    solutions: ['set-ocpp-version', 'update-firmware'],
  },
  'websocket-key-invalid': {
    owner: 'manufacturer',
    title: 'The WebSocket key is missing or wrong',
    sentence: 'The charger’s request has no valid Sec-WebSocket-Key.',
    explanation: 'Every WebSocket request carries a random key of 16 bytes.',
    confirmation: 'A packet capture shows the header.',
    solutions: ['update-firmware', 'allow-websocket-through-proxy'],
  },
  'websocket-version-unsupported': {
    owner: 'manufacturer',
    title: 'The WebSocket version is not supported',
    sentence: 'The charger asks for a version of WebSocket[[, {version},]] that is not supported.',
    explanation: 'Version 13 is the only one in use since 2011.',
    confirmation: 'A packet capture shows the header Sec-WebSocket-Version.',
    solutions: ['update-firmware'],
  },
});
