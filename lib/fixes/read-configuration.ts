import { runCommand } from '@/lib/commands/run-command';
import type { CommandOutcome } from '@/lib/commands/schemas';
import { getCharger } from '@/lib/chargers/get-charger';
import type { UserContext } from '@/lib/context';
import { done, type Result } from '@/lib/errors';
import { generationOf, recommendedKeys } from '@/lib/ocpp/recommended-settings';
import { compareConfiguration, type ComparedSetting } from './compare-configuration';

export type ReadConfiguration = { outcome: CommandOutcome; compared: ComparedSetting[] };

/**
 * Asks a charger that is connected for its present values of what is recommended.
 * @throws DomainError `conflict` when it is not connected.
 */
export async function readConfiguration(
  ctx: UserContext,
  input: { chargerId: string },
  secrets: { sealingKey: Buffer },
): Promise<Result<ReadConfiguration>> {
  const { id, ocppVersion } = await getCharger(ctx, input.chargerId);
  const generation = generationOf(ocppVersion) ?? 'ocpp16';
  const keys = recommendedKeys(generation).map(({ key }) => key);
  const command = { kind: 'read-settings', keys };
  const result = await runCommand(ctx, { chargerId: id, command }, secrets);
  if (!result.ok) return result;
  const outcome = result.value.outcome ?? { status: 'timeout', detail: null };
  const isRead = outcome.status === 'accepted';
  return done({ outcome, compared: isRead ? compareConfiguration(generation, outcome) : [] });
}
