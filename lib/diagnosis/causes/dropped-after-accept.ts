import { defineCauses } from './cause';

export const droppedAfterAcceptCauses = defineCauses('dropped-after-accept', {
  'boot-rejected': {
    owner: 'cpms-admin',
    title: 'The charger’s start-up message was rejected',
    sentence: 'The charger was let in, and its BootNotification was not accepted.',
    explanation:
      'The CPMS does not know the charger well enough to work with it, or has not approved it yet.',
    confirmation: 'The CPMS’s log shows BootNotification answered with “Rejected” or “Pending”.',
    solutions: ['accept-boot-notification'],
  },
  'keepalive-too-long': {
    owner: 'cpms-admin',
    title: 'The connection is idle for too long',
    sentence:
      'The connection was closed[[ after {age}]], most likely because nothing was sent over it.',
    explanation:
      'Routers, mobile networks and some chargers drop a connection that is idle. A shorter interval of pings or heartbeats keeps it open.',
    confirmation: 'The connection always ends at about the same age.',
    solutions: ['shorten-keepalive'],
  },
  'ping-not-answered': {
    owner: 'manufacturer',
    title: 'The charger does not answer pings',
    sentence: 'The charger did not answer a ping, so its connection was closed[[ after {age}]].',
    explanation: 'The link broke without a word, or the firmware does not answer WebSocket pings.',
    confirmation: 'A packet capture shows pings without pongs.',
    solutions: ['shorten-keepalive', 'update-firmware', 'check-power-and-network'],
  },
  'client-closes-at-once': {
    owner: 'manufacturer',
    title: 'The charger closes the connection itself',
    sentence: 'The charger was let in and closed the connection itself[[ after {age}]].',
    explanation:
      'The charger did not like the answer, such as the version of OCPP, or its firmware has a fault.',
    confirmation: 'The charger’s log names the reason.',
    solutions: ['check-connection-loops', 'set-ocpp-version', 'update-firmware'],
  },
  'cpms-closes': {
    owner: 'cpms-admin',
    title: 'The CPMS closes the connection',
    sentence:
      'The CPMS let the charger in and closed the connection[[ after {age}]][[, saying “{reason}”]].',
    explanation: 'The CPMS decided against the charger after the connection stood.',
    confirmation: 'The CPMS’s own log names the reason.',
    solutions: ['check-cpms-is-running', 'verify-credentials-in-cpms', 'accept-boot-notification'],
  },
  'messages-invalid': {
    owner: 'manufacturer',
    title: 'The charger’s messages break the protocol',
    sentence:
      'The charger sent something that is not valid, and its connection was closed[[ ({code}, {codeName})]].',
    explanation:
      'A frame or message was too large, not valid text, or against the rules of WebSocket.',
    confirmation: 'The charger’s log or a packet capture shows the message.',
    solutions: ['update-firmware', 'set-ocpp-version'],
  },
  'connection-cut': {
    owner: 'network-team',
    title: 'The connection was cut',
    sentence: 'The connection broke off[[ after {age}]] without being closed.',
    explanation:
      'The network failed, the charger restarted, or a device on the way cut the connection.',
    confirmation: 'The charger’s log shows whether it restarted at that moment.',
    solutions: ['check-power-and-network', 'shorten-keepalive', 'check-network-path'],
  },
  'closed-by-policy': {
    owner: 'platform-admin',
    title: 'Exolink closed the connection',
    sentence: 'Exolink closed the connection[[ after {age}]][[, saying “{reason}”]].',
    explanation: 'A rule of the gateway ended the session after it was accepted.',
    confirmation: 'The reason given with the close names the rule.',
    solutions: ['check-connection-loops', 'check-exolink'],
  },
});
