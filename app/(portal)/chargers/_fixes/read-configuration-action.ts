'use server';

import { sealingKey } from '@/lib/credentials/seal';
import { readConfiguration } from '@/lib/fixes/read-configuration';
import type { ComparedSetting } from '@/lib/fixes/compare-configuration';
import { commandOutcomeWords } from '@/lib/format/command-outcome-words';
import { requireContext } from '@/lib/server/context';
import { environment } from '@/lib/server/environment';
import { explainError } from '@/lib/server/explain-error';

export type ConfigurationAnswer =
  | { kind: 'compared'; compared: ComparedSetting[] }
  | { kind: 'problem'; message: string };

/** Asks the charger for its present values, and waits for its answer. */
export async function readConfigurationAction(chargerId: string): Promise<ConfigurationAnswer> {
  const ctx = await requireContext();
  try {
    const secrets = { sealingKey: sealingKey(environment().secret) };
    const result = await readConfiguration(ctx, { chargerId }, secrets);
    if (!result.ok)
      return { kind: 'problem', message: Object.values(result.errors).flat().join(' ') };
    const { compared, outcome } = result.value;
    if (compared.length > 0) return { kind: 'compared', compared };
    return { kind: 'problem', message: commandOutcomeWords('read-settings', outcome).text };
  } catch (error) {
    return { kind: 'problem', message: explainError(error).message };
  }
}
