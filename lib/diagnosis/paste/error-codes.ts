import type { Meaning } from './signal';

type Codes = ReadonlyMap<number, readonly Meaning[]>;

const untrusted: readonly Meaning[] = [
  ['ca-not-trusted', 0.86],
  ['certificate-issue', 0.5],
];
const brokenOff: readonly Meaning[] = [
  ['tls-handshake-broken-off', 0.74],
  ['certificate-issue', 0.6],
];
const noWay: readonly Meaning[] = [
  ['network-issue', 0.84],
  ['firewall-blocks', 0.5],
];
const closed: readonly Meaning[] = [['connection-cut', 0.72]];

/** Alerts of TLS, as they are numbered on the wire. */
export const alertNumbers: Codes = new Map([
  [40, [['no-common-cipher', 0.8]]],
  [42, [['certificate-issue', 0.8]]],
  [43, [['certificate-issue', 0.8]]],
  [44, [['certificate-issue', 0.8]]],
  [45, [['server-certificate-expired', 0.88]]],
  [46, untrusted],
  [48, [['ca-not-trusted', 0.93]]],
  [70, [['tls-too-old', 0.92]]],
  [71, [['no-common-cipher', 0.88]]],
  [86, [['tls-too-old', 0.88]]],
  [112, [['hostname-mismatch', 0.88]]],
  [116, [['client-certificate-missing', 0.94]]],
]);

/** Errors of Mbed TLS without their sign. */
export const mbedTlsErrors: Codes = new Map([
  [0x2700, untrusted],
  [0x3000, untrusted],
  [0x4e, closed],
  [0x50, closed],
  [0x44, noWay],
  [0x52, [['dns-failure', 0.93]]],
  [0x6800, noWay],
  [0x7100, brokenOff],
  [0x7180, brokenOff],
  [0x7200, [['tls-on-plain-port', 0.86]]],
  [0x7280, brokenOff],
  [0x7380, [['no-common-cipher', 0.8]]],
  [0x7680, [['ca-not-trusted', 0.9]]],
  [0x7780, brokenOff],
  [0x7880, brokenOff],
  [0x6e80, [['tls-too-old', 0.84]]],
]);

/** Errors of sockets on Windows. */
export const winsockErrors: Codes = new Map([
  [10013, [['firewall-blocks', 0.84]]],
  [10051, noWay],
  [10053, closed],
  [10054, closed],
  [10060, noWay],
  [10061, noWay],
  [10065, noWay],
  [11001, [['dns-failure', 0.93]]],
  [11002, [['dns-failure', 0.9]]],
  [11004, [['dns-failure', 0.9]]],
]);

/** What curl gives back when it could not get through. */
export const curlExits: Codes = new Map([
  [5, [['dns-failure', 0.8]]],
  [6, [['dns-failure', 0.93]]],
  [7, noWay],
  [28, noWay],
  [35, brokenOff],
  [51, [['hostname-mismatch', 0.88]]],
  [52, [['cpms-closed', 0.6]]],
  [56, closed],
  [58, [['client-certificate-missing', 0.8]]],
  [60, untrusted],
]);
