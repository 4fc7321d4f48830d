import { randomInt } from 'node:crypto';
import type { ActionAnswer } from './respond';

const empty: ActionAnswer = () => ({});
const accepted = { status: 'Accepted' };
const maxTransactionId = 2_147_483_647;

/** OCPP 1.6, section 4: operations initiated by the charge point, and those of the whitepaper. */
export const ocpp16Answers: ReadonlyMap<string, ActionAnswer> = new Map<string, ActionAnswer>([
  [
    'BootNotification',
    (_, { heartbeatIntervalSeconds, now }) => ({
      ...accepted,
      currentTime: now.toISOString(),
      interval: heartbeatIntervalSeconds,
    }),
  ],
  ['Heartbeat', (_, { now }) => ({ currentTime: now.toISOString() })],
  ['StatusNotification', empty],
  ['Authorize', () => ({ idTagInfo: accepted })],
  [
    'StartTransaction',
    () => ({ transactionId: randomInt(1, maxTransactionId), idTagInfo: accepted }),
  ],
  ['StopTransaction', () => ({ idTagInfo: accepted })],
  ['MeterValues', empty],
  ['DataTransfer', () => ({ status: 'UnknownVendorId' })],
  ['DiagnosticsStatusNotification', empty],
  ['FirmwareStatusNotification', empty],
  ['LogStatusNotification', empty],
  ['SecurityEventNotification', empty],
  ['SignedFirmwareStatusNotification', empty],
  ['SignCertificate', () => ({ status: 'Rejected' })],
]);
