import { done } from '@/lib/errors';
import type { FixDefinition, FixSubject } from '@/lib/fixes/fix-definition';
import type { FixStep } from '@/lib/fixes/fix-preview';
import { stationSteps } from '@/lib/fixes/station-steps';

/** Nothing changes here: the charger gets its values typed in, and its next attempt is watched. */
export const enterValues: FixDefinition = {
  kind: 'enter-values',
  causes: [
    'path-typo',
    'path-prefix-missing',
    'path-prefix-doubled',
    'extra-path-segment',
    'identity-glued-to-path',
    'identity-twice',
    'whole-url-in-request',
    'url-cut-off',
    'tenant-segment-missing',
    'identity-missing',
    'trailing-slash',
    'double-slash',
    'identity-not-encoded',
    'identity-too-long',
    'tls-on-plain-port',
    'plain-on-tls-port',
    'identity-mismatch',
    'case-differs',
    'username-percent-encoded',
    'username-has-spaces',
    'username-separators-differ',
    'username-field-empty',
    'identity-case-differs',
    'identity-separators-differ',
    'identity-percent-encoding-differs',
    'identity-has-spaces',
    'identity-prefix-differs',
    'identity-look-alike',
    'identity-typo',
    'identity-format-mismatch',
    'two-chargers-one-identity',
    'never-seen',
    'dns-failure',
    'hostname-mismatch',
  ],
  preview: ({ subject, services }) => ({
    action: subject.episode === null ? 'Enter the values' : actionFor(subject.episode.errorType),
    confirm: 'I have typed them in',
    summary: 'Type these values at the charger. Its next attempt shows whether they arrived.',
    changes: [],
    fields: [],
    steps: stepsFor(subject, services),
    problem: null,
    comparison:
      subject.unknown === null
        ? null
        : { sent: subject.unknown.identity, registered: subject.charger.identity },
  }),
  apply: ({ subject }) =>
    Promise.resolve(
      done({
        result: { unknownIdentityId: subject.unknown?.id ?? null },
        needsHand: true,
        isDelivered: true,
      }),
    ),
  undo: null,
};

function actionFor(errorType: string): string {
  if (errorType === 'wrong-endpoint' || errorType === 'protocol-mismatch') return 'Correct the URL';
  if (errorType === 'invalid-credentials') return 'Correct the username';
  return errorType === 'not-registered' ? 'Correct the identity' : 'Enter the values';
}

function stepsFor(subject: FixSubject, services: Parameters<typeof stationSteps>[1]): FixStep[] {
  const { urls, identity, username } = stationSteps(subject, services);
  switch (subject.episode?.errorType) {
    case 'invalid-credentials':
    case 'credentials-not-set':
    case 'no-credentials-sent':
      return [identity, username];
    case 'not-registered':
      return [identity, ...urls];
    default:
      return [...urls, identity];
  }
}
