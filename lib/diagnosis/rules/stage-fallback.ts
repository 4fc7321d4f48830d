import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Evidence, Stage } from '@/lib/diagnosis/evidence';
import { finding } from '@/lib/diagnosis/findings';
import type { Candidate } from './rule';

const causesByStage: Record<Exclude<Stage, 'accepted'>, readonly CauseId[]> = {
  tcp: ['network-issue', 'tcp-without-bytes'],
  tls: ['certificate-issue', 'tls-handshake-broken-off'],
  http: ['request-malformed', 'not-a-websocket-request'],
  path: ['path-typo', 'path-prefix-missing'],
  tenant: ['tenant-unknown', 'wrong-tenant'],
  identity: ['never-registered', 'identity-format-mismatch'],
  subprotocol: ['subprotocol-unknown', 'subprotocol-missing'],
  limits: ['retry-loop', 'shared-address'],
  session: ['stale-session', 'two-chargers-one-identity'],
  credentials: ['incorrect-password-or-username', 'credentials-replaced'],
  cpms: ['cpms-answer-unclear', 'cpms-down'],
};

/** What the check that ended an attempt suggests when no rule knows more. */
export function stageFallback({ stage }: Evidence): readonly Candidate[] {
  if (stage === 'accepted') return [];
  return causesByStage[stage].map((causeId, index) => ({
    causeId,
    weight: index === 0 ? 0.4 : 0.2,
    findings: [finding('stage-reached', { stage })],
  }));
}
