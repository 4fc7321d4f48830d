import { z } from 'zod';
import { parseAddressRange } from '@/lib/cpms/address-range';
import { defaultLimits } from '@/lib/cpms/schemas';
import { correct, done, DomainError } from '@/lib/errors';
import { choiceField } from '@/lib/fixes/choice-field';
import type { FixDefinition, FixSubject } from '@/lib/fixes/fix-definition';
import type { FixField } from '@/lib/fixes/fix-preview';
import { untilDate, untilField, untilSchema } from '@/lib/fixes/until';
import { parseInput } from '@/lib/parse-input';

const choices = ['hour', 'day', 'week', 'month'] as const;
const maxPerMinute = 100_000;
const perMinute = z.coerce
  .number({ error: 'Enter a number.' })
  .int({ error: 'Enter a whole number.' })
  .min(1, { error: 'Enter at least 1.' })
  .max(maxPerMinute, { error: `Enter at most ${maxPerMinute}.` });

const inputSchema = z.object({
  scope: z.enum(['charger', 'address', 'cpms']).default('charger'),
  connectionsPerMinute: perMinute,
  callsPerMinute: perMinute,
  messagesPerMinute: perMinute,
  until: untilSchema(choices),
});
const resultSchema = z.object({ overrideId: z.uuid() });

/** Other limits for a charger, its address or its CPMS. They end by themselves. */
export const adjustLimits: FixDefinition = {
  kind: 'adjust-limits',
  causes: [
    'retry-loop',
    'heartbeat-too-frequent',
    'shared-address',
    'message-flood',
    'retry-keeps-block',
    'reconnects-at-once',
  ],
  preview: ({ subject }) => {
    const { charger, episode } = subject;
    const limits = charger.cpms ?? defaultLimits;
    const limit = episode?.evidence?.limit ?? null;
    const suggested = suggestion(limits, limit);
    return {
      action: 'Raise the limit for a time',
      confirm: 'Raise the limit',
      summary: 'Other limits for as long as it takes to mend the cause. They end by themselves.',
      changes: [
        {
          what: 'Limit that was exceeded',
          from: limit === null ? null : `${limit.allowed} in ${limit.windowSeconds} s`,
          to: 'what you set below',
        },
      ],
      fields: [
        scopeField(subject),
        number(
          'connectionsPerMinute',
          'Connection attempts per minute',
          suggested.connectionsPerMinute,
        ),
        number('callsPerMinute', 'Calls per minute', suggested.callsPerMinute),
        number('messagesPerMinute', 'Messages per minute', suggested.messagesPerMinute),
        untilField(['day', 'hour', 'week', 'month']),
      ],
      steps: [],
      problem: null,
      comparison: null,
    };
  },
  apply: async ({ ctx, tx, subject: { charger } }, input) => {
    const parsed = parseInput(inputSchema, input);
    if (!parsed.ok) return parsed;
    const { scope, until, ...limits } = parsed.value;
    const range = charger.lastAddress === null ? null : parseAddressRange(charger.lastAddress);
    if (scope === 'cpms' && charger.cpms === null) {
      return correct({ scope: ['This charger has no CPMS. Choose the charger or its address.'] });
    }
    if (scope === 'address' && range === null) {
      return correct({ scope: ['No address is known of this charger. Choose the charger.'] });
    }
    const now = ctx.now();
    const override = await tx.limitOverride.create({
      data: {
        tenantId: charger.tenantId,
        chargerId: scope === 'charger' ? charger.id : null,
        cpmsId: scope === 'cpms' ? (charger.cpms?.id ?? null) : null,
        addressRange: scope === 'address' ? range : null,
        ...limits,
        createdAt: now,
        expiresAt: untilDate(until, now) ?? now,
      },
      select: { id: true, expiresAt: true },
    });
    return done({
      result: {
        overrideId: override.id,
        scope,
        until: override.expiresAt.toISOString(),
        ...limits,
      },
      needsHand: false,
    });
  },
  undo: async ({ tx, result }) => {
    const { overrideId } = resultSchema.parse(result);
    const deleted = await tx.limitOverride.deleteMany({ where: { id: overrideId } });
    if (deleted.count === 0) throw new DomainError('conflict', 'These limits have ended already.');
  },
};

function scopeField({ charger }: FixSubject): FixField {
  const { cpms, identity, lastAddress } = charger;
  return choiceField('scope', 'For', [
    ['charger', `${identity} alone`],
    ...(lastAddress === null ? [] : [['address', `All chargers at ${lastAddress}`] as const]),
    ...(cpms === null ? [] : [['cpms', `All chargers of ${cpms.name}`] as const]),
  ]);
}

function number(name: string, label: string, value: number): FixField {
  return { name, label, type: 'number', value, min: 1, max: maxPerMinute };
}

type Limits = Record<keyof typeof defaultLimits, number>;
type Exceeded = NonNullable<NonNullable<FixSubject['episode']>['evidence']>['limit'];

/** Half as much again as was seen, for the limit that was exceeded. */
function suggestion(limits: Limits, exceeded: Exceeded): Limits {
  const { connectionsPerMinute, callsPerMinute, messagesPerMinute } = limits;
  const needed = (limit: number, name: string) =>
    exceeded?.name === name ? Math.max(limit * 2, Math.ceil(exceeded.observed * 1.5)) : limit;
  return {
    connectionsPerMinute: needed(connectionsPerMinute, 'connections'),
    callsPerMinute: needed(callsPerMinute, 'calls'),
    messagesPerMinute: needed(messagesPerMinute, 'messages'),
  };
}
