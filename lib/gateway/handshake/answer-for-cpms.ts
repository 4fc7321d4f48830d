import type { Answer } from '@/lib/gateway/listen/write-answer';
import type { Attempt } from './attempt';

const retryAfterSeconds = 30;
const plainText = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

/**
 * What a charger is told when its CPMS did not let it in: the CPMS's own refusal, or 502 and 504
 * where there is none that could be passed on. A redirect is none: WebSockets follow no redirects.
 */
export function answerForCpms({ cpms, cpmsAnswer }: Attempt, explanation: string): Answer {
  const isRefusal = cpmsAnswer !== null && cpms?.problem === 'status' && cpmsAnswer.status >= 400;
  if (isRefusal) {
    const { body, headers, reason, status } = cpmsAnswer;
    return { status, reason, headers: { 'Cache-Control': 'no-store', ...headers }, body };
  }
  const isTimeout = cpms?.problem === 'timeout';
  return {
    status: isTimeout ? 504 : 502,
    reason: isTimeout ? 'Gateway Timeout' : 'Bad Gateway',
    headers: { ...plainText, 'Retry-After': String(retryAfterSeconds) },
    body: explanation,
  };
}
