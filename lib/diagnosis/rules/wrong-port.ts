import { finding } from '@/lib/diagnosis/findings';
import type { Rule } from './rule';

/** The first bytes belong to the other port, or to no protocol of ours. */
export const wrongPort: Rule = ({ address, firstBytes, port, stage, tls, transport }) => {
  if (stage !== 'tcp' && stage !== 'tls' && stage !== 'http') return null;

  if (transport === 'ws' && firstBytes === 'tls') {
    const findings = [finding('first-bytes-tls', { port })];
    return [{ causeId: 'tls-on-plain-port', weight: 0.98, findings }];
  }
  const isPlainOnTls =
    transport === 'wss' && (firstBytes === 'http' || tls?.errorCode === 'ERR_SSL_HTTP_REQUEST');
  if (isPlainOnTls && tls?.handshakeDone !== true) {
    const findings = [finding('first-bytes-http', { port })];
    return [{ causeId: 'plain-on-tls-port', weight: 0.98, findings }];
  }
  if (firstBytes === 'other') {
    return [
      { causeId: 'not-http', weight: 0.95, findings: [finding('first-bytes-other', { address })] },
    ];
  }
  return null;
};
