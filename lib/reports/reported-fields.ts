/** The fields of a reported attempt, for people. A test keeps them those of the schema. */
export type ReportedField = { name: string; form: string; about: string };

export const reportedFields: readonly ReportedField[] = [
  {
    name: 'id',
    form: 'text, needed',
    about: 'Your own id, up to 200 characters. What comes again with it counts once.',
  },
  {
    name: 'at',
    form: 'ISO 8601, needed',
    about: 'When the attempt began, with its zone: 2026-01-31T12:00:00Z.',
  },
  {
    name: 'identity',
    form: 'text',
    about: 'Exactly as the charger sent it. Give it, the url, or at least the address.',
  },
  {
    name: 'url',
    form: 'text',
    about:
      'The URL or path that was asked for. Its last part is the identity. The query is dropped.',
  },
  {
    name: 'status',
    form: '100–599',
    about: 'The HTTP status of the answer; 101 is a connection that was let in. None: no answer.',
  },
  { name: 'reason', form: 'text', about: 'The reason phrase of the answer.' },
  { name: 'server', form: 'text', about: 'The Server header of the answer.' },
  {
    name: 'refusedBy',
    form: 'gateway, cpms, charger, network',
    about: 'Who ended it. Left out, it is worked out from the rest.',
  },
  { name: 'address', form: 'IPv4 or IPv6', about: 'Where the charger connected from.' },
  { name: 'port', form: '0–65535', about: 'The port that it connected to.' },
  { name: 'transport', form: 'ws, wss', about: 'With or without TLS.' },
  {
    name: 'headers',
    form: 'object',
    about:
      'The headers of the request. Of Authorization the shape is kept, of the WebSocket headers and User-Agent the value, of all others the name.',
  },
  {
    name: 'authorization',
    form: 'text',
    about: 'The Authorization header by itself, or “none”. Only its shape is kept.',
  },
  { name: 'subprotocols', form: 'list of texts', about: 'What the charger offered: ["ocpp1.6"].' },
  { name: 'subprotocol', form: 'text', about: 'What was agreed on.' },
  {
    name: 'tls',
    form: 'object',
    about: 'Of a failed handshake: version, serverName, alert, errorCode, each a text.',
  },
  {
    name: 'cpmsError',
    form: 'dns, tcp, tls, timeout, redirect, subprotocol, closed',
    about: 'What went wrong between your gateway and the CPMS.',
  },
  { name: 'cpmsErrorCode', form: 'text', about: 'Its code, such as ECONNREFUSED.' },
  { name: 'durationMs', form: 'number', about: 'Milliseconds until the answer.' },
  {
    name: 'sessionMs',
    form: 'number',
    about:
      'How long the session lasted. A session still open is reported without it, and again with it, under the same id, when it is over.',
  },
  { name: 'closeCode', form: '1000–4999', about: 'The WebSocket close code.' },
  { name: 'closeReason', form: 'text', about: 'The reason beside it.' },
  { name: 'closedBy', form: 'charger, gateway, cpms, network', about: 'Who closed the session.' },
];
