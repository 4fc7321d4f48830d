/** A recommended value, under its names in both generations of OCPP. */
export type RecommendedSetting = {
  name: string;
  value: string;
  /** A present value within may stay. */
  keep: { from: number; to: number };
  /** In OCPP 1.6; some are a vendor's own, and a charger that lacks one says so. */
  ocpp16: readonly string[];
  ocpp2: readonly string[];
};

/**
 * What keeps a charger connected without being throttled. OCPP 1.6 has no key of its own for
 * retrying: asked for are those that the field has. The ping comes last, since a charger may
 * reconnect to apply it.
 */
export const recommendedSettings: readonly RecommendedSetting[] = [
  {
    name: 'Heartbeat interval',
    value: '300',
    keep: { from: 300, to: 3_600 },
    ocpp16: ['HeartbeatInterval'],
    ocpp2: ['OCPPCommCtrlr.HeartbeatInterval'],
  },
  {
    name: 'Shortest wait before a retry',
    value: '30',
    keep: { from: 30, to: 60 },
    ocpp16: ['ConnectionRetryInterval', 'RetryBackoffWaitMinimum'],
    ocpp2: ['OCPPCommCtrlr.RetryBackOffWaitMinimum'],
  },
  {
    name: 'Random part of that wait',
    value: '30',
    keep: { from: 10, to: 60 },
    ocpp16: ['RetryBackoffRandomRange'],
    ocpp2: ['OCPPCommCtrlr.RetryBackOffRandomRange'],
  },
  {
    name: 'Retries',
    value: '3',
    keep: { from: 3, to: 5 },
    ocpp16: ['MaxConnectionRetries', 'RetryBackoffRepeatTimes'],
    ocpp2: ['OCPPCommCtrlr.RetryBackOffRepeatTimes'],
  },
  {
    name: 'WebSocket ping interval',
    value: '60',
    keep: { from: 30, to: 60 },
    ocpp16: ['WebSocketPingInterval'],
    ocpp2: ['OCPPCommCtrlr.WebSocketPingInterval'],
  },
];

export type SettingGeneration = 'ocpp16' | 'ocpp2';

/** By a WebSocket subprotocol; null while the charger's version is not known. */
export function generationOf(subprotocol: string | null): SettingGeneration | null {
  if (subprotocol === null) return null;
  return subprotocol.startsWith('ocpp1') ? 'ocpp16' : 'ocpp2';
}

/** The recommended values one by one, under the keys of a generation. */
export function recommendedKeys(generation: SettingGeneration) {
  return recommendedSettings.flatMap((setting) =>
    setting[generation].map((key) => ({
      key,
      name: setting.name,
      value: setting.value,
      keep: setting.keep,
    })),
  );
}

/** May a present value stay? */
export function mayStay(
  present: string | null,
  { keep, value }: { value: string; keep: { from: number; to: number } | null },
): boolean {
  if (present === null) return false;
  if (present === value) return true;
  const number = /^\d+$/.test(present) ? Number(present) : NaN;
  return keep !== null && number >= keep.from && number <= keep.to;
}
