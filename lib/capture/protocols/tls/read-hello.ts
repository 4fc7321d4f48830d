import { byteCursor, latin1 } from '@/lib/capture/protocols/byte-cursor';
import { inertText } from '@/lib/ocpp/inert-text';

export type ClientHelloSeen = {
  versions: readonly string[];
  serverName: string | null;
  /** Numbers of the registry; what they are called is the reader's affair. */
  ciphers: readonly number[];
  protocols: readonly string[];
  offersRecordSizeLimit: boolean;
};
export type ServerHelloSeen = { version: string; cipher: number };

const extensions = { serverName: 0, alpn: 16, recordSizeLimit: 28, versions: 43 } as const;
const maxNames = 20;

const versionNames = new Map([
  [0x0300, 'SSLv3'],
  [0x0301, 'TLSv1'],
  [0x0302, 'TLSv1.1'],
  [0x0303, 'TLSv1.2'],
  [0x0304, 'TLSv1.3'],
]);

/** RFC 8446 section 4.1.2. Null when it is cut short or no ClientHello. */
export function readClientHello(body: Uint8Array): ClientHelloSeen | null {
  const hello = byteCursor(body);
  const legacy = hello.number(2);
  hello.take(32);
  hello.vector(1);
  const suites = byteCursor(hello.vector(2));
  hello.vector(1);
  if (hello.isShort) return null;
  const ciphers: number[] = [];
  while (suites.left >= 2) {
    const suite = suites.number(2);
    if (!isGrease(suite)) ciphers.push(suite);
  }
  const seen = {
    versions: [versionName(legacy)],
    serverName: null as string | null,
    ciphers,
    protocols: [] as string[],
    offersRecordSizeLimit: false,
  };
  for (const [type, content] of readExtensions(hello.vector(2))) {
    if (type === extensions.recordSizeLimit) seen.offersRecordSizeLimit = true;
    if (type === extensions.serverName) seen.serverName = readServerName(content);
    if (type === extensions.alpn) seen.protocols = readProtocols(content);
    if (type === extensions.versions) seen.versions = readVersions(byteCursor(content).vector(1));
  }
  return seen;
}

export function readServerHello(body: Uint8Array): ServerHelloSeen | null {
  const hello = byteCursor(body);
  const legacy = hello.number(2);
  hello.take(32);
  hello.vector(1);
  const cipher = hello.number(2);
  hello.take(1);
  if (hello.isShort) return null;
  const chosen = readExtensions(hello.vector(2)).find(([type]) => type === extensions.versions);
  const version = chosen === undefined ? legacy : byteCursor(chosen[1]).number(2);
  return { version: versionName(version), cipher };
}

function readExtensions(bytes: Uint8Array): [type: number, content: Uint8Array][] {
  const found: [number, Uint8Array][] = [];
  const cursor = byteCursor(bytes);
  while (cursor.left >= 4) {
    const type = cursor.number(2);
    found.push([type, cursor.vector(2)]);
  }
  return found;
}

function readServerName(content: Uint8Array): string | null {
  const list = byteCursor(byteCursor(content).vector(2));
  list.take(1);
  const name = list.vector(2);
  return list.isShort || name.length === 0 ? null : inertText(latin1(name), 255);
}

function readProtocols(content: Uint8Array): string[] {
  const list = byteCursor(byteCursor(content).vector(2));
  const names: string[] = [];
  while (list.left > 1 && names.length < maxNames)
    names.push(inertText(latin1(list.vector(1)), 64));
  return names;
}

/** Highest first. */
function readVersions(bytes: Uint8Array): string[] {
  const list = byteCursor(bytes);
  const versions: number[] = [];
  while (list.left >= 2) {
    const version = list.number(2);
    if (!isGrease(version)) versions.push(version);
  }
  return versions
    .sort((a, b) => b - a)
    .slice(0, maxNames)
    .map(versionName);
}

function versionName(version: number): string {
  return versionNames.get(version) ?? `version 0x${version.toString(16).padStart(4, '0')}`;
}

/** Values that mean nothing and are sent to keep servers tolerant, RFC 8701. */
function isGrease(value: number): boolean {
  return (value & 0x0f0f) === 0x0a0a && value >> 8 === (value & 0xff);
}
