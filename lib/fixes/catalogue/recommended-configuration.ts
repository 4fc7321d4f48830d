import type { WantedSetting } from '@/lib/commands/schemas';
import { commandOutcomeSchema } from '@/lib/commands/schemas';
import { queueCommand } from '@/lib/commands/queue-command';
import { done, DomainError } from '@/lib/errors';
import {
  deliveryExpiresAfterMs,
  deliverySchema,
  deliveryWays,
  mayBeSent,
  requireSending,
} from '@/lib/fixes/delivery-ways';
import type { FixDefinition, UndoFix } from '@/lib/fixes/fix-definition';
import type { FixStep } from '@/lib/fixes/fix-preview';
import {
  generationOf,
  recommendedKeys,
  recommendedSettings,
  type RecommendedSetting,
  type SettingGeneration,
} from '@/lib/ocpp/recommended-settings';
import { parseInput } from '@/lib/parse-input';

/** Values that keep a charger connected without being throttled, sent to it or typed in. */
export const recommendedConfiguration: FixDefinition = {
  kind: 'recommended-configuration',
  causes: [
    'retry-loop',
    'heartbeat-too-frequent',
    'message-flood',
    'retry-keeps-block',
    'reconnects-at-once',
    'sockets-left-open',
    'throttled-by-cpms',
    'ddos-protection',
    'keepalive-too-long',
    'half-open-no-reconnect',
    'half-open-session',
  ],
  preview: ({ ctx, subject }) => {
    const generation = generationOf(subject.charger.ocppVersion);
    const { isConnected } = subject.charger;
    return {
      action: 'Set the recommended configuration',
      confirm: 'I have set them',
      summary:
        'How often the charger sends a sign of life, and how long it waits before it tries again. Only what differs is written.',
      changesAt: 'charger',
      changes: recommendedSettings.map((setting) => ({
        what:
          generation === null ? setting.name : `${setting.name} (${keyNames(setting, generation)})`,
        from: null,
        to: setting.value,
      })),
      fields: [],
      readsSettings: isConnected && mayBeSent(ctx),
      ways: deliveryWays({
        ctx,
        subject,
        kind: 'recommended-configuration',
        canWait: true,
        hand: { confirm: 'I have set them', steps: stepsFor(generation) },
      }),
      steps: [],
      problem: null,
      comparison: null,
    };
  },
  apply: ({ ctx }, input) => {
    const parsed = parseInput(deliverySchema, input);
    if (!parsed.ok) return Promise.resolve(parsed);
    if (parsed.value.delivery === 'hand') {
      return Promise.resolve(done({ result: {}, needsHand: true, isDelivered: true }));
    }
    requireSending(ctx);
    return Promise.resolve(
      done({
        result: {},
        needsHand: true,
        command: {
          request: {
            kind: 'configure',
            ocpp16: recommendedKeys('ocpp16').map(wanted),
            ocpp2: recommendedKeys('ocpp2').map(wanted),
          },
          expiresAfterMs: deliveryExpiresAfterMs,
        },
      }),
    );
  },
  undo,
  isUndoneByCharger: true,
  finalDeliveries: ['refused'],
};

/** Sends back the values that were read before they were changed. */
async function undo({ charger, ctx, fix, services, tx }: Parameters<UndoFix>[0]): Promise<void> {
  if (fix.delivery === 'not-sent') return;
  requireSending(ctx);
  const sent = await tx.gatewayCommand.findFirst({
    where: { fixId: fix.id, state: 'done' },
    orderBy: { createdAt: 'desc' },
    select: { outcome: true },
  });
  const changes = commandOutcomeSchema.safeParse(sent?.outcome).data?.changes ?? [];
  const old = changes.flatMap(({ before, key, result }) => {
    const isChanged = ['set', 'reboot-required', 'ignored', 'no-answer'].includes(result);
    return isChanged && before !== null ? [{ key, value: before, keep: null }] : [];
  });
  if (old.length === 0) {
    throw new DomainError(
      'conflict',
      'The values before this fix are not known, so they cannot be put back from here.',
    );
  }
  const of = (generation: SettingGeneration) =>
    old.filter(({ key }) => key.includes('.') === (generation === 'ocpp2'));
  const command = { kind: 'configure', ocpp16: of('ocpp16'), ocpp2: of('ocpp2') } as const;
  const expiresAfterMs = deliveryExpiresAfterMs;
  await queueCommand(ctx, tx, { charger, command, expiresAfterMs, fixId: fix.id }, services);
}

function wanted({ keep, key, value }: WantedSetting): WantedSetting {
  return { key, value, keep };
}

function keyNames(setting: RecommendedSetting, generation: SettingGeneration | null): string {
  if (generation !== null) return setting[generation].join(' or ');
  return [...setting.ocpp16, ...setting.ocpp2].join(' or ');
}

function stepsFor(generation: SettingGeneration | null): FixStep[] {
  return recommendedSettings.map((setting) => ({
    text: `Set the ${setting.name.toLowerCase()}, if the charger has it: ${keyNames(setting, generation)}.`,
    value: { label: setting.name, text: setting.value, qr: null },
  }));
}
