import type { Evidence } from './evidence';

type Leg = NonNullable<Evidence['cpms']>;

const faults: readonly (readonly [RegExp, string])[] = [
  [/^ECONNREFUSED$/, 'connection refused'],
  [/^(?:EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'no way to its address'],
  [/^ENOTFOUND$/, 'host name not found'],
  [/^EAI_/, 'no answer from the name server'],
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED)$/, 'connection cut'],
  [/^CERT_HAS_EXPIRED$/, 'certificate expired'],
  [/^CERT_NOT_YET_VALID$/, 'certificate not valid yet'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'certificate for another name'],
  [/SELF_SIGNED|UNABLE_TO|^CERT_(?:UNTRUSTED|SIGNATURE)/, 'certificate not trusted'],
  [/^(?:EPROTO|ERR_SSL_(?:WRONG_VERSION|PACKET_LENGTH))/, 'no TLS there'],
  [/^HPE_/, 'answer is not HTTP'],
  [/^CHARGER_LEFT$/, 'the charger left first'],
];

/** What went wrong on the way to the CPMS, in words; null where its answer says more. */
export function cpmsFault({ errorCode, problem }: Leg): string | null {
  const known = faults.find(([pattern]) => pattern.test(errorCode ?? ''));
  if (known !== undefined) return known[1];
  switch (problem) {
    case 'dns':
      return 'host name not found';
    case 'tcp':
      return 'no connection';
    case 'tls':
      return 'no secure connection';
    case 'timeout':
      return 'no answer';
    case 'subprotocol':
      return 'no version of OCPP agreed on';
    case 'closed':
      return 'connection closed without an answer';
    case 'redirect':
    case 'status':
    case null:
      return null;
  }
}
