import { describe, expect, it } from 'vitest';
import { DomainError } from '@/lib/errors';
import { hashPassword, verifyPassword } from './password-hash';

const password = 'a plain test sentence';

describe('password hashes', () => {
  it('are argon2id with the documented parameters and never twice the same', async () => {
    const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('accept the same characters composed otherwise, and nothing else', async () => {
    const stored = await hashPassword('Grüße aus Köln');
    expect(await verifyPassword(stored, 'Grüße aus Köln'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(stored, 'Grüsse aus Köln')).toBe(false);
  });

  it('refuse an account without a password', async () => {
    expect(await verifyPassword(null, password)).toBe(false);
  });

  it('turn a flood away instead of queueing it without end', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 80 }, () => verifyPassword(null, password)),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(80 - 66);
    expect(refused.every(({ reason }) => reason instanceof DomainError)).toBe(true);
  });
});
