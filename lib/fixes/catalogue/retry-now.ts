import { z } from 'zod';
import type { ChargerCommand } from '@/lib/commands/schemas';
import { correct, done } from '@/lib/errors';
import { choiceField } from '@/lib/fixes/choice-field';
import { requireSending } from '@/lib/fixes/delivery-ways';
import type { FixDefinition } from '@/lib/fixes/fix-definition';
import { parseInput } from '@/lib/parse-input';

/** Nobody wants a restart that comes long after it was asked for. */
const expiresAfterMs = 30_000;

const requests = {
  reconnect: { kind: 'close-session' },
  boot: { kind: 'trigger', message: 'BootNotification' },
  restart: { kind: 'restart', when: 'when-idle' },
  'restart-now': { kind: 'restart', when: 'now' },
} as const satisfies Record<string, ChargerCommand>;
const inputSchema = z.object({
  how: z.enum(['reconnect', 'boot', 'restart', 'restart-now']).default('reconnect'),
});

const notReachable =
  'The charger is not connected, so nothing can be sent to it. Restart it where it stands, or wait for its next attempt.';

/** A charger that can be reached is made to try again, and that attempt is watched. */
export const retryNow: FixDefinition = {
  kind: 'retry-now',
  causes: ['boot-rejected', 'half-open-no-reconnect'],
  preview: ({ subject: { charger } }) => ({
    action: 'Retry now',
    confirm: 'Retry now',
    summary: 'The charger is made to connect again, and its attempt is watched.',
    changes: [],
    fields: [
      choiceField('how', 'How', [
        ['reconnect', 'End the connection: the charger makes a new one'],
        ['boot', 'Keep the connection, and have it send its boot message again'],
        ['restart', 'Restart the charger, once nobody is charging'],
        ['restart-now', 'Restart the charger at once: charging ends'],
      ]),
    ],
    steps: [],
    problem: charger.isConnected ? null : notReachable,
    comparison: null,
  }),
  apply: ({ ctx, subject: { charger } }, input) => {
    const parsed = parseInput(inputSchema, input);
    if (!parsed.ok) return Promise.resolve(parsed);
    requireSending(ctx);
    if (!charger.isConnected) return Promise.resolve(correct({ form: [notReachable] }));
    const { how } = parsed.value;
    return Promise.resolve(
      done({
        result: { how },
        needsHand: true,
        command: { request: requests[how], expiresAfterMs },
      }),
    );
  },
  undo: null,
};
