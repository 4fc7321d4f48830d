import { describe, expect, it } from 'vitest';
import { cpmsFault } from './cpms-fault';

type Leg = Parameters<typeof cpmsFault>[0];

describe('cpmsFault', () => {
  it.each<[string | null, Leg['problem'], string | null]>([
    ['connection refused', 'tcp', 'ECONNREFUSED'],
    ['no way to its address', 'tcp', 'ENETUNREACH'],
    ['no connection', 'tcp', 'EACCES'],
    ['host name not found', 'dns', 'ENOTFOUND'],
    ['no answer from the name server', 'dns', 'EAI_AGAIN'],
    ['certificate expired', 'tls', 'CERT_HAS_EXPIRED'],
    ['certificate for another name', 'tls', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['certificate not trusted', 'tls', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['certificate not trusted', 'tls', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['no TLS there', 'tls', 'EPROTO'],
    ['no secure connection', 'tls', 'ERR_SSL_SOMETHING_NEW'],
    ['no answer', 'timeout', 'ETIMEDOUT'],
    ['connection cut', 'closed', 'ECONNRESET'],
    ['connection closed without an answer', 'closed', null],
    ['the charger left first', 'closed', 'CHARGER_LEFT'],
    ['no version of OCPP agreed on', 'subprotocol', 'ocpp9'],
    ['answer is not HTTP', 'status', 'HPE_INVALID_CONSTANT'],
    [null, 'redirect', null],
    [null, 'status', null],
    [null, null, null],
  ])('%s: %s %s', (words, problem, errorCode) => {
    expect(cpmsFault({ problem, errorCode, durationMs: 1 })).toBe(words);
  });
});
