import { cpmsFault } from '@/lib/diagnosis/cpms-fault';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { formatDuration } from './duration';
import { httpReason } from './http-reason';

/** The exact answer that ended an attempt: a status, a close code, a TLS alert, or none. */
export function answerText(evidence: Evidence | null): string {
  if (evidence === null) return 'No contact';
  const { answer, cpms, close, stage, tls } = evidence;
  if (close !== null) {
    const code = close.code === null ? 'Dropped' : `Closed ${close.code}`;
    return `${code} after ${formatDuration(close.afterMs)}`;
  }
  // What the charger was told of it, such as 502, is the gateway's own wording.
  if (stage === 'cpms' && cpms !== null) return cpmsText(cpms, answer);
  if (answer !== null && answer.status !== null) return statusText(answer.status, answer.reason);
  if (tls?.alert != null) return `TLS alert ${tls.alert}`;
  if (tls?.errorCode != null) return tls.errorCode;
  return evidence.parserError ?? 'No answer';
}

function cpmsText(leg: NonNullable<Evidence['cpms']>, answer: Evidence['answer']): string {
  const time = formatDuration(leg.durationMs);
  if (leg.problem === 'timeout') return `No answer within ${time}`;
  const fault = cpmsFault(leg);
  if (fault !== null) return `${fault.charAt(0).toUpperCase()}${fault.slice(1)} after ${time}`;
  return answer?.by === 'cpms' && answer.status !== null
    ? `${statusText(answer.status, answer.reason)} in ${time}`
    : (leg.errorCode ?? 'No answer');
}

function statusText(status: number, reason: string | null): string {
  const words = reason === null || reason === '' ? httpReason(status) : reason;
  return words === null ? String(status) : `${status} ${words}`;
}
