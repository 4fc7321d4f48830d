import { errorTypes, type ErrorType } from '@/lib/diagnosis/error-types';

/** Short names of the error types, for badges, filters and legends. */
export const errorTypeNames = {
  'no-credentials-sent': 'No credentials sent',
  'credentials-not-set': 'Credentials not set',
  'invalid-credentials': 'Invalid credentials',
  'not-registered': 'Not registered',
  throttled: 'Throttled',
  unreachable: 'Unreachable',
  'wrong-endpoint': 'Wrong endpoint',
  'protocol-mismatch': 'Protocol mismatch',
  'session-conflict': 'Session conflict',
  'cpms-unavailable': 'CPMS unavailable',
  'dropped-after-accept': 'Dropped after accept',
} as const satisfies Record<ErrorType, string>;

/** A stored text as an error type; null for what this version does not know. */
export function errorTypeOf(text: string | null): ErrorType | null {
  return errorTypes.find((errorType) => errorType === text) ?? null;
}
