import { noVerdict, type Verdict } from './log-entry';

type Entry = readonly [Verdict['refusedBy'], Verdict['cpmsProblem']];

/** HAProxy's termination state: who ended the session, and in which phase. */
const haproxyStates: readonly (readonly [RegExp, Entry])[] = [
  [/^SC/, ['cpms', 'tcp']],
  [/^s[CH]/, ['cpms', 'timeout']],
  [/^S/, ['cpms', 'closed']],
  [/^[PLR]/, ['gateway', null]],
  [/^[Cc]/, ['charger', null]],
  [/^[sK]/, ['network', null]],
];

/** Envoy's response flags. */
const envoyFlags: Readonly<Record<string, Entry>> = {
  UH: ['cpms', 'tcp'],
  UF: ['cpms', 'tcp'],
  NC: ['cpms', 'tcp'],
  UT: ['cpms', 'timeout'],
  UC: ['cpms', 'closed'],
  UR: ['cpms', 'closed'],
  URX: ['cpms', 'closed'],
  UPE: ['cpms', 'closed'],
  LR: ['gateway', null],
  NR: ['gateway', null],
  RL: ['gateway', null],
  RLSE: ['gateway', null],
  UAEX: ['gateway', null],
  DPE: ['gateway', null],
  IH: ['gateway', null],
  FI: ['gateway', null],
  SI: ['gateway', null],
  DC: ['charger', null],
  UO: ['gateway', null],
};

/** An accepted session has no CPMS problem: its state only says who closed it. */
export function haproxyVerdict(state: string, status: number | null): Verdict {
  if (state.startsWith('--')) return answeredByCpms(status);
  const found = haproxyStates.find(([pattern]) => pattern.test(state))?.[1];
  return verdict(found, state, status);
}

export function envoyVerdict(flags: string, status: number | null): Verdict {
  if (flags === '-' || flags === '') return answeredByCpms(status);
  return verdict(envoyFlags[flags.split(',', 1)[0] ?? ''], flags, status);
}

/** Of proxies that log the status of the server behind them; "-" or 0 when it was not asked. */
export function originVerdict(origin: string | number | undefined): Verdict {
  if (origin === undefined) return noVerdict;
  const asked = Number(
    String(origin)
      .split(/[,:]\s*/)
      .at(-1),
  );
  return { ...noVerdict, refusedBy: asked > 0 ? 'cpms' : 'gateway' };
}

function answeredByCpms(status: number | null): Verdict {
  return { ...noVerdict, refusedBy: status === 101 ? null : 'cpms' };
}

function verdict(found: Entry | undefined, flag: string, status: number | null): Verdict {
  const [refusedBy, cpmsProblem] = found ?? [null, null];
  return { refusedBy, cpmsProblem: status === 101 ? null : cpmsProblem, flag };
}
