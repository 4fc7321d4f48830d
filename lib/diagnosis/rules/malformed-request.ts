import { finding } from '@/lib/diagnosis/findings';
import { redactTarget } from '@/lib/ocpp/redact-target';
import { isLostConnection } from './lost-connection';
import type { Candidate, Rule } from './rule';

// Raw UTF-8 or NUL in the path, and a raw space, as llhttp reports them.
const unencodedPath = new Map([
  ['HPE_INVALID_URL', 0.9],
  ['HPE_INVALID_CONSTANT', 0.65],
]);

/** The HTTP parser gave up before there was a request. */
export const malformedRequest: Rule = ({ parserError, request, stage, tls }) => {
  if (stage !== 'http' || parserError === null) return null;
  if (isLostConnection(parserError)) {
    // Not a byte after the handshake is silence rather than half a request.
    if (request === null && tls?.handshakeDone === true) return null;
    return [
      {
        causeId: 'request-never-finished',
        weight: 0.9,
        findings: [finding('parser-error', { parserError })],
        refusedBy: 'network',
      },
    ];
  }

  const target = redactTarget(request?.target ?? '');
  const failed = finding('parser-error', { parserError, target });
  if (parserError === 'HPE_HEADER_OVERFLOW') {
    return [{ causeId: 'headers-too-large', weight: 0.96, findings: [failed] }];
  }
  const general: Candidate = { causeId: 'request-malformed', weight: 0.6, findings: [failed] };
  const weight = unencodedPath.get(parserError);
  if (weight !== undefined) {
    return [{ causeId: 'identity-not-encoded', weight, findings: [failed] }, general];
  }
  if (parserError === 'HPE_INVALID_METHOD' && request === null) {
    return [{ causeId: 'not-http', weight: 0.85, findings: [failed] }, general];
  }
  return [{ ...general, weight: 0.9 }];
};
