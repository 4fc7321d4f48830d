/** For a receiver in Node, whole: its test runs it. */
export const receiverExample = `import { createHmac, timingSafeEqual } from 'node:crypto';

// secret: "whsec_…". body: of the request, as the bytes that came.
export function isFromExolink(secret, headers, body) {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const hmac = createHmac('sha256', key);
  const expected = hmac.update(\`\${id}.\${timestamp}.\`).update(body).digest();
  return headers['webhook-signature'].split(' ').some((one) => {
    const [version, signature] = one.split(',');
    const given = Buffer.from(signature ?? '', 'base64');
    if (version !== 'v1' || given.length !== expected.length) return false;
    return timingSafeEqual(given, expected);
  });
}`;
