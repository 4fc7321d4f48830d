import { S3ServiceException } from '@aws-sdk/client-s3';
import type { Log } from '@/lib/context';
import { DomainError } from '@/lib/errors';
import { fileGone } from './file-keeper';

const away = 'The storage for files does not answer at the moment. Try again in a few minutes.';
const refusing =
  'The storage for files refuses the portal. Your operator has to look at the settings of S3.';

/**
 * What a person may be told. The log has the name of the problem alone: what an S3 storage answers
 * may repeat the request and its signature.
 */
export function s3Problem(error: unknown, log: Log): DomainError {
  const name = error instanceof Error ? error.name : 'unknown';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  log.error({ name, code, status }, 'The S3 storage for files of tickets failed.');
  if (status === undefined || status >= 500 || status === 429) {
    return new DomainError('unavailable', away, 60);
  }
  const isGone = status === 404 && name !== 'NoSuchBucket';
  return new DomainError('unavailable', isGone ? fileGone : refusing);
}
