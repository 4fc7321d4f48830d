import { describe, expect, it } from 'vitest';
import { diagnosePastedText } from '@/lib/diagnosis/paste/diagnose-pasted-text';
import { readLogFacts } from './read-log-facts';

const factsOf = (...lines: string[]) => readLogFacts(diagnosePastedText(lines.join('\n')));

describe('the charger of a log', () => {
  it.each([
    ['a client', 'connecting to wss://gw.example.com:9221/nordlicht/CP-7...', 'CP-7'],
    ['MicroOcpp', '[MO] info: Connected to url: ws://10.0.0.4:80/steve/websocket/AB12', 'AB12'],
    ['PHP', '{"url":"ws:\\/\\/gw.example.com\\/nordlicht\\/CP%209"}', 'CP 9'],
    ['a browser', "WebSocket connection to 'ws://gw/ocpp/X_1?v=2' failed", 'X_1'],
    ['SteVe', 'Establishing session for chargeBoxId=WB.0042, path=/x', 'WB.0042'],
    ['a CSMS', '{"stationId":"CS-9","msg":"BootNotification rejected"}', 'CS-9'],
    ['Python', 'INFO:ocpp:EVB-P1: receive message [2,"1","Heartbeat",{}]', 'EVB-P1'],
  ])('is named by %s', (_, line, identity) => {
    expect(factsOf(line).station?.identity).toBe(identity);
  });

  it('comes with the tenant of its address, without a password in it', () => {
    const { station } = factsOf('open ws://CP-7:hunter22@gw.example.com/nordlicht/CP-7');
    expect(station).toMatchObject({ identity: 'CP-7', tenantSegment: 'nordlicht' });
    expect(station?.url).not.toContain('hunter22');
  });

  it('is read from a request that asks for a WebSocket, and from no other', () => {
    const upgrade = ['GET /nordlicht/CP-7 HTTP/1.1', 'Host: gw', 'Upgrade: websocket'];
    expect(factsOf(...upgrade).station?.identity).toBe('CP-7');
    expect(factsOf('GET /static/app.js HTTP/1.1').station).toBeNull();
  });

  it.each([
    ['an address without an identity', 'endpoint ws://gw.example.com/nordlicht/'],
    ['a placeholder', 'use ws://gw.example.com/nordlicht/<chargeBoxId>'],
    ['a name that is not set', 'chargePointId=null'],
  ])('is not guessed from %s', (_, line) => {
    expect(factsOf(line).station).toBeNull();
  });

  it('is not chosen among several', () => {
    expect(factsOf('ws://gw/t/CP-1 open', 'ws://gw/t/CP-2 open').station).toBeNull();
  });
});

describe('what it says of itself', () => {
  const acme = { vendor: 'Acme', model: 'Wall 2', serial: 'S-1', firmware: '1.4.0' };
  const boot16 = JSON.stringify({
    ...{ chargePointVendor: 'Acme', chargePointModel: 'Wall 2' },
    ...{ chargePointSerialNumber: 'S-1', firmwareVersion: '1.4.0' },
  });
  const boot2 = JSON.stringify({
    reason: 'PowerUp',
    chargingStation: {
      ...{ vendorName: 'Acme', model: 'Wall 2', serialNumber: 'S-1', firmwareVersion: '1.4.0' },
      modem: { iccid: '1' },
    },
  });
  const frame = (payload: string) => `[2,"17","BootNotification",${payload}]`;

  it.each([
    ['OCPP 1.6', frame(boot16)],
    ['OCPP 2.0.1', frame(boot2)],
    ['a prefix', `2026-11-25 12:00:31,120 INFO ocpp | CP-7: receive message ${frame(boot16)}`],
    ['an answer behind it', `${frame(boot2)} -> [3,"17",{"status":"Rejected","interval":60}]`],
    ['JSON in JSON', JSON.stringify({ time: '2026-11-25T12:00:31Z', msg: frame(boot2) })],
    ['a payload of its own', `{"level":"info","payload":${boot16}}`],
    ['the box’s serial', frame(boot16.replace('chargePointSerial', 'chargeBoxSerial'))],
    [
      'Python’s objects',
      "call.BootNotification(charge_point_model='Wall 2', charge_point_vendor='Acme', charge_point_serial_number='S-1', firmware_version='1.4.0')",
    ],
    [
      'names and values',
      'BootNotificationRequest(chargePointVendor=Acme, chargePointModel=Wall 2, chargePointSerialNumber=S-1, firmwareVersion=1.4.0, iccid=null)',
    ],
    [
      'several lines',
      `[2, "17", "BootNotification",\n${JSON.stringify(JSON.parse(boot2), null, 2)}]`,
    ],
  ])('is read from %s', (_, text) => {
    expect(factsOf(text).boot).toEqual(acme);
  });

  it('is the last of a charger that was updated, and of no charger where there are several', () => {
    const later = boot16.replace('1.4.0', '1.5.0');
    expect(factsOf(frame(boot16), frame(later)).boot?.firmware).toBe('1.5.0');
    const other = boot16.replace('S-1', 'S-2');
    expect(factsOf(frame(boot16), frame(other)).boot).toBeNull();
  });

  it('is nothing in an answer, and in a frame that was cut off before the model', () => {
    expect(factsOf('[3,"17",{"status":"Accepted"}]').boot).toBeNull();
    expect(factsOf('[2,"17","BootNotification",{"chargePointVen').boot).toBeNull();
  });
});

describe('the time of a log', () => {
  it('is that of its first and last line that has one, and of what decided', () => {
    const facts = factsOf(
      'boot',
      '2026-11-25T12:00:30.500Z connecting',
      '2026-11-25T13:00:31+01:00 HTTP/1.1 401 Unauthorized',
      '2026/11/25 12:00:40 waiting',
      'done',
    );
    expect(facts.first).toEqual({
      text: '2026-11-25T12:00:30.500Z',
      utc: '2026-11-25T12:00:30.500Z',
    });
    // It names no zone, and none is made up.
    expect(facts.last).toEqual({ text: '2026/11/25 12:00:40', utc: null });
    expect(facts.messages).toEqual([
      {
        at: { text: '2026-11-25T13:00:31+01:00', utc: '2026-11-25T12:00:31.000Z' },
        text: '2026-11-25T13:00:31+01:00 HTTP/1.1 401 Unauthorized',
      },
    ]);
  });

  it('of a message without one is that of the line above', () => {
    const facts = factsOf('2026-11-25 12:00:30 connecting', '  HTTP/1.1 401 Unauthorized');
    expect(facts.messages[0]?.at?.text).toBe('2026-11-25 12:00:30');
  });

  it('is nothing where there is none, or one of no calendar', () => {
    expect(factsOf('HTTP/1.1 401 Unauthorized')).toMatchObject({ first: null, last: null });
    expect(factsOf('2026-17-45 12:00:30 x').first).toBeNull();
  });
});
