import type { CommandOutcome } from '@/lib/commands/schemas';
import { mayStay, recommendedKeys, type SettingGeneration } from '@/lib/ocpp/recommended-settings';

/** A present value beside the recommended one, and what would be done about it. */
export type ComparedSetting = {
  key: string;
  name: string;
  present: string | null;
  recommended: string;
  plan: 'changes' | 'stays' | 'unknown' | 'read-only' | 'unread';
};

/** What a charger said of its settings against what is recommended. Pure. */
export function compareConfiguration(
  generation: SettingGeneration,
  { settings = [], unknownKeys = [] }: Pick<CommandOutcome, 'settings' | 'unknownKeys'>,
): ComparedSetting[] {
  return recommendedKeys(generation).map(({ keep, key, name, value }) => {
    const found = settings.find((setting) => setting.key === key);
    const compared = { key, name, present: found?.value ?? null, recommended: value };
    if (found === undefined) {
      return { ...compared, plan: unknownKeys.includes(key) ? 'unknown' : 'unread' };
    }
    if (mayStay(found.value, { value, keep })) return { ...compared, plan: 'stays' };
    return { ...compared, plan: found.isReadOnly === true ? 'read-only' : 'changes' };
  });
}
