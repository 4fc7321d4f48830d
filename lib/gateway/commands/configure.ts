import type {
  CommandOutcome,
  SettingChange,
  SettingResult,
  WantedSetting,
} from '@/lib/commands/schemas';
import type { Session } from '@/lib/gateway/session/session';
import { mayStay } from '@/lib/ocpp/recommended-settings';
import { ask } from './ask';

type Present = { value: string | null; isReadOnly: boolean | null; isKnown: boolean | null };

/**
 * Writes settings that differ from what is wanted, one by one, and reads them back. Stops where
 * no answer comes: what is behind that was not sent.
 */
export async function configure(
  session: Session,
  wanted: readonly WantedSetting[],
): Promise<CommandOutcome> {
  const keys = wanted.map(({ key }) => key);
  const before = await read(session, keys);
  if (isLost(before.status)) return { status: before.status, detail: null };
  const changes: SettingChange[] = [];
  let lost: CommandOutcome['status'] | null = null;
  for (const setting of wanted) {
    const present = before.of(setting.key);
    const known = present.value;
    const change = { key: setting.key, before: known, wanted: setting.value, after: known };
    const settled = lost === null ? withoutSending(present, setting) : 'no-answer';
    if (settled !== null) {
      changes.push({ ...change, result: settled });
      continue;
    }
    const { key, value } = setting;
    const answer = await ask(session, { kind: 'write-setting', key, value });
    if (isLost(answer.status)) lost = answer.status;
    changes.push({ ...change, after: null, result: resultOf(answer.status) });
  }
  const written = changes.filter(({ result }) => result === 'set');
  const after = lost === null && written.length > 0 ? await read(session, keysOf(written)) : null;
  const checked = changes.map((change) => {
    const value = after?.of(change.key).value ?? null;
    if (change.result !== 'set' || value === null) return change;
    return {
      ...change,
      after: value,
      result: value === change.wanted ? 'set' : 'ignored',
    } as const;
  });
  return { status: lost ?? statusOf(checked), detail: null, changes: checked };
}

async function read(session: Session, keys: readonly string[]) {
  const outcome = await ask(session, { kind: 'read-settings', keys: [...keys] });
  const { settings, status, unknownKeys } = outcome;
  return {
    status,
    of: (key: string): Present => {
      const found = settings?.find((one) => one.key === key);
      if (found !== undefined) {
        return { value: found.value, isReadOnly: found.isReadOnly, isKnown: true };
      }
      const isUnknown = unknownKeys?.includes(key) === true;
      return { value: null, isReadOnly: null, isKnown: isUnknown ? false : null };
    },
  };
}

/** What needs no call, or makes none worth its while. */
function withoutSending(present: Present, wanted: WantedSetting): SettingResult | null {
  if (present.isKnown === false) return 'unknown';
  if (mayStay(present.value, wanted)) return 'unchanged';
  return present.isReadOnly === true ? 'read-only' : null;
}

function resultOf(status: CommandOutcome['status']): SettingResult {
  switch (status) {
    case 'accepted':
      return 'set';
    case 'reboot-required':
    case 'rejected':
    case 'not-supported':
      return status;
    case 'timeout':
    case 'disconnected':
      return 'no-answer';
    default:
      return 'rejected';
  }
}

/** Taken when anything was, or when there was nothing to change. */
function statusOf(changes: readonly SettingChange[]): CommandOutcome['status'] {
  const has = (result: SettingResult) => changes.some((change) => change.result === result);
  if (has('reboot-required')) return 'reboot-required';
  if (has('set')) return 'accepted';
  if (has('rejected') || has('ignored')) return 'rejected';
  if (has('unchanged') && !has('read-only') && !has('not-supported')) return 'accepted';
  return has('read-only') ? 'rejected' : 'not-supported';
}

function isLost(status: CommandOutcome['status']): boolean {
  return status === 'timeout' || status === 'disconnected';
}

function keysOf(changes: readonly SettingChange[]): string[] {
  return changes.map(({ key }) => key);
}
