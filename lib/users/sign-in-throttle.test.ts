import { describe, expect, it } from 'vitest';
import { createSignInThrottle, type SignInThrottle } from './sign-in-throttle';

const take = async (throttle: SignInThrottle, times: number, account: string, address: string) => {
  for (let count = 0; count < times; count += 1) await throttle.take(account, address);
};

describe('createSignInThrottle', () => {
  it('stops an account at one address after five attempts and names the wait', async () => {
    const throttle = createSignInThrottle();
    await take(throttle, 5, 'ada', '192.0.2.1');
    await expect(throttle.take('ada', '192.0.2.1')).rejects.toMatchObject({
      code: 'rate-limited',
      message: 'Too many attempts. Wait 15 minutes, then try again.',
      retryAfterSeconds: 900,
    });
    await expect(throttle.take('ada', '192.0.2.2')).resolves.toBeUndefined();
    await expect(throttle.take('bob', '192.0.2.1')).resolves.toBeUndefined();
  });

  it('stops one address that tries many accounts', async () => {
    const throttle = createSignInThrottle();
    for (let count = 0; count < 50; count += 1) await throttle.take(`user-${count}`, '192.0.2.1');
    await expect(throttle.take('another', '192.0.2.1')).rejects.toThrow(/Too many/);
  });

  it('stops many addresses that try one account', async () => {
    const throttle = createSignInThrottle();
    for (let count = 0; count < 50; count += 1) await throttle.take('ada', `192.0.2.${count}`);
    await expect(throttle.take('ada', '198.51.100.1')).rejects.toThrow(/Too many/);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9'],
    ['2001:db8::1', '2001:0db8:0:0:1::1'],
    ['192.0.2.1', '::ffff:192.0.2.1'],
  ])('counts %s and %s as one place', async (one, other) => {
    const throttle = createSignInThrottle();
    await take(throttle, 5, 'ada', one);
    await expect(throttle.take('ada', other)).rejects.toThrow(/Too many/);
  });

  it('forgets the failures of somebody who got in', async () => {
    const throttle = createSignInThrottle();
    await take(throttle, 5, 'ada', '192.0.2.1');
    await throttle.forgive('ada', '192.0.2.1');
    await expect(take(throttle, 5, 'ada', '192.0.2.1')).resolves.toBeUndefined();
  });
});
