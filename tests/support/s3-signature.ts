import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

/** Whether a request is signed with this key by AWS Signature Version 4, as its specification says. */
export function isSigned(
  request: IncomingMessage,
  { accessKeyId, secretAccessKey }: { accessKeyId: string; secretAccessKey: string },
): boolean {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/((\d{8})\/([^/]+)\/s3\/aws4_request), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (match === null) return false;
  const [, id, scope = '', day = '', region = '', names = '', signature = ''] = match;
  const header = (name: string) => String(request.headers[name] ?? '').trim();
  const time = header('x-amz-date');
  const signedNames = names.split(';');
  // What is not signed could have been changed on the way.
  const hasAll = ['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) =>
    signedNames.includes(name),
  );
  if (id !== accessKeyId || !hasAll || !time.startsWith(day)) return false;
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://storage');
  const query = [...searchParams].map((pair) => pair.map(encodeURIComponent).join('=')).sort();
  const canonical = [
    ...[request.method ?? '', pathname, query.join('&')],
    ...signedNames.map((name) => `${name}:${header(name)}`),
    ...['', names, header('x-amz-content-sha256')],
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secretAccessKey}`,
  );
  return timingSafeEqual(hmac(key, toSign), Buffer.from(signature, 'hex'));
}
