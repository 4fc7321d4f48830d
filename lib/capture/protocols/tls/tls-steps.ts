import type { AddStep } from '@/lib/capture/protocols/step';
import type { Side } from '@/lib/capture/streams/tcp-connection';
import { countOf } from '@/lib/format/count';
import { cipherName } from './cipher-name';
import type { CertificateSeen } from './read-certificate';
import type { ClientHelloSeen, ServerHelloSeen } from './read-hello';

const shownCiphers = 6;
const shownRecords = 2;

/** The arrows of a TLS connection, in words. */
export function tlsSteps(add: AddStep) {
  return {
    clientHello: (hello: ClientHelloSeen, atMs: number) => {
      const { ciphers, protocols, serverName, versions } = hello;
      const more = ciphers.length - shownCiphers;
      add({
        atMs,
        from: 'client',
        label: 'TLS ClientHello',
        detail: [
          serverName === null ? 'no host name' : `host ${serverName}`,
          `versions ${versions.join(', ')}`,
          `ciphers ${ciphers.slice(0, shownCiphers).map(cipherName).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
          ...(protocols.length > 0 ? [`ALPN ${protocols.join(', ')}`] : []),
        ].join(' · '),
        tone: 'plain',
      });
    },
    serverHello: ({ cipher, version }: ServerHelloSeen, atMs: number) => {
      const detail = `${version} · ${cipherName(cipher)}`;
      add({ atMs, from: 'server', label: 'TLS ServerHello', detail, tone: 'plain' });
    },
    certificate: (side: Side, certificates: readonly CertificateSeen[], atMs: number) => {
      const detail = certificates.map(certificateText).join(' · ');
      add({
        atMs,
        from: side,
        label: certificates.length === 0 ? 'TLS Certificate, empty' : 'TLS Certificate',
        ...(detail === '' ? {} : { detail }),
        tone: certificates.length === 0 ? 'bad' : 'plain',
      });
    },
    certificateRequest: (atMs: number) => {
      add({ atMs, from: 'server', label: 'TLS asks for a client certificate', tone: 'plain' });
    },
    hiddenCertificate: (atMs: number) => {
      const detail = 'TLS 1.3 encrypts it, so it cannot be shown';
      add({ atMs, from: 'server', label: 'TLS Certificate', detail, tone: 'plain' });
    },
    done: (side: Side, atMs: number) => {
      add({ atMs, from: side, label: 'TLS handshake done', tone: 'good' });
    },
    alert: (side: Side, name: string, isFatal: boolean, atMs: number) => {
      const tone = isFatal ? 'bad' : 'quiet';
      add({ atMs, from: side, label: `TLS alert ${name}`, tone });
    },
    sealedAlert: (atMs: number) => {
      const detail = 'encrypted; its length gives it away';
      add({ atMs, from: 'client', label: 'TLS alert', detail, tone: 'bad' });
    },
    data: (side: Side, count: number, length: number, atMs: number) => {
      if (count > shownRecords) return;
      add({
        atMs,
        from: side,
        label: 'Encrypted data',
        detail: countOf(length, 'byte'),
        tone: 'quiet',
      });
    },
  };
}

function certificateText({ issuer, names, subject, validFrom, validTo }: CertificateSeen): string {
  const day = (instant: string | null) => instant?.slice(0, 10) ?? 'unknown';
  const also = names.length > 0 ? `, for ${names.slice(0, 5).join(', ')}` : '';
  return `“${subject}”${also}, issued by “${issuer}”, valid from ${day(validFrom)} to ${day(validTo)}`;
}
