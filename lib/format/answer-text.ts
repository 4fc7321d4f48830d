import { httpReason } from './http-reason';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { formatDuration } from './duration';

/** The exact answer that ended an attempt: a status, a close code, a TLS alert, or none. */
export function answerText(evidence: Evidence | null): string {
  if (evidence === null) return 'No contact';
  const { answer, cpms, close, tls } = evidence;
  if (close !== null) {
    const code = close.code === null ? 'Dropped' : `Closed ${close.code}`;
    return `${code} after ${formatDuration(close.afterMs)}`;
  }
  if (answer !== null && answer.status !== null) {
    const reason = answer.reason ?? httpReason(answer.status);
    return reason === null ? String(answer.status) : `${answer.status} ${reason}`;
  }
  if (tls?.alert != null) return `TLS alert ${tls.alert}`;
  if (tls?.errorCode != null) return tls.errorCode;
  if (cpms !== null && cpms.problem !== null) return cpms.errorCode ?? cpms.problem;
  return evidence.parserError ?? 'No answer';
}
