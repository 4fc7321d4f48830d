/** Logs that people pasted, and the talk about them. `{identity}` and `{time}` are filled in. */
export type LogCase = {
  subject: string;
  log: readonly string[];
  message: string;
  advice: string;
  answer: string;
  note: string;
  tag: string;
  network: string;
};

export const logCases: readonly [LogCase, ...LogCase[]] = [
  {
    subject: '{identity} has no password set',
    log: [
      "{time} WARN  [websocket] Empty password provided for ChargeBoxId '{identity}'",
      '{time} INFO  [websocket] Refused the handshake, status 401',
    ],
    message: 'The charger was set back to its factory settings and does not come back.',
    advice:
      'The password field of the charger is empty since the reset. Please type the password in again, **all of it**, and save before you leave the page.',
    answer: 'It was empty, yes. It is saved now.',
    note: 'Factory reset by the installer. It will come back after a firmware update too.',
    tag: 'password',
    network: 'SIM card of the operator',
  },
  {
    subject: '{identity} is refused with 401',
    log: [
      '{time} ocpp: GET /{identity} HTTP/1.1',
      '{time} ocpp: Authorization: Basic {basic}',
      '{time} ocpp: server rejected WebSocket connection: HTTP 401',
    ],
    message: 'It worked until the installer exchanged the controller.',
    advice:
      'What it sends is shorter than a password of ours. Some interfaces cut it off at 16 characters: paste it again and compare the last four.',
    answer: 'You were right, four characters were missing.',
    note: 'The web interface cuts at 16. Reported to the manufacturer.',
    tag: 'password',
    network: 'Cable, the router of the building',
  },
  {
    subject: '{identity} does not trust the certificate',
    log: [
      '{time} I (8123) wifi: connected, got ip 192.168.20.31',
      '{time} E (8412) esp-tls: certificate verify failed: unable to get local issuer certificate',
      '{time} E (8413) ocpp: connection failed, retry in 30 s',
    ],
    message: 'Since yesterday evening. Other chargers here are fine.',
    advice:
      'Its list of root certificates is older than ours. Install the root that the charger’s page offers, or update the firmware.',
    answer: 'We installed the root certificate, and it is connected.',
    note: 'Two more of this model have the same firmware. Look at them this week.',
    tag: 'tls',
    network: 'Wi-Fi of the car park',
  },
  {
    subject: '{identity} gets 404',
    log: [
      '{time} CONNECT ws 10.20.0.4:9220',
      '{time} GET /ocpp/{identity} HTTP/1.1',
      '{time} HTTP/1.1 404 Not Found',
    ],
    message: 'We typed the address from the delivery note.',
    advice:
      'The path has a part too many. Use the address that the charger’s page shows, without `/ocpp`.',
    answer: 'Changed, thank you. It connected at once.',
    note: 'The delivery note names the old address. Ask sales to change it.',
    tag: 'address',
    network: 'Cable, no proxy',
  },
  {
    subject: '{identity} cannot resolve the host name',
    log: [
      "{time} E (412) esp-tls: couldn't resolve host gateway.exolink.example",
      '{time} W (413) ocpp: next try in 60 s',
    ],
    message: 'The IT department moved the chargers into a network of their own.',
    advice:
      'The new network has no DNS server that knows the gateway. Ask the network team to allow port 53 to the resolver, then port 9221 to the gateway.',
    answer: 'Both ports are open now.',
    note: 'Third site with the new network plan. Worth a line in the hand-over list.',
    tag: 'network',
    network: 'A VLAN for chargers behind the firewall of the building',
  },
  {
    subject: '{identity} loses its connection every minute',
    log: [
      '{time} ocpp: connected',
      '{time} ocpp: WebSocket closed with code 1006 after 62 s, no pong received',
      '{time} ocpp: reconnect',
    ],
    message: 'It connects and drops, all day long.',
    advice:
      'The proxy in between closes what is quiet for 60 seconds. Set the ping interval of the charger to 30 seconds.',
    answer: 'Set to 30 seconds. It has held since this morning.',
    note: 'Proxy of the property management. They do not want to change its timeout.',
    tag: 'keepalive',
    network: 'Through the proxy of the property management',
  },
  {
    subject: '{identity} times out behind the proxy',
    log: [
      '{date} [error] 31#31: *7 upstream timed out (110: Connection timed out) while reading response header from upstream, client: 10.0.0.7, request: "GET /{identity} HTTP/1.1"',
    ],
    message: 'The log of our proxy says this whenever the charger tries.',
    advice:
      'Your CPMS did not answer within a minute. We have asked its administrator, and tell you as soon as we hear from them.',
    answer: 'The CPMS was restarted last night. It works again.',
    note: 'The CPMS administrator had a full disk. They clean it up now.',
    tag: 'cpms',
    network: 'Cable, nginx in front',
  },
  {
    subject: '{identity} was throttled',
    log: ['{time} HTTP/1.1 429 Too Many Requests', '{time} retry in 1 s'],
    message: 'It tries every second and is refused every time.',
    advice:
      'It tries again without a pause. Update the firmware: from the next version it waits longer after each refusal.',
    answer: 'Updated. It waits a minute between attempts now.',
    note: 'Known fault of this firmware. Do not raise the limit.',
    tag: 'firmware',
    network: 'SIM card of the manufacturer',
  },
];
