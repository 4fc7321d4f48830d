import type { ConnectionState } from '@/lib/format/connection-state';

/** Each state has its own shape, so that colour never stands alone. */
const shapes = {
  connected: <path d="M2.5 6.4 5 8.8l4.5-5.4" />,
  waiting: <circle cx="6" cy="6" r="3.6" strokeDasharray="4 2.2" />,
  refused: <path d="m3 3 6 6m0-6L3 9" />,
  silent: <path d="M2.5 6h7" />,
} as const;

export function StateIcon({
  state,
  className = 'size-3',
}: {
  state: ConnectionState;
  className?: string;
}) {
  return (
    <svg
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      className={className}
    >
      {shapes[state]}
    </svg>
  );
}
