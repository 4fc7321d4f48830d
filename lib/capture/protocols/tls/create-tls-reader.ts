import { limits } from '@/lib/capture/limits';
import type { ProtocolReader } from '@/lib/capture/protocols/protocol-reader';
import type { AddStep } from '@/lib/capture/protocols/step';
import { type Budget, createByteBuffer } from '@/lib/capture/streams/byte-buffer';
import type { Side } from '@/lib/capture/streams/tcp-connection';
import { alertName } from './alert-names';
import { contentTypes, createRecordReader } from './create-record-reader';
import { readClientHello, readServerHello } from './read-hello';
import { readCertificates } from './read-certificates';
import { tlsSteps } from './tls-steps';
import type { TlsSeen } from './tls-seen';

export type TlsReader = ProtocolReader & { seen: TlsSeen };

const messages = {
  clientHello: 1,
  serverHello: 2,
  certificate: 11,
  certificateRequest: 13,
} as const;
// An alert under TLS 1.3: two bytes, the type in front of the padding, and the tag of 16.
const sealedAlert = 19;
// The shortest proof that a handshake is finished has 32 bytes more than that.
const shortestFinish = 37;

type Mutable<Seen> = { -readonly [Key in keyof Seen]: Seen[Key] };

/** Follows a TLS connection as far as it can be seen from outside. */
export function createTlsReader(add: AddStep, budget: Budget): TlsReader {
  const seen: Mutable<TlsSeen> = {
    clientHello: null,
    serverHello: null,
    certificates: [],
    hasServerFlight: false,
    isClientCertificateAsked: false,
    clientCertificates: null,
    alerts: [],
    isHandshakeDone: false,
    records: { client: 0, server: 0 },
    isServerForeign: false,
  };
  const steps = tlsSteps(add);
  const isSealed = { client: false, server: false };
  const readers = { client: readerOf('client'), server: readerOf('server') };

  function isModern(): boolean {
    return seen.serverHello?.version === 'TLSv1.3';
  }

  function readerOf(side: Side) {
    const parts = createByteBuffer(limits.heldBytes, budget);
    const reader = createRecordReader(
      (type, content, length, atMs) => {
        if (type === contentTypes.cipherChange) isSealed[side] = true;
        else if (type === contentTypes.alert) alert(side, content, atMs);
        else if (type === contentTypes.data) data(side, length, atMs);
        else if (type === contentTypes.handshake && isSealed[side]) finished(side, atMs);
        else if (type === contentTypes.handshake) {
          if (parts.append(content)) while (message(side, atMs));
        }
      },
      () => {
        if (side === 'server' && seen.serverHello === null) seen.isServerForeign = true;
      },
      budget,
    );

    function message(from: Side, atMs: number): boolean {
      const bytes = parts.bytes();
      if (bytes.length < 4) return false;
      const [type = 0, high = 0, middle = 0, low = 0] = bytes;
      const length = high * 65_536 + middle * 256 + low;
      if (bytes.length < 4 + length) return false;
      handshake(from, type, bytes.slice(4, 4 + length), atMs);
      parts.drop(4 + length);
      return true;
    }
    return {
      read: reader.read,
      stop: () => {
        reader.stop();
        parts.clear();
      },
    };
  }

  function handshake(side: Side, type: number, body: Uint8Array, atMs: number): void {
    if (type === messages.clientHello && side === 'client') {
      seen.clientHello ??= readClientHello(body);
      if (seen.clientHello !== null) steps.clientHello(seen.clientHello, atMs);
    } else if (type === messages.serverHello && side === 'server') {
      seen.serverHello = readServerHello(body) ?? seen.serverHello;
      if (seen.serverHello !== null) steps.serverHello(seen.serverHello, atMs);
    } else if (type === messages.certificate) {
      const certificates = readCertificates(body);
      if (side === 'client') seen.clientCertificates = certificates.length;
      else {
        seen.certificates = certificates;
        seen.hasServerFlight = true;
      }
      steps.certificate(side, certificates, atMs);
    } else if (type === messages.certificateRequest && side === 'server') {
      seen.isClientCertificateAsked = true;
      steps.certificateRequest(atMs);
    }
  }

  /** After the change of ciphers, before TLS 1.3: both sides' last word of the handshake. */
  function finished(side: Side, atMs: number): void {
    if (isModern() || seen.isHandshakeDone) return;
    if (isSealed.client && isSealed.server && seen.serverHello !== null) {
      seen.isHandshakeDone = true;
      steps.done(side, atMs);
    }
  }

  function alert(side: Side, content: Uint8Array, atMs: number): void {
    const isReadable = content.length === 2 && !(isSealed[side] && !isModern());
    const name = isReadable ? alertName(content[1] ?? 0) : 'encrypted';
    const isFatal = isReadable && content[0] === 2;
    note({ by: side, name, isFatal, atMs, isGuess: !isReadable });
    steps.alert(side, name, isFatal, atMs);
  }

  function note(one: TlsSeen['alerts'][number]): void {
    if (seen.alerts.length < 8) seen.alerts = [...seen.alerts, one];
  }

  function data(side: Side, length: number, atMs: number): void {
    if (!isModern() || seen.isHandshakeDone) {
      if (isModern() && length === sealedAlert) {
        note({ by: side, name: 'encrypted', isFatal: false, atMs, isGuess: true });
        return;
      }
      seen.records[side] += 1;
      steps.data(side, seen.records[side], length, atMs);
      return;
    }
    if (side === 'server') {
      if (!seen.hasServerFlight) steps.hiddenCertificate(atMs);
      seen.hasServerFlight = true;
    } else if (length === sealedAlert) {
      note({ by: 'client', name: 'encrypted', isFatal: true, atMs, isGuess: true });
      steps.sealedAlert(atMs);
    } else if (length >= shortestFinish) {
      seen.isHandshakeDone = true;
      steps.done(side, atMs);
    }
  }

  return {
    seen,
    data: (side, bytes, atMs) => {
      readers[side].read(bytes, atMs);
    },
    gap: (side) => {
      readers[side].stop();
    },
    end: () => {
      readers.client.stop();
      readers.server.stop();
    },
  };
}
