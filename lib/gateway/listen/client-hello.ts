import { inertText } from '@/lib/ocpp/inert-text';

export type ClientHello = {
  version: string | null;
  serverName: string | null;
  /** GnuTLS offers this extension (RFC 8449), OpenSSL does not: it tells their alerts apart. */
  offersRecordSizeLimit: boolean;
};

const versions = new Map([
  [0x0300, 'SSLv3'],
  [0x0301, 'TLSv1'],
  [0x0302, 'TLSv1.1'],
  [0x0303, 'TLSv1.2'],
  [0x0304, 'TLSv1.3'],
]);
const serverNameExtension = 0;
const recordSizeLimitExtension = 28;
const supportedVersionsExtension = 43;

/**
 * Highest version and server name of a TLS ClientHello (RFC 8446 section 4.1.2): all that is
 * known of a charger whose handshake fails. What cannot be read stays null.
 */
export function readClientHello(bytes: Buffer): ClientHello {
  const hello: ClientHello = { version: null, serverName: null, offersRecordSizeLimit: false };
  try {
    readInto(hello, bytes);
  } catch (error) {
    // Cut short, or no ClientHello at all: what was read so far stands.
    if (!(error instanceof RangeError)) throw error;
  }
  return hello;
}

function readInto(hello: ClientHello, bytes: Buffer): void {
  const recordHeader = 5;
  const typeAndLength = 4;
  let at = recordHeader + typeAndLength;
  hello.version = versions.get(bytes.readUInt16BE(at)) ?? null;
  at += 2 + 32;
  at += 1 + bytes.readUInt8(at);
  at += 2 + bytes.readUInt16BE(at);
  at += 1 + bytes.readUInt8(at);
  const end = at + 2 + bytes.readUInt16BE(at);
  at += 2;
  while (at + 4 <= end) {
    const type = bytes.readUInt16BE(at);
    const length = bytes.readUInt16BE(at + 2);
    readExtension(hello, type, bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
}

function readExtension(hello: ClientHello, type: number, body: Buffer): void {
  if (type === recordSizeLimitExtension) hello.offersRecordSizeLimit = true;
  if (type === serverNameExtension) {
    const length = body.readUInt16BE(3);
    hello.serverName = inertText(body.subarray(5, 5 + length), 255);
  }
  if (type === supportedVersionsExtension) {
    for (let at = 1; at + 2 <= body.length; at += 2) {
      const version = versions.get(body.readUInt16BE(at));
      if (version !== undefined && (hello.version === null || version > hello.version)) {
        hello.version = version;
      }
    }
  }
}
