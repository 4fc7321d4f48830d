import type { LegFailure } from './cpms-leg';

const dns = /^(?:ENOTFOUND|EAI_)/;
const tcp = /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES)$/;
const timeout = /^(?:ETIMEDOUT|ESOCKETTIMEDOUT)$/;
const closed = /^(?:ECONNRESET|EPIPE|ECONNABORTED)$/;
const tls =
  /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|CRL_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|HOSTNAME_MISMATCH|ERR_OSSL)/;

/** What kind of failure an error code of the leg to the CPMS is. */
export function legProblem(code: string | null): LegFailure['problem'] {
  if (code === null || closed.test(code)) return 'closed';
  if (dns.test(code)) return 'dns';
  if (tcp.test(code)) return 'tcp';
  if (timeout.test(code)) return 'timeout';
  return tls.test(code) ? 'tls' : 'status';
}
