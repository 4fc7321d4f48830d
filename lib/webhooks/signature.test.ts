import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newSigningSecret, signatureHeader } from './signature';

describe('signatureHeader', () => {
  // Of the libraries of standardwebhooks.com.
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const signed = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1_614_265_330,
    body: '{"test": 2432232314}',
  };

  it('is the one of the specification', () => {
    expect(signatureHeader([secret], signed)).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });

  it('has one signature for each secret', () => {
    const other = newSigningSecret();
    const [first, second] = signatureHeader([other, secret], signed).split(' ');
    expect(second).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    const key = Buffer.from(other.slice('whsec_'.length), 'base64');
    expect(key).toHaveLength(32);
    const content = `${signed.id}.${signed.timestamp}.${signed.body}`;
    expect(first).toBe(`v1,${createHmac('sha256', key).update(content).digest('base64')}`);
  });
});
