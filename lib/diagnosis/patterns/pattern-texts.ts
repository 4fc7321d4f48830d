/**
 * What a pattern says in plain words, and what it suggests. Placeholders as in the catalogue of
 * causes; those that end in `At` are instants.
 */
export const patternTexts = {
  'silent-after-certificate-change': {
    sentence:
      'Silent since {silentAt}. Exolink’s certificate was replaced at {changedAt}, and the charger has not connected since.',
    suggestion:
      'Look at Exolink first: does the new certificate come from an authority that the charger trusts, and does it name the host that the charger calls?',
  },
  'silent-after-host-change': {
    sentence:
      'Silent since {silentAt}. Exolink’s host name was changed at {changedAt}, and the charger has not connected since.',
    suggestion: 'Look at Exolink first: the charger may still call the former name.',
  },
  'alternating-serials': {
    sentence:
      'Two devices take turns under this identity: serial numbers {first} and {second}, {changes} changes in {span}.',
    suggestion: 'Give each charger its own identity. One of the two has been set up as a copy.',
  },
  'reboot-loop': {
    sentence: 'Announced a start {count} times within {span}, about every {interval}.',
    suggestion:
      'Most likely the charger restarts by itself. Check its power supply and its log, then its firmware, before anything about the connection.',
  },
  'keepalive-drop': {
    sentence:
      'Each of the last {count} sessions ended after {age}[[ ± {jitter}]], broken off by {by}.',
    suggestion:
      'Something on the way ends connections at that age. Let the charger send a ping or heartbeat at least every {ping}: WebSocketPingInterval or HeartbeatInterval.',
  },
  'ends-at-constant-age': {
    sentence: 'Each of the last {count} sessions ended after {age}[[ ± {jitter}]], closed by {by}.',
    suggestion: 'A timer of {by} decides this. Look for a time-out of that length there.',
  },
  'reconnects-at-once': {
    sentence:
      'Connected again within {longest} after {count} of its last {closes} connections ended.',
    suggestion:
      'It does not wait before it reconnects. Set a pause of some seconds that grows with each failure.',
  },
  'many-behind-address': {
    sentence: '{chargers} chargers share the address {address}.',
    suggestion:
      'The limit of {allowed} connections a minute counts them together. Exempt this address, or raise the limit of the CPMS.',
  },
  'alternating-addresses': {
    sentence: 'Comes in turn from {first} and {second}: {changes} changes in {span}.',
    suggestion:
      'Either two devices use this identity, or one moves between two networks, such as cable and SIM card. The serial number in its BootNotification tells which.',
  },
  'moves-between-networks': {
    sentence: 'Comes in turn from {first} and {second}: {changes} changes in {span}.',
    suggestion:
      'It reports the same serial number, {serial}, each time: one device that moves between two networks, such as cable and SIM card. See which of the two is unstable.',
  },
  'retry-loop': {
    sentence: 'Tries every {interval}[[ ± {jitter}]], {count} times in a row without success.',
    suggestion:
      'It does not wait longer after a refusal. Correct the cause, and set a back-off so that it does not run into limits.',
  },
  'steady-retries': {
    sentence: 'Tries every {interval}[[ ± {jitter}]], {count} times in a row without success.',
    suggestion: 'A steady pace: the next attempt shows whether a correction worked.',
  },
  'backing-off': {
    sentence:
      'Waits longer after each attempt: from {shortest} up to {longest} over the last {count}.',
    suggestion: 'To see sooner whether a correction worked, restart the charger.',
  },
} as const satisfies Record<string, { sentence: string; suggestion: string }>;

export type PatternId = keyof typeof patternTexts;
