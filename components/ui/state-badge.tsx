import clsx from 'clsx';
import type { ReactNode } from 'react';
import { connectionStateNames, type ConnectionState } from '@/lib/format/connection-state';
import { StateIcon } from './state-icon';

const looks = {
  connected: 'bg-connected-soft text-connected',
  waiting: 'bg-waiting-soft text-waiting',
  refused: 'bg-refused-soft text-refused',
  silent: 'bg-silent-soft text-silent',
} as const;

type StateBadgeProps = {
  state: ConnectionState;
  /** Follows the name, such as how long it has been so. */
  children?: ReactNode;
};

/** The state of a charger: hue, shape and word. */
export function StateBadge({ state, children }: StateBadgeProps) {
  return (
    <span
      className={clsx(
        'inline-flex h-[22px] items-center gap-1.5 rounded-full px-2.5 font-sans text-xs font-medium tracking-normal whitespace-nowrap transition-colors',
        looks[state],
      )}
    >
      <StateIcon state={state} />
      {connectionStateNames[state]}
      {children !== undefined && <span className="font-normal">· {children}</span>}
    </span>
  );
}
