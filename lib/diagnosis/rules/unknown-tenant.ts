import { finding } from '@/lib/diagnosis/findings';
import { redactTarget } from '@/lib/ocpp/redact-target';
import type { Rule } from './rule';

// First parts of the paths of other systems, typed in from their manuals.
const foreignPrefixes =
  /^(?:ocppj?|ocpp[-_.]?(?:1\.?6j?|2\.?0\.?1|2\.?1)|ws|wss|websockets?|steve|services|centralsystemservice|charger|chargers|chargepoint|station|stations|cpms|csms|api|v1)$/i;

/** The path has the right form, and its tenant does not exist. */
export const unknownTenant: Rule = ({ path, request, stage }, facts) => {
  if (stage !== 'tenant' || path === null || facts.tenant !== null) return null;
  const { tenantSegment } = path;
  // One part alone may as well be the identity: that is the rule of paths.
  if (tenantSegment === null || path.problem === 'no-identity') return null;

  const unknown = finding('tenant-unknown', { tenantSegment });
  const isForeign = foreignPrefixes.test(tenantSegment);
  const target = redactTarget(request?.target ?? '');
  return [
    {
      causeId: 'tenant-unknown',
      weight: isForeign ? 0.4 : 0.85,
      findings: [unknown],
    },
    {
      causeId: 'path-typo',
      weight: isForeign ? 0.85 : 0.35,
      findings: isForeign
        ? [finding('path-was', { target }), finding('path-usual-elsewhere', { tenantSegment })]
        : [unknown],
    },
  ];
};
