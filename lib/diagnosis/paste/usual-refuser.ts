import type { ErrorType, RefusedBy } from '@/lib/diagnosis/error-types';

/** Who refuses most often, where a text does not say. */
export const usualRefuser: Record<ErrorType, RefusedBy> = {
  'no-credentials-sent': 'cpms',
  'credentials-not-set': 'cpms',
  'invalid-credentials': 'cpms',
  'not-registered': 'cpms',
  throttled: 'cpms',
  unreachable: 'network',
  'wrong-endpoint': 'cpms',
  'protocol-mismatch': 'cpms',
  'session-conflict': 'cpms',
  'cpms-unavailable': 'cpms',
  'dropped-after-accept': 'network',
};
