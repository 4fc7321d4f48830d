import { errorTypes, type ErrorType } from '@/lib/diagnosis/error-types';
import { commonStart, momentMs } from './common-start';
import {
  sharedKinds,
  type FailingCharger,
  type Fleet,
  type SharedGroup,
  type SharedKind,
  type SharedProblem,
} from './shared-problem';

const minCount = 3;

/** At least this share has to fail before it is the group's problem and not some chargers'. */
const minShare: Record<SharedKind, number> = {
  ...{ site: 0.5, 'address-range': 0.5, firmware: 0.4, model: 0.4, cpms: 0.4, gateway: 0.4 },
};

/** Share of any chargers that begin to fail within a moment by chance. A generous guess. */
const chance = 0.02;

/** How much likelier than chance, as a factor, for each group that could have been found. */
const factorOverChance = 1_000;

/** Of one error type; nobody reads more than that. */
const maxProblems = 100;

/** A group that fails to this share is named as a whole: its parts explain little better. */
const mostShare = 0.75;
const maxParts = 40;

/** What cannot be to blame: who is not reached does not decide, and who decides was reached. */
const blameless: Partial<Record<ErrorType, SharedKind>> = {
  unreachable: 'cpms',
  'cpms-unavailable': 'gateway',
};

/**
 * Finds what chargers that fail since one moment have in common. The group that explains most is
 * taken first and its chargers are set aside, so that each is in one problem of its error type.
 */
export function detectSharedProblems(fleet: Fleet): SharedProblem[] {
  return errorTypes.flatMap((errorType) => {
    const failing = fleet.failing.filter((charger) => charger.errorType === errorType);
    const groups = fleet.groups.filter(({ kind }) => kind !== blameless[errorType]);
    return detect(errorType, { ...fleet, failing, groups });
  });
}

function detect(errorType: ErrorType, fleet: Fleet): SharedProblem[] {
  const threshold = Math.log(factorOverChance * Math.max(1, fleet.groups.length));
  const problems: SharedProblem[] = [];
  let { failing, total } = fleet;
  while (failing.length >= minCount && problems.length < maxProblems) {
    const whole = bestOf(failing, fleet.groups, (one) => elsewhere(one, failing, total));
    if (whole === null || whole.score < threshold) break;
    for (const found of wholeOrParts(whole, failing, fleet.groups, threshold)) {
      // Who joined later shares the problem too.
      const members = failing.filter((one) => isMember(one, found));
      problems.push(problemOf(errorType, found, members));
      const explained = new Set(members);
      failing = failing.filter((one) => !explained.has(one));
      total = Math.max(0, total - found.group.total);
    }
  }
  return problems;
}

/**
 * Two sites that are silent as a whole explain more than the gateway that they share with sites
 * that are well. Each further part has to be worth a finding of its own.
 */
function wholeOrParts(
  whole: Found,
  failing: readonly FailingCharger[],
  groups: readonly SharedGroup[],
  threshold: number,
): Found[] {
  let rest = failing.filter((one) => isMember(one, whole));
  if (rest.length >= whole.group.total * mostShare) return [whole];
  const smaller = groups.filter(({ total }) => total < whole.group.total);
  const parts: Found[] = [];
  while (rest.length >= minCount && parts.length < maxParts) {
    const part = bestOf(rest, smaller, () => whole.usual);
    if (part === null || part.score < threshold) break;
    parts.push(part);
    rest = rest.filter((one) => !isMember(one, part));
  }
  const score = parts.reduce((sum, part) => sum + part.score, 0);
  return score - threshold * (parts.length - 1) > whole.score ? parts : [whole];
}

/** A group with the moment at which it failed, and how much better it explains that than chance. */
type Found = {
  group: SharedGroup;
  startedAt: Date;
  count: number;
  score: number;
  /** Share of the others that failed at the same moment. */
  usual: number;
};
type Begin = { group: SharedGroup; startedAt: Date; count: number };

function bestOf(
  failing: readonly FailingCharger[],
  groups: readonly SharedGroup[],
  usualFor: (one: Begin) => number,
): Found | null {
  const timesOf = timesByGroup(failing);
  const all: Found[] = [];
  for (const group of groups) {
    const start = commonStart(timesOf.get(keyOf(group.kind, group.key)) ?? []);
    if (start === null || start.count < minCount) continue;
    const count = Math.min(start.count, group.total);
    if (count < group.total * minShare[group.kind]) continue;
    const usual = Math.max(chance, usualFor({ ...start, group }));
    const score = scoreOf(count, group.total, usual);
    all.push({ group, startedAt: start.startedAt, count, score, usual });
  }
  const best = highest(all);
  return best === null ? null : (highest(all.filter((one) => isBetterName(one, best))) ?? best);
}

function elsewhere(
  { count, group, startedAt }: Begin,
  failing: readonly FailingCharger[],
  total: number,
): number {
  const from = startedAt.getTime();
  const meanwhile = failing.filter(({ since }) => {
    const at = since.getTime();
    return at >= from && at <= from + momentMs;
  });
  return share(meanwhile.length - count, total - group.total);
}

function problemOf(
  errorType: ErrorType,
  { group, startedAt }: Found,
  members: readonly FailingCharger[],
): SharedProblem {
  const chargers = members.map(({ chargerId, since }) => ({ chargerId, since }));
  return { ...group, errorType, causeId: commonCause(members), startedAt, chargers };
}

/**
 * By how much the group's own rate of failing explains what was seen better than the usual rate
 * does: the logarithm of how many times likelier.
 */
function scoreOf(count: number, total: number, usual: number): number {
  const rate = count / total;
  if (rate <= usual) return 0;
  const well = total - count;
  return (
    count * Math.log(rate / usual) + (well === 0 ? 0 : well * Math.log((1 - rate) / (1 - usual)))
  );
}

function highest(all: readonly Found[]): Found | null {
  let best: Found | null = null;
  for (const one of all) if (best === null || isBetter(one, best)) best = one;
  return best;
}

function isBetter(one: Found, best: Found): boolean {
  if (Math.abs(one.score - best.score) > 1e-9) return one.score > best.score;
  return rank(one) < rank(best);
}

/** The site says more to a person than its network, also when a few of its chargers are well. */
function isBetterName(one: Found, best: Found): boolean {
  const isMost = one.count >= one.group.total * mostShare;
  return rank(one) < rank(best) && one.count >= best.count && isMost;
}

function rank({ group }: Found): number {
  return sharedKinds.indexOf(group.kind);
}

function timesByGroup(failing: readonly FailingCharger[]): Map<string, Date[]> {
  const times = new Map<string, Date[]>();
  for (const { shares, since } of failing) {
    for (const kind of sharedKinds) {
      const key = shares[kind];
      if (key === undefined) continue;
      const known = times.get(keyOf(kind, key));
      if (known === undefined) times.set(keyOf(kind, key), [since]);
      else known.push(since);
    }
  }
  return times;
}

function isMember({ shares, since }: FailingCharger, { group, startedAt }: Found): boolean {
  return shares[group.kind] === group.key && since >= startedAt;
}

function keyOf(kind: SharedKind, key: string): string {
  return `${kind} ${key}`;
}

function share(count: number, total: number): number {
  return total <= 0 ? 0 : Math.min(1, Math.max(0, count) / total);
}

function commonCause(members: readonly FailingCharger[]): string {
  const counts = new Map<string, number>();
  for (const { causeId } of members) counts.set(causeId, (counts.get(causeId) ?? 0) + 1);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? '';
}
