import { latin1 } from '@/lib/capture/protocols/byte-cursor';
import { inertText } from '@/lib/ocpp/inert-text';
import { type DerValue, readDer } from './read-der';

export type CertificateSeen = {
  subject: string;
  issuer: string;
  /** ISO 8601; null where it cannot be read. */
  validFrom: string | null;
  validTo: string | null;
  /** Host names and addresses. */
  names: readonly string[];
};

const commonName = '55.4.3';
const organisation = '55.4.a';
const alternativeNames = '55.1d.11';
const tags = { sequence: 0x30, oid: 0x06, utcTime: 0x17, generalizedTime: 0x18, extensions: 0xa3 };
const maxNames = 30;

/** What is worth telling of an X.509 certificate, RFC 5280. Null when it is none. */
export function readCertificate(bytes: Uint8Array): CertificateSeen | null {
  const fields = readDer(readDer(bytes)[0]?.content ?? bytes.subarray(0, 0))[0];
  if (fields?.tag !== tags.sequence) return null;
  const parts = readDer(fields.content);
  // The version in front may be missing.
  const at = parts[0]?.tag === 0xa0 ? 1 : 0;
  const [issuer, validity, subject] = [parts[at + 2], parts[at + 3], parts[at + 4]];
  if (issuer === undefined || validity === undefined || subject === undefined) return null;
  const [from, to] = readDer(validity.content);
  return {
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    validFrom: instantOf(from),
    validTo: instantOf(to),
    names: namesIn(parts.find(({ tag }) => tag === tags.extensions)),
  };
}

/** The common name, or whatever stands in its place. */
function nameOf({ content }: DerValue): string {
  const attributes = readDer(content).flatMap((set) =>
    readDer(set.content).flatMap(({ content: pair }) => {
      const [type, value] = readDer(pair);
      return type === undefined || value === undefined
        ? []
        : [{ type: oidOf(type), text: inertText(latin1(value.content), 120) }];
    }),
  );
  const find = (wanted: string) => attributes.find(({ type }) => type === wanted)?.text;
  return find(commonName) ?? find(organisation) ?? attributes[0]?.text ?? 'no name';
}

/** Bytes in hexadecimal, enough to tell one from another. */
function oidOf({ content }: DerValue): string {
  return [...content.subarray(0, 16)].map((byte) => byte.toString(16)).join('.');
}

function instantOf(value: DerValue | undefined): string | null {
  if (value === undefined) return null;
  const text = latin1(value.content.subarray(0, 20));
  const isShort = value.tag === tags.utcTime;
  const match = /^(\d{2,4}?)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/.exec(text);
  const parts = isShort ? match : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/.exec(text);
  if (parts === null) return null;
  const [, year = '', month, day, hour, minute, second = '00'] = parts;
  const century = !isShort ? '' : Number(year) >= 50 ? '19' : '20';
  const instant = `${century}${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}

function namesIn(extensions: DerValue | undefined): string[] {
  if (extensions === undefined) return [];
  const list = readDer(readDer(extensions.content)[0]?.content ?? extensions.content);
  for (const { content } of list) {
    const parts = readDer(content);
    const [type] = parts;
    const value = parts.at(-1);
    if (type === undefined || value === undefined || oidOf(type) !== alternativeNames) continue;
    const names = readDer(readDer(value.content)[0]?.content ?? value.content);
    return names.slice(0, maxNames).flatMap(({ content: name, tag }) => {
      if (tag === 0x82) return [inertText(latin1(name), 255)];
      return tag === 0x87 && name.length === 4 ? [name.join('.')] : [];
    });
  }
  return [];
}
