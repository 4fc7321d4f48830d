import { correct, done } from '@/lib/errors';
import {
  deliveryExpiresAfterMs,
  deliverySchema,
  deliveryWays,
  requireSending,
} from '@/lib/fixes/delivery-ways';
import type { FixDefinition } from '@/lib/fixes/fix-definition';
import type { FixStep } from '@/lib/fixes/fix-preview';
import { stationSteps } from '@/lib/fixes/station-steps';
import { parseInput } from '@/lib/parse-input';

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
  preview: async ({ ctx, subject, services }) => {
    const confirm = 'I have installed it';
    const steps = [...installSteps, ...stationSteps(subject, services).usualUrl];
    const ways = deliveryWays({
      ctx,
      subject,
      kind: 'trust-root',
      canWait: false,
      hand: { confirm, steps },
    });
    const root = await services.rootCertificate();
    return {
      action: 'Install the root certificate',
      confirm,
      summary:
        'The charger gets the root certificate. Its next attempt shows whether it is trusted.',
      changes: [],
      fields: [],
      // Without a root of its own there is nothing to send.
      ways: root === null ? ways.filter(({ id }) => id === 'hand') : ways,
      steps: [],
      problem: null,
      comparison: null,
    };
  },
  apply: async ({ ctx, services, subject }, input) => {
    const parsed = parseInput(deliverySchema, input);
    if (!parsed.ok) return parsed;
    if (parsed.value.delivery === 'hand') {
      return done({ result: {}, needsHand: true, isDelivered: true });
    }
    requireSending(ctx);
    const certificate = await services.rootCertificate();
    if (certificate === null || !subject.charger.isConnected) {
      return correct({ delivery: ['It cannot be sent now. Install it at the charger.'] });
    }
    return done({
      result: {},
      needsHand: true,
      command: {
        request: { kind: 'install-root', certificate: certificate.trim() },
        expiresAfterMs: deliveryExpiresAfterMs,
      },
    });
  },
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
