import { describe, expect, it } from 'vitest';
import { credentialStateName, shortFingerprint } from './credential-words';

describe('credentialStateName', () => {
  it('says what a prepared one waits for', () => {
    expect(credentialStateName('password', 'pending')).toMatch(/once the charger uses it$/);
    expect(credentialStateName('certificate', 'pending')).toMatch(/once the charger presents it$/);
    expect(credentialStateName('certificate', 'revoked')).toBe('Withdrawn');
  });
});

describe('shortFingerprint', () => {
  it('keeps both ends', () => {
    expect(shortFingerprint(`3f2a90c1${'0'.repeat(48)}77be0d42`)).toBe('3f2a90c1…77be0d42');
    expect(shortFingerprint('3f2a')).toBe('3f2a');
  });
});
