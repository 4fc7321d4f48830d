import { describe, expect, it } from 'vitest';
import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import { diagnosePastedText } from './diagnose-pasted-text';

type Row = readonly [text: string, cause: CauseId];

function first(text: string): string | null {
  return diagnosePastedText(text).diagnosis?.causes[0]?.causeId ?? null;
}

const numbers: readonly Row[] = [
  ['ssl_read: fatal alert number 48', 'ca-not-trusted'],
  ['tls fatal alert (70) from peer', 'tls-too-old'],
  ['esp-tls-mbedtls: mbedtls_ssl_handshake returned -0x2700', 'ca-not-trusted'],
  ['esp-tls-mbedtls: mbedtls_ssl_handshake returned -9984', 'ca-not-trusted'],
  ['socket error 10060', 'network-issue'],
  ['curl: (6)', 'dns-failure'],
];

const languages: readonly Row[] = [
  ['Zertifikat ist abgelaufen', 'server-certificate-expired'],
  ['Namensauflösung fehlgeschlagen: name resolution', 'dns-failure'],
  ['Ladestation ist nicht registriert', 'unknown-to-cpms'],
];

const contexts: readonly Row[] = [
  ['No Upgrade header in the request', 'upgrade-header-missing'],
  ['No Upgrade header in the request\nit runs behind nginx', 'upgrade-header-stripped'],
  ['TLS handshake failed', 'tls-handshake-broken-off'],
  ['TLS handshake failed\nthe box speaks TLS 1.0', 'tls-too-old'],
  ['TLS handshake failed\nthe root CA of the server was replaced', 'ca-not-trusted'],
];

describe('readErrorCodes', () => {
  it.each(numbers)('%s', (text, cause) => expect(first(text)).toBe(cause));
});

describe('readTranslated', () => {
  it.each(languages)('%s', (text, cause) => expect(first(text)).toBe(cause));
});

describe('readContext and readProxyContext', () => {
  it.each(contexts)('%s', (text, cause) => expect(first(text)).toBe(cause));
});
