import type { ErrorType } from '@/lib/diagnosis/error-types';
import { errorTypes } from '@/lib/diagnosis/error-types';

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

export function failureFill(errorType: ErrorType): string {
  return `url(#failure-${errorType})`;
}

/** Defines the fills. Once per page. */
export function FailurePatterns() {
  return (
    <svg aria-hidden width="0" height="0" className="absolute">
      <defs>
        {errorTypes.map((errorType) => (
          <pattern
            key={errorType}
            id={`failure-${errorType}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
          >
            <rect width="6" height="6" fill={hues[errorType]} />
            <path
              d={textures[errorType]}
              stroke="var(--color-panel)"
              strokeOpacity="0.75"
              strokeWidth={errorType === 'credentials-not-set' ? 2.4 : 1.1}
              strokeLinecap={errorType === 'credentials-not-set' ? 'round' : 'butt'}
              fill="none"
            />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** The fill as a key beside a name. */
export function FailureSwatch({ errorType }: { errorType: ErrorType }) {
  return (
    <svg aria-hidden viewBox="0 0 14 14" className="size-3.5 shrink-0">
      <rect width="14" height="14" rx="3" fill={failureFill(errorType)} />
    </svg>
  );
}
