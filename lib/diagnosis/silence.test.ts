import { describe, expect, it } from 'vitest';
import { diagnosisSchema } from './diagnosis';
import { diagnoseSilence, type SilenceFacts } from './silence';

const quiet: SilenceFacts = {
  lastContactAt: '2026-05-01T12:00:00.000Z',
  lastAddress: '192.0.2.7',
  siblings: { silent: 0, fine: 0 },
  tlsFailure: null,
};

describe('diagnoseSilence', () => {
  it.each<[string, Partial<SilenceFacts>, string]>([
    ['nothing ever came', { lastContactAt: null, lastAddress: null }, 'never-seen'],
    ['others at the site are fine', { siblings: { silent: 0, fine: 3 } }, 'charger-switched-off'],
    ['the whole site is silent', { siblings: { silent: 4, fine: 0 } }, 'site-offline'],
    ['alone at its site', {}, 'network-issue'],
    [
      'TLS failed from its address',
      { tlsFailure: { alert: 'unknown_ca', errorCode: null } },
      'ca-not-trusted',
    ],
    [
      'TLS failed without saying why',
      { tlsFailure: { alert: null, errorCode: 'ECONNRESET' } },
      'certificate-issue',
    ],
    [
      'its password was changed before',
      { passwordChangedAt: '2026-05-01T11:59:00.000Z' },
      'silent-after-password-change',
    ],
    [
      'the certificate was changed before',
      { certificateChangedAt: '2026-05-01T11:59:00.000Z' },
      'silent-after-certificate-change',
    ],
    [
      'the host name was changed before',
      { hostChangedAt: '2026-05-01T11:59:00.000Z' },
      'dns-failure',
    ],
    ['most of the site is silent', { siblings: { silent: 3, fine: 2 } }, 'firewall-blocks'],
    ['it has a SIM card', { connection: 'mobile', siblings: { silent: 0, fine: 2 } }, 'sim-or-vpn'],
    ['it came from a carrier’s address', { lastAddress: '100.71.3.9' }, 'sim-or-vpn'],
    ['it came from a neighbouring public range', { lastAddress: '100.128.3.9' }, 'network-issue'],
    [
      'the certificate has expired',
      { certificateExpiredAt: '2026-05-01T12:00:00.000Z', siblings: { silent: 4, fine: 0 } },
      'server-certificate-expired',
    ],
    [
      'its network is silent',
      { sameRange: { name: '192.0.2.0/24', silent: 5, fine: 1 } },
      'network-issue',
    ],
    [
      'its model is silent elsewhere too',
      { sameModel: { name: 'Alpi A1', silent: 9, fine: 2 } },
      'model-falls-silent',
    ],
    [
      'a few of its model are silent',
      { sameModel: { name: 'Alpi A1', silent: 3, fine: 40 } },
      'network-issue',
    ],
    ['its session never closed', { lastSessionNeverClosed: true }, 'half-open-no-reconnect'],
  ])('%s', (_name, changes, cause) => {
    const diagnosis = diagnoseSilence({ ...quiet, ...changes });
    expect(diagnosisSchema.parse(diagnosis)).toEqual(diagnosis);
    expect(diagnosis.errorType).toBe('unreachable');
    expect(diagnosis.confidence).not.toBe('certain');
    expect(diagnosis.causes[0]?.causeId).toBe(cause);
  });

  it('names those that are fine although they share its network or model', () => {
    const diagnosis = diagnoseSilence({
      ...quiet,
      sameRange: { name: '192.0.2.0/24', silent: 0, fine: 2 },
      sameModel: { name: 'Alpi A1', silent: 1, fine: 40 },
    });
    const findings = diagnosis.causes.flatMap((cause) => cause.findings.map(({ id }) => id));
    expect(findings).toEqual(expect.arrayContaining(['range-fine', 'model-fine']));
  });
});
