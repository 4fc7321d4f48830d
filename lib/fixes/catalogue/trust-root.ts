import { done } from '@/lib/errors';
import type { FixDefinition } from '@/lib/fixes/fix-definition';
import type { FixStep } from '@/lib/fixes/fix-preview';
import { stationSteps } from '@/lib/fixes/station-steps';

const causes = [
  'ca-not-trusted',
  'tls-then-silence',
  'tls-handshake-broken-off',
  'silent-after-certificate-change',
] as const;

/** The charger gets the root certificate that it has to trust. */
export const trustRoot: FixDefinition = {
  kind: 'trust-root',
  causes,
  preview: ({ subject, services }) => ({
    action: 'Install the root certificate',
    confirm: 'I have installed it',
    summary:
      'Load the root certificate and install it at the charger. Its next attempt shows whether it is trusted.',
    changes: [],
    fields: [],
    steps: [...installSteps, stationSteps(subject, services).url],
    problem: null,
    comparison: null,
  }),
  apply: () => Promise.resolve(done({ result: {}, needsHand: true, isDelivered: true })),
  undo: null,
};

const installSteps: readonly FixStep[] = [
  {
    text: 'Load the root certificate above. Most chargers take PEM; a few ask for DER (.cer, .der).',
    value: null,
  },
  {
    text: 'Install it at the charger as a root or CA certificate of the central system, not as the charger’s own.',
    value: null,
  },
  {
    text: 'Compare the SHA-256 fingerprint that the charger shows with the one above, and check the charger’s clock.',
    value: null,
  },
];
