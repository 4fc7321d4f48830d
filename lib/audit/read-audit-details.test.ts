import { describe, expect, it } from 'vitest';
import { readAuditDetails } from './read-audit-details';

describe('readAuditDetails', () => {
  it('reads what verbs write', () => {
    const details = {
      name: 'SteVe',
      changes: { url: { from: null, to: 'wss://a' }, exemptRanges: { from: [], to: ['::/0'] } },
    };
    expect(readAuditDetails(details)).toEqual({
      subjectName: 'SteVe',
      changes: [
        { field: 'url', from: null, to: 'wss://a' },
        { field: 'exemptRanges', from: null, to: '::/0' },
      ],
      setting: null,
      count: null,
    });
  });

  it('reads which setting was written', () => {
    expect(readAuditDetails({ identity: 'CP-1', key: 'HeartbeatInterval' })).toEqual({
      subjectName: 'CP-1',
      changes: [],
      setting: 'HeartbeatInterval',
      count: null,
    });
  });

  it.each([null, 7, 'text', [], { name: {}, changes: 'all' }, { changes: { a: 1 } }])(
    'survives %j',
    (details) => {
      expect(readAuditDetails(details)).toEqual({
        subjectName: null,
        changes: [],
        setting: null,
        count: null,
      });
    },
  );
});
