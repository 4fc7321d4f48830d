import { describe, expect, it } from 'vitest';
import { newSigningSecret, signatureHeader } from '@/lib/webhooks/signature';
import { receiverExample } from './receiver-example';

type Verify = (secret: string, headers: Record<string, string>, body: Buffer) => boolean;

describe('the example of a receiver', () => {
  it('accepts what is signed as events are, and nothing else', async () => {
    const url = `data:text/javascript,${encodeURIComponent(receiverExample)}`;
    const { isFromExolink } = (await import(/* @vite-ignore */ url)) as { isFromExolink: Verify };
    const [secret, old, other] = [1, 2, 3].map(() => newSigningSecret()) as [
      string,
      string,
      string,
    ];
    const body = '{"text":"äöü"}';
    const headersAt = (timestamp: number) => ({
      'webhook-id': 'one',
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureHeader([secret, old], { id: 'one', timestamp, body }),
    });
    const now = Math.floor(Date.now() / 1_000);
    const check = (by: string, headers = headersAt(now), text = body) =>
      isFromExolink(by, headers, Buffer.from(text));
    expect([check(secret), check(old)]).toEqual([true, true]);
    expect(check(other)).toBe(false);
    expect(check(secret, headersAt(now), `${body} `)).toBe(false);
    expect(check(secret, { ...headersAt(now), 'webhook-id': 'two' })).toBe(false);
    expect(check(secret, headersAt(now - 400))).toBe(false);
    expect(check(secret, { ...headersAt(now), 'webhook-signature': 'v1 v1, v2,x' })).toBe(false);
  });
});
