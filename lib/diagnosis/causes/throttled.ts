import { defineCauses } from './cause';

export const throttledCauses = defineCauses('throttled', {
  'retry-loop': {
    fromGuide: true,
    owner: 'installer',
    title: 'The charger retries too fast',
    sentence:
      'The charger tries again[[ every {interval}]] and so exceeds the limit[[ of {allowed} in {window}]].',
    explanation:
      'After a refusal or a lost connection the charger reconnects without waiting long enough.',
    confirmation: 'The charger’s log shows rapid cycles of connecting and disconnecting.',
    solutions: ['adjust-charger-settings', 'check-connection-loops', 'review-rate-limits'],
  },
  'heartbeat-too-frequent': {
    fromGuide: true,
    owner: 'cpms-admin',
    title: 'Heartbeats are sent too often',
    sentence:
      'The charger sends more calls than the limit[[ of {allowed} in {window}]] allows, most likely heartbeats.',
    explanation: 'A heartbeat interval of a few seconds uses up the allowance for calls.',
    confirmation: 'The setting HeartbeatInterval of the charger is below 300 seconds.',
    solutions: ['adjust-charger-settings', 'review-rate-limits'],
  },
  'shared-address': {
    fromGuide: true,
    owner: 'platform-admin',
    title: 'Several chargers share one address',
    sentence:
      'Several chargers[[, {identities} of them,]] share one address[[, {address},]] and together exceed the limit[[ of {allowed} in {window}]].',
    explanation:
      'Chargers behind one router or SIM gateway look like a single client. The limit should be raised for their address.',
    confirmation: 'Different identities connect from the same address within a minute.',
    solutions: ['review-rate-limits', 'adjust-charger-settings'],
  },
  'ddos-protection': {
    fromGuide: true,
    owner: 'network-team',
    title: 'Protection against attacks was triggered',
    sentence:
      'So many connections came from the charger’s address[[, {address},]] that protection against attacks stepped in.',
    explanation:
      'A flood of attempts looks like an attack, whether it comes from one faulty charger or from something else at the same address.',
    confirmation: 'The log of the firewall or protection service names the charger’s address.',
    solutions: ['review-rate-limits', 'check-connection-loops'],
  },
  'message-flood': {
    owner: 'manufacturer',
    title: 'The charger sends too many messages',
    sentence:
      'The charger sent [[{observed} ]]messages, more than the limit[[ of {allowed} in {window}]] allows.',
    explanation:
      'Meter values or status notifications are sent far more often than useful, or an old queue is sent without a pause.',
    confirmation: 'The charger’s log shows which message repeats.',
    solutions: ['adjust-charger-settings', 'check-connection-loops', 'review-rate-limits'],
  },
  'retry-keeps-block': {
    owner: 'installer',
    title: 'Retrying keeps the block alive',
    sentence:
      'The charger keeps retrying[[ every {interval}]] while it is blocked, so the block never ends.',
    explanation:
      'Every attempt counts, also those that are refused. The charger has to wait longer than the block lasts.',
    confirmation: 'The charger connects after it was switched off for a few minutes.',
    solutions: ['adjust-charger-settings', 'check-connection-loops', 'review-rate-limits'],
  },
  'reconnects-at-once': {
    owner: 'manufacturer',
    title: 'The charger reconnects at once after each close',
    sentence: 'The charger reconnects[[ {interval}]] after every lost connection, without a pause.',
    explanation: 'The firmware does not wait before it reconnects, or restarts itself on an error.',
    confirmation: 'The charger’s log shows the reconnect right after the close.',
    solutions: ['check-connection-loops', 'adjust-charger-settings', 'update-firmware'],
  },
  'sockets-left-open': {
    owner: 'manufacturer',
    title: 'Connections are left open',
    sentence:
      'More connections are open from the charger’s address[[, {address},]] than the limit[[ of {allowed}]] allows.',
    explanation: 'The charger opens a new connection without closing the one before.',
    confirmation: 'A list of open connections at the charger’s router shows several to Exolink.',
    solutions: ['check-connection-loops', 'review-rate-limits'],
  },
  'gateway-full': {
    owner: 'platform-admin',
    title: 'Exolink has no room for more connections',
    sentence: 'Exolink has as many connections open as it is set to allow[[, {allowed}]].',
    explanation:
      'The charger is not at fault. The limit of the gateway is too low, or something holds connections open.',
    confirmation: 'The gateway’s own figures show its open connections at the limit.',
    solutions: ['check-exolink', 'review-rate-limits'],
  },
  'throttled-by-cpms': {
    owner: 'cpms-admin',
    title: 'The CPMS limits the charger',
    sentence: 'The CPMS refused the charger because of its own limit[[ ({status})]].',
    explanation: 'Exolink let the charger through. The limit was reached at the CPMS.',
    confirmation: 'The CPMS’s log or settings show the limit.',
    solutions: ['review-rate-limits', 'adjust-charger-settings'],
  },
});
