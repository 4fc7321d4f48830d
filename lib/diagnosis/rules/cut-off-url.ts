import type { Finding } from '@/lib/diagnosis/diagnosis';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';
import { finding } from '@/lib/diagnosis/findings';
import { redactTarget } from '@/lib/ocpp/redact-target';
import type { Rule } from './rule';

// What fields for a URL hold in chargers. With or without the terminating byte of a C string.
const fieldLengths = new Set([31, 32, 39, 40, 49, 50, 63, 64, 79, 80, 99, 100, 127, 128, 255, 256]);
const minKeptLength = 3;

/** What the charger sent is the beginning of what it should have sent. */
export const cutOffUrl: Rule = ({ path, request, stage, transport }, facts) => {
  if (path === null || (stage !== 'path' && stage !== 'tenant' && stage !== 'identity'))
    return null;

  const target = redactTarget(request?.target ?? '');
  const beginning = beginningOf(path, facts);
  if (beginning.length === 0) return null;

  const findings = [finding('path-was', { target }), ...beginning];
  const length = `${transport}://${request?.host ?? ''}${request?.target ?? ''}`.length;
  const fillsField = request?.host != null && fieldLengths.has(length);
  if (fillsField) findings.push(finding('path-field-length', { length }));
  return [{ causeId: 'url-cut-off', weight: fillsField ? 0.93 : 0.88, findings }];
};

function beginningOf(path: NonNullable<Evidence['path']>, facts: Facts): Finding[] {
  const sent = path.identity ?? '';
  const goesOn = facts.resembles.find(
    ({ identity }) =>
      sent.length >= minKeptLength &&
      identity.length > sent.length &&
      identity.toLowerCase().startsWith(sent.toLowerCase()),
  );
  if (goesOn !== undefined) {
    return [finding('identity-goes-on', { registered: goesOn.identity, sent })];
  }
  return facts.pathHints?.isCutOff === true ? [finding('path-ends-early')] : [];
}
