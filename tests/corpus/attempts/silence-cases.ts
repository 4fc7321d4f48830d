import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { SilenceFacts } from '@/lib/diagnosis/silence';
import type { CorpusCase } from '@/tests/corpus/corpus-case';

const quiet: SilenceFacts = {
  lastContactAt: '2026-05-01T12:00:00.000Z',
  lastAddress: '192.0.2.7',
  siblings: { silent: 0, fine: 0 },
  tlsFailure: null,
};
const before = '2026-05-01T11:59:00.000Z';

const rows: readonly (readonly [CauseId, Partial<SilenceFacts>, string?])[] = [
  [
    'never-seen',
    { lastContactAt: null, lastAddress: null },
    'https://github.com/steve-community/steve/issues/941',
  ],
  ['charger-switched-off', { siblings: { silent: 0, fine: 4 } }],
  ['site-offline', { siblings: { silent: 5, fine: 0 } }],
  ['firewall-blocks', { siblings: { silent: 4, fine: 2 } }],
  ['network-issue', {}, 'https://github.com/matth-x/MicroOcpp/issues/367'],
  ['sim-or-vpn', { connection: 'vpn' }],
  ['dns-failure', { hostChangedAt: before }, 'https://github.com/matth-x/MicroOcpp/issues/415'],
  [
    'ca-not-trusted',
    { tlsFailure: { alert: 'unknown_ca', errorCode: null } },
    'https://github.com/EVerest/everest-demo/issues/113',
  ],
  [
    'certificate-issue',
    { tlsFailure: { alert: null, errorCode: 'ECONNRESET' } },
    'https://github.com/lbbrhzn/ocpp/issues/1599',
  ],
  [
    'silent-after-password-change',
    { passwordChangedAt: before },
    'https://github.com/EVerest/libocpp/issues/826',
  ],
  ['silent-after-certificate-change', { certificateChangedAt: before }],
  ['server-certificate-expired', { certificateExpiredAt: before }],
  ['model-falls-silent', { sameModel: { name: 'Alpi A1', silent: 9, fine: 2 } }],
  [
    'half-open-no-reconnect',
    { lastSessionNeverClosed: true },
    'https://github.com/dingo35/SmartEVSE-3.5/issues/202',
  ],
];

export const silenceCases: readonly CorpusCase[] = rows.map(([cause, changes, source]) => ({
  id: `silence/${cause}`,
  cause,
  input: { kind: 'silence', facts: { ...quiet, ...changes } },
  ...(source === undefined ? {} : { source }),
}));
