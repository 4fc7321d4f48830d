import { finding } from '@/lib/diagnosis/findings';
import type { Rule } from './rule';

/** What a proxy in front said could not be used, or not be believed. */
export const proxyInFront: Rule = ({ limit, stage, via }) => {
  if (via == null) return null;
  const { isTrusted, kind, peer, problem } = via;
  const findings = [finding('proxy-said', { peer, kind })];
  const isProtocol = kind === 'proxy-v1' || kind === 'proxy-v2';
  const isEarly = stage === 'tcp' || stage === 'tls' || stage === 'http';

  if (isProtocol && isEarly && !isTrusted) {
    return [{ causeId: 'proxy-protocol-not-trusted', weight: 0.99, findings }];
  }
  if (isProtocol && isEarly && problem !== null) {
    return [{ causeId: 'proxy-header-unusable', weight: 0.99, findings }];
  }
  if (!isTrusted && limit?.scope === 'address' && limit.identitiesFromAddress > 1) {
    return [{ causeId: 'proxy-hides-addresses', weight: 0.96, findings }];
  }
  return null;
};
