import { rateLimits } from './rate-limits';
import { recommendedSettings } from './recommended-settings';
import { defineSolutions } from './solution';

const throttled = defineSolutions('throttled', {
  'adjust-charger-settings': {
    fromGuide: true,
    title: 'Adjust the charger’s settings',
    steps: recommendedSettings.map((setting) => ({
      id: setting.id,
      text: `Set ${setting.name} to ${setting.value}. ${setting.note}`,
    })),
  },
  'check-connection-loops': {
    fromGuide: true,
    title: 'Look for connection loops',
    steps: [
      {
        id: 'review-log',
        text: 'Look in the charger’s log for rapid cycles of connecting and disconnecting.',
      },
      {
        id: 'common-causes',
        text: 'The usual causes are:',
        steps: [
          { id: 'immediate-reconnect', text: 'Reconnecting at once when the WebSocket closes.' },
          {
            id: 'restart-loop',
            text: 'Errors that are not handled, so that the charger restarts again and again.',
          },
        ],
      },
      { id: 'add-delays', text: 'Handle errors, and wait before each new attempt.' },
    ],
  },
  'review-rate-limits': {
    fromGuide: true,
    title: 'Review the limits',
    steps: [
      {
        id: 'know-limits',
        text: 'These limits may apply to the address of a charger:',
        steps: rateLimits.map((limit) => ({
          id: limit.id,
          text: `${limit.name}: ${limit.allowed} per minute.`,
        })),
      },
      {
        id: 'ask-administrator',
        text: 'Ask the CPMS administrator to raise them if the traffic is legitimate.',
      },
    ],
  },
});

const sessionConflict = defineSolutions('session-conflict', {
  'end-stale-session': {
    title: 'End the old session',
    steps: [
      {
        id: 'wait-for-timeout',
        text: 'Wait until the old session has timed out, or restart the charger once.',
      },
      {
        id: 'end-in-cpms',
        text: 'End the session in the CPMS if it still shows the charger as connected.',
      },
    ],
  },
  'give-each-charger-its-identity': {
    title: 'Give each charger its own identity',
    steps: [
      { id: 'find-both', text: 'Find both devices by their addresses and serial numbers.' },
      { id: 'keep-one', text: 'Keep the identity on the right one.', field: 'identity' },
      {
        id: 'register-other',
        text: 'Register the other one under an identity of its own, and enter that there.',
      },
    ],
  },
});

const droppedAfterAccept = defineSolutions('dropped-after-accept', {
  'shorten-keepalive': {
    title: 'Keep the connection busy',
    steps: [
      { id: 'set-ping', text: 'Set WebSocketPingInterval to 60 seconds.' },
      {
        id: 'set-heartbeat',
        text: 'Where there is no such setting, set HeartbeatInterval to 60 seconds.',
      },
      {
        id: 'raise-idle-timeout',
        text: 'Raise the idle timeout of routers and proxies on the way.',
      },
    ],
  },
  'accept-boot-notification': {
    title: 'Let the CPMS accept the charger',
    steps: [
      { id: 'find-charger', text: 'Find the charger in the CPMS.', field: 'identity' },
      { id: 'approve', text: 'Approve it, so that its BootNotification is accepted.' },
    ],
  },
});

export const trafficSolutions = { ...throttled, ...sessionConflict, ...droppedAfterAccept };
