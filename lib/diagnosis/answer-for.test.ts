import { describe, expect, it } from 'vitest';
import { answerFor } from './answer-for';
import { errorTypes } from './error-types';

describe('answerFor', () => {
  it.each([
    ['no-credentials-sent', 401],
    ['credentials-not-set', 401],
    ['invalid-credentials', 401],
    ['not-registered', 404],
    ['throttled', 429],
    ['wrong-endpoint', 404],
    ['protocol-mismatch', 400],
    ['session-conflict', 409],
    ['cpms-unavailable', 503],
  ] as const)('%s is %i', (errorType, status) => {
    const answer = answerFor(errorType);
    expect(answer.status).toBe(status);
    expect('WWW-Authenticate' in answer.headers).toBe(status === 401);
    expect('Retry-After' in answer.headers).toBe(status === 429 || status === 503);
  });

  it('says when to try again, in whole seconds', () => {
    expect(answerFor('throttled', { retryAfterSeconds: 12.3 }).headers['Retry-After']).toBe('13');
    expect(answerFor('throttled', { retryAfterSeconds: 0 }).headers['Retry-After']).toBe('1');
  });

  it('can call a path unreadable', () => {
    expect(answerFor('wrong-endpoint', { isBadRequest: true })).toMatchObject({ status: 400 });
    expect(answerFor('throttled', { isBadRequest: true })).toMatchObject({ status: 429 });
  });

  it('names the problem and the portal’s page', () => {
    for (const errorType of errorTypes) {
      const body = answerFor(errorType).body('CP-001', 'https://portal.example/c/1');
      expect(body).toContain('https://portal.example/c/1');
      expect(body).toContain('CP-001');
      expect(body.split('\n')[0]).toMatch(/\.$/);
    }
    expect(answerFor('not-registered').body(null, 'x')).not.toContain('Identity');
  });
});
