import type { ActionAnswer } from './respond';

const empty: ActionAnswer = () => ({});
const accepted = { status: 'Accepted' };

/** OCPP 2.0.1 and 2.1, part 2: messages that the charging station sends. */
export const ocpp2Answers: ReadonlyMap<string, ActionAnswer> = new Map<string, ActionAnswer>([
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
  ['Authorize', () => ({ idTokenInfo: accepted })],
  [
    'TransactionEvent',
    (payload) => (payload.idToken === undefined ? {} : { idTokenInfo: accepted }),
  ],
  ['MeterValues', empty],
  ['NotifyEvent', empty],
  ['NotifyReport', empty],
  ['NotifyMonitoringReport', empty],
  ['NotifyChargingLimit', empty],
  ['NotifyCustomerInformation', empty],
  ['NotifyDisplayMessages', empty],
  ['NotifyEVChargingNeeds', () => ({ status: 'NoChargingProfile' })],
  ['NotifyEVChargingSchedule', () => accepted],
  ['ReportChargingProfiles', empty],
  ['ReservationStatusUpdate', empty],
  ['ClearedChargingLimit', empty],
  ['DataTransfer', () => ({ status: 'UnknownVendorId' })],
  ['FirmwareStatusNotification', empty],
  ['LogStatusNotification', empty],
  ['PublishFirmwareStatusNotification', empty],
  ['SecurityEventNotification', empty],
  ['SignCertificate', () => ({ status: 'Rejected' })],
]);
