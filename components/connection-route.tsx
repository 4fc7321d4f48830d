import clsx from 'clsx';
import { Fragment } from 'react';
import type { ConnectionHops, Hop } from '@/lib/format/connection-hops';
import { hopNames } from '@/lib/format/connection-hops';
import { StateIcon } from './ui/state-icon';

type ConnectionRouteProps = ConnectionHops & {
  /** Silent chargers break in their own hue. */
  isSilent?: boolean;
};

/** Charger → network → gateway → CPMS: where the connection breaks, and with which answer. */
export function ConnectionRoute({ hops, answer, isSilent = false }: ConnectionRouteProps) {
  return (
    <ol className="flex flex-col sm:flex-row sm:items-start">
      {hops.map((hop, index) => {
        const previous = hops[index - 1];
        const isBreak = answer !== null && isBreakBefore(hops, index);
        return (
          <Fragment key={hop.id}>
            {previous !== undefined && (
              <Wire state={wireState(previous, hop, isBreak)} isSilent={isSilent}>
                {isBreak ? answer : null}
              </Wire>
            )}
            <HopItem hop={hop} isSilent={isSilent} />
          </Fragment>
        );
      })}
    </ol>
  );
}

/** The break is drawn before the broken hop; when the charger itself broke off, after it. */
function isBreakBefore(hops: readonly Hop[], index: number): boolean {
  if (hops[0]?.state === 'broken') return index === 1;
  return hops[index]?.state === 'broken';
}

type WireState = 'passed' | 'broken' | 'unknown';

function wireState(from: Hop, to: Hop, isBreak: boolean): WireState {
  if (isBreak) return 'broken';
  return from.state === 'passed' && to.state === 'passed' ? 'passed' : 'unknown';
}

function HopItem({ hop, isSilent }: { hop: Hop; isSilent: boolean }) {
  return (
    <li className="flex items-center gap-3 sm:w-34 sm:shrink-0 sm:flex-col sm:gap-0 sm:text-center lg:w-40">
      <span
        className={clsx(
          'grid size-[30px] shrink-0 place-items-center rounded-full border-[1.5px] transition-colors duration-500 sm:mb-1.5',
          nodeLook(hop.state, isSilent),
        )}
      >
        {hop.state === 'unknown' ? (
          <i className="size-1.5 rounded-full bg-line-strong" />
        ) : (
          <StateIcon state={iconOf(hop.state, isSilent)} className="size-3.5" />
        )}
      </span>
      <span className="text-sm font-semibold">{hopNames[hop.id]}</span>
      <span className="sr-only">{spoken[hop.state]}</span>
      <span
        className={clsx(
          'ml-auto min-w-0 text-right text-xs text-balance break-words text-ink-2 sm:ml-0 sm:max-w-full sm:text-center',
          // It begins with an address.
          hop.id === 'network' && hop.state === 'passed' && 'font-mono',
        )}
      >
        {hop.detail}
      </span>
    </li>
  );
}

const spoken = { passed: 'passed:', broken: 'the connection ends here:', unknown: 'not reached:' };

function iconOf(state: 'passed' | 'broken', isSilent: boolean) {
  if (state === 'passed') return 'connected';
  return isSilent ? 'silent' : 'refused';
}

function nodeLook(state: Hop['state'], isSilent: boolean): string {
  if (state === 'passed') return 'border-connected bg-connected-soft text-connected';
  if (state === 'unknown') return 'border-line bg-ground';
  return isSilent
    ? 'border-silent bg-silent-soft text-silent'
    : 'border-refused bg-refused-soft text-refused';
}

type WireProps = { state: WireState; isSilent: boolean; children: string | null };

function Wire({ state, isSilent, children }: WireProps) {
  const hue = isSilent ? 'text-silent bg-silent-soft' : 'text-refused bg-refused-soft';
  const line = {
    passed: 'border-solid border-connected',
    broken: isSilent ? 'border-dashed border-silent' : 'border-dashed border-refused',
    unknown: 'border-solid border-line',
  }[state];
  return (
    <li
      aria-hidden={children === null || undefined}
      className="relative flex min-h-4 min-w-6 flex-1 items-center sm:-mx-8 sm:mt-[15px] sm:h-0 sm:min-h-0 sm:justify-center lg:-mx-11"
    >
      <i
        aria-hidden
        className={clsx(
          'absolute top-0 bottom-0 left-[14px] border-l-[1.5px] transition-colors duration-500 sm:inset-x-0 sm:top-0 sm:bottom-auto sm:border-t-[1.5px] sm:border-l-0',
          line,
        )}
      />
      {children !== null && (
        <span
          className={clsx(
            'relative my-1.5 ml-[42px] rounded-full border border-current/35 px-2.5 py-px text-xs font-medium text-balance sm:m-0 sm:ml-0 sm:max-w-44 sm:text-center',
            hue,
          )}
        >
          {children}
        </span>
      )}
    </li>
  );
}
