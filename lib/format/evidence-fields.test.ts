import { describe, expect, it } from 'vitest';
import { plainEvidence } from '@/tests/support/attempt-event';
import { evidenceFields } from './evidence-fields';

describe('evidenceFields', () => {
  it('names every recorded field, with its unit, and leaves empty groups out', () => {
    const groups = evidenceFields(plainEvidence);
    expect(groups.map((group) => group.title)).toEqual(['Connection', 'Answer']);
    expect(groups[0]?.fields).toContainEqual({ name: 'First bytes', value: 'http' });
    expect(groups[0]?.fields).toContainEqual({ name: 'Duration', value: '1.5 ms' });
  });

  it('shows how the way to the CPMS went, and what it calls itself', () => {
    const groups = evidenceFields({
      ...plainEvidence,
      cpms: { problem: 'tls', errorCode: 'CERT_HAS_EXPIRED', durationMs: 9.04 },
      answer: { by: 'cpms', status: 404, reason: '', server: 'nginx' },
    });
    expect(groups.find(({ title }) => title === 'Way to the CPMS')?.fields).toEqual([
      { name: 'What happened', value: 'certificate expired' },
      { name: 'Problem', value: 'tls' },
      { name: 'Error code', value: 'CERT_HAS_EXPIRED' },
      { name: 'Duration', value: '9 ms' },
    ]);
    const answer = groups.find(({ title }) => title === 'Answer')?.fields;
    expect(answer).toContainEqual({ name: 'Server', value: 'nginx' });
  });

  it('shows nested fields, yes and no, and what was empty', () => {
    const groups = evidenceFields({
      ...plainEvidence,
      authorization: {
        scheme: 'basic',
        wellFormed: true,
        duplicated: false,
        username: '',
        usernameMatch: 'empty',
        password: { length: 16, looksHex: true, validUtf8: true, hasColon: false },
        passwordMatch: null,
        matchedChargerId: null,
        matchedReplacedAt: null,
      },
    });
    const fields = groups.find((group) => group.title === 'Authorization')?.fields;
    expect(fields).toContainEqual({ name: 'Username', value: '(empty)' });
    expect(fields).toContainEqual({ name: 'Password: length', value: '16' });
    expect(fields).toContainEqual({ name: 'Password: looks hex', value: 'yes' });
    expect(fields?.some((field) => field.name === 'Password match')).toBe(false);
  });
});
