import { describe, expect, it } from 'vitest';
import { samplePast, secondsAgo } from './sample-past';
import { silentAfterChange } from './silent-after-change';

const silence = { since: secondsAgo(600), certificateChangedAt: null, hostChangedAt: null };
const values = {
  silentAt: secondsAgo(600).toISOString(),
  changedAt: secondsAgo(660).toISOString(),
};

describe('silentAfterChange', () => {
  it.each([
    [
      'the certificate was replaced',
      samplePast({ silence: { ...silence, certificateChangedAt: secondsAgo(660) } }),
      { id: 'silent-after-certificate-change', values },
    ],
    [
      'the host name was changed',
      samplePast({ silence: { ...silence, hostChangedAt: secondsAgo(660) } }),
      { id: 'silent-after-host-change', values },
    ],
    ['nothing was changed', samplePast({ silence }), null],
    ['not silent', samplePast(), null],
  ])('%s', (_name, past, expected) => {
    expect(silentAfterChange(past)).toEqual(expected);
  });
});
