import 'server-only';
import pino from 'pino';
import type { Log } from '@/lib/context';
import { environment } from './environment';

const secretFields = ['password', 'token', 'secret', 'authorization', 'cookie', 'fingerprint'];

let logger: Log | undefined;

/** The portal's log: one JSON object a line on standard output. */
export function log(): Log {
  logger ??= pino({
    name: 'portal',
    level: environment().logLevel,
    redact: secretFields.flatMap((field) => [field, `*.${field}`]),
    serializers: { err: describeError },
  });
  return logger;
}

/** Prisma quotes a query's values, secrets too, in the message of a validation error. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const isQuoting = error.name === 'PrismaClientValidationError';
  return {
    type: error.name,
    code: 'code' in error ? error.code : undefined,
    message: isQuoting ? 'The query does not fit the schema.' : error.message,
    stack: frames.join('\n'),
  };
}
