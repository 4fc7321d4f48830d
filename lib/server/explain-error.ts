import 'server-only';
import { randomUUID } from 'node:crypto';
import { DomainError, type DomainErrorCode } from '@/lib/errors';
import { log } from './log';

export type ExplainedError = {
  code: DomainErrorCode | 'internal';
  message: string;
  retryAfterSeconds?: number;
};

/**
 * What a person may be told about an error: a refusal in its own words, anything else as a
 * reference under which it stands in the log. The message of an exception never leaves here.
 */
export function explainError(error: unknown): ExplainedError {
  if (error instanceof DomainError) {
    const { code, message, retryAfterSeconds } = error;
    return retryAfterSeconds === undefined
      ? { code, message }
      : { code, message, retryAfterSeconds };
  }
  const reference = randomUUID().slice(0, 8);
  log().error({ err: error, reference }, 'A request ended with an unexpected error.');
  return {
    code: 'internal',
    message: `This did not work, and nothing was changed. If it happens again, give your operator the reference ${reference}.`,
  };
}
