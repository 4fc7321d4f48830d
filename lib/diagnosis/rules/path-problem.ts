import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';
import { finding } from '@/lib/diagnosis/findings';
import { identityKey } from '@/lib/ocpp/identity-key';
import { redactTarget } from '@/lib/ocpp/redact-target';
import { pathSegments } from '@/lib/ocpp/station-path';
import type { Candidate, Rule } from './rule';

type Path = NonNullable<Evidence['path']>;
type Problem = NonNullable<Path['problem']>;

const causeByProblem: Record<
  Exclude<Problem, 'no-identity' | 'extra-segments'>,
  { causeId: CauseId; weight: number }
> = {
  empty: { causeId: 'identity-missing', weight: 0.9 },
  'trailing-slash': { causeId: 'trailing-slash', weight: 0.95 },
  'absolute-url': { causeId: 'whole-url-in-request', weight: 0.97 },
  'double-slash': { causeId: 'double-slash', weight: 0.95 },
  'dot-segments': { causeId: 'path-typo', weight: 0.9 },
  'bad-encoding': { causeId: 'identity-not-encoded', weight: 0.96 },
  'too-long': { causeId: 'identity-too-long', weight: 0.96 },
  'not-ws-path': { causeId: 'path-typo', weight: 0.9 },
};

/** The form of the path is wrong. */
export const pathProblem: Rule = ({ path, request, stage }, facts) => {
  if (path === null || (stage !== 'path' && stage !== 'tenant' && stage !== 'identity'))
    return null;
  const { problem } = path;
  if (problem === null) return null;

  const target = redactTarget(request?.target ?? '');
  const was = finding('path-was', { target, length: path.identity?.length });
  if (problem === 'no-identity') return lonelySegment(target, path, facts);
  if (problem === 'extra-segments') return extraSegments(target);
  if (problem === 'not-ws-path' && /^[\w.%-]{3,}$/.test(target)) {
    return [{ causeId: 'path-prefix-missing', weight: 0.9, findings: [was] }];
  }
  const { causeId, weight } = causeByProblem[problem];
  // Past the check of the path its form was tolerated, and is seldom what ended the attempt.
  const isTolerated =
    stage !== 'path' && (problem === 'trailing-slash' || problem === 'double-slash');
  return [{ causeId, weight: isTolerated ? 0.4 : weight, findings: [was] }];
};

/** One part alone is a tenant without an identity, or an identity without a tenant. */
function lonelySegment(target: string, path: Path, facts: Facts): Candidate[] {
  const findings = [finding('path-was', { target })];
  if (facts.tenant !== null) return [{ causeId: 'identity-missing', weight: 0.95, findings }];
  if (facts.pathHints?.beginsWithTenant === true) {
    const glued = [...findings, finding('path-begins-with-tenant')];
    return [{ causeId: 'identity-glued-to-path', weight: 0.96, findings: glued }];
  }
  const [resembling] = facts.resembles;
  const isIdentity = facts.registeredElsewhere || resembling !== undefined;
  const segment = path.tenantSegment ?? '';
  return [
    { causeId: 'tenant-segment-missing', weight: isIdentity ? 0.95 : 0.7, findings },
    {
      causeId: 'identity-glued-to-path',
      weight: isIdentity || segment.length < 8 ? 0.3 : 0.5,
      findings,
    },
    { causeId: 'path-prefix-missing', weight: 0.35, findings },
  ];
}

function extraSegments(target: string): Candidate[] {
  const segments = pathSegments(target);
  const was = finding('path-was', { target });
  const [first, second] = segments;
  const last = segments[segments.length - 1];
  const beforeLast = segments[segments.length - 2];
  if (last !== undefined && beforeLast !== undefined && isSame(last, beforeLast)) {
    const repeats = finding('path-repeats', { segment: last, target });
    return [{ causeId: 'identity-twice', weight: 0.97, findings: [repeats] }];
  }
  if (first !== undefined && second !== undefined && isSame(first, second)) {
    const repeats = finding('path-repeats', { segment: first, target });
    return [{ causeId: 'path-prefix-doubled', weight: 0.97, findings: [repeats] }];
  }
  return [
    { causeId: 'extra-path-segment', weight: 0.92, findings: [was] },
    { causeId: 'path-typo', weight: 0.4, findings: [was] },
  ];
}

function isSame(a: string, b: string): boolean {
  return a === b || identityKey(a) === identityKey(b);
}
