import type { TexturedFill } from '@/components/charts/textured-fill';
import { errorTypes, type ErrorType } from '@/lib/diagnosis/error-types';

/** Written out, because Tailwind keeps only the variables that it finds in the source. */
const hues: Record<ErrorType, string> = {
  'no-credentials-sent': 'var(--color-error-no-credentials-sent)',
  'credentials-not-set': 'var(--color-error-credentials-not-set)',
  'invalid-credentials': 'var(--color-error-invalid-credentials)',
  'not-registered': 'var(--color-error-not-registered)',
  throttled: 'var(--color-error-throttled)',
  unreachable: 'var(--color-error-unreachable)',
  'wrong-endpoint': 'var(--color-error-wrong-endpoint)',
  'protocol-mismatch': 'var(--color-error-protocol-mismatch)',
  'session-conflict': 'var(--color-error-session-conflict)',
  'cpms-unavailable': 'var(--color-error-cpms-unavailable)',
  'dropped-after-accept': 'var(--color-error-dropped-after-accept)',
};

/** Each error type has its own texture too, so that the chart reads without colour. */
const textures: Record<ErrorType, string> = {
  'no-credentials-sent': 'M-1 1 1 -1M0 6 6 0M5 7 7 5',
  'credentials-not-set': 'M3 3h.01',
  'invalid-credentials': '',
  'not-registered': 'M0 3h6',
  throttled: 'M3 0v6',
  unreachable: 'M-1 5 1 7M0 0 6 6M5 -1 7 1',
  'wrong-endpoint': 'M0 3h6M3 0v6',
  'protocol-mismatch': 'M0 0 6 6M6 0 0 6',
  'session-conflict': 'M0 1.5h6M0 4.5h6',
  'cpms-unavailable': 'M1.5 0v6M4.5 0v6',
  'dropped-after-accept': 'M0 4.5 3 1.5 6 4.5',
};

export function failureFill(errorType: ErrorType): TexturedFill {
  return {
    id: `failure-${errorType}`,
    hue: hues[errorType],
    texture: textures[errorType],
    isDotted: errorType === 'credentials-not-set',
  };
}

export const failureFills = errorTypes.map(failureFill);
