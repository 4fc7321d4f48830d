import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { EvidenceChanges, FactsChanges } from '@/lib/diagnosis/sample-evidence';
import { resemblance } from '@/lib/ocpp/identity-key';
import { parseStationPath } from '@/lib/ocpp/station-path';
import { type AttemptRow, attemptCases } from './attempt-cases';

const nobody: FactsChanges = { tenant: null, charger: null };

/** A request target as it came, read like the gateway reads it. */
function asked(target: string): EvidenceChanges {
  const path = parseStationPath(target);
  return {
    stage: path.problem === null ? 'identity' : 'path',
    request: { target },
    path,
    authorization: null,
  };
}

/** An identity that was sent, where another one is registered. */
function nearly(id: string, cause: CauseId, sent: string, registered: string): AttemptRow {
  const how = resemblance(sent, registered);
  const target = `/acme/${encodeURIComponent(sent)}`;
  const facts: FactsChanges = {
    charger: null,
    resembles: how === null ? [] : [{ chargerId: 'x', identity: registered, how }],
  };
  return [id, cause, { ...asked(target), stage: 'identity' }, facts];
}

export const addressAttempts = attemptCases('path', [
  ['empty', 'identity-missing', asked('/'), nobody],
  ['no-identity', 'identity-missing', asked('/acme')],
  [
    'no-tenant',
    'tenant-segment-missing',
    asked('/CP-001'),
    nobody,
    'https://github.com/openchargehub/ocpp-proxy/issues/29',
  ],
  [
    'glued',
    'identity-glued-to-path',
    asked('/acmeCP-001'),
    { ...nobody, pathHints: { beginsWithTenant: true } },
    'https://github.com/EVerest/libocpp/pull/801',
  ],
  ['no-slash', 'path-prefix-missing', asked('CP-001'), nobody],
  [
    'trailing-slash',
    'trailing-slash',
    asked('/acme/CP-001/'),
    {},
    'https://github.com/citrineos/citrineos-core',
  ],
  ['double-slash', 'double-slash', asked('//acme/CP-001')],
  ['identity-twice', 'identity-twice', asked('/acme/CP-001/CP-001')],
  ['tenant-twice', 'path-prefix-doubled', asked('/acme/acme/CP-001')],
  [
    'extra',
    'extra-path-segment',
    asked('/acme/4/CP-001'),
    {},
    'https://github.com/steve-community/steve/issues/689',
  ],
  [
    'whole-url',
    'whole-url-in-request',
    asked('/ws://exolink.example/acme/CP-001'),
    {},
    'https://github.com/OpenEMS/openems/issues/1401',
  ],
  [
    'absolute-form',
    'whole-url-in-request',
    asked('ws://exolink.example/acme/CP-001'),
    {},
    'https://github.com/matth-x/MicroOcpp/issues/278',
  ],
  ['dots', 'path-typo', asked('/../acme/CP-001')],
  ['bad-encoding', 'identity-not-encoded', asked('/acme/CP%ZZ')],
  [
    'raw-utf8',
    'identity-not-encoded',
    {
      stage: 'http',
      request: null,
      path: null,
      authorization: null,
      parserError: 'HPE_INVALID_URL',
    },
    nobody,
  ],
  ['too-long', 'identity-too-long', asked(`/acme/${'C'.repeat(300)}`)],
  ['foreign-prefix', 'path-typo', { ...asked('/ocpp/CP-001'), stage: 'tenant' }, nobody],
  [
    'steve-prefix',
    'extra-path-segment',
    { ...asked('/steve/websocket/CentralSystemService/CP-001'), stage: 'path' },
    nobody,
    'https://github.com/steve-community/steve/issues/1846',
  ],
  ['cut-off-tenant', 'url-cut-off', asked('/acm'), { ...nobody, pathHints: { isCutOff: true } }],
  [
    'cut-off-identity',
    'url-cut-off',
    asked('/acme/EVB-P17390'),
    { charger: null, resembles: [{ chargerId: 'x', identity: 'EVB-P1739086', how: 'typo' }] },
  ],
  ['unknown-tenant', 'tenant-unknown', { ...asked('/nordlicht/CP-001'), stage: 'tenant' }, nobody],
  [
    'never',
    'never-registered',
    asked('/acme/CP-777'),
    { charger: null },
    'https://github.com/steve-community/steve/issues/202',
  ],
  [
    'other-tenant',
    'wrong-tenant',
    asked('/acme/CP-001'),
    { charger: null, registeredElsewhere: true },
  ],
  [
    'deleted',
    'charger-deleted',
    asked('/acme/CP-001'),
    { charger: { deletedAt: '2026-03-01T00:00:00.000Z' } },
  ],
  nearly('case', 'identity-case-differs', 'evb-p1739', 'EVB-P1739'),
  nearly('hyphen-underscore', 'identity-separators-differ', 'EVB_P1739', 'EVB-P1739'),
  nearly('no-separator', 'identity-separators-differ', 'EVBP1739', 'EVB-P1739'),
  nearly('encoded-twice', 'identity-percent-encoding-differs', 'RDAM%20123', 'RDAM 123'),
  nearly('encoded-bar', 'identity-percent-encoding-differs', 'RDAM%7C123', 'RDAM|123'),
  nearly('space-after', 'identity-has-spaces', 'EVB-P1739 ', 'EVB-P1739'),
  nearly('space-before', 'identity-has-spaces', ' EVB-P1739', 'EVB-P1739'),
  nearly('newline', 'identity-has-spaces', 'EVB-P1739\n', 'EVB-P1739'),
  nearly('prefix', 'identity-prefix-differs', 'GaroCS-4133AAAA', '4133AAAA'),
  nearly('prefix-missing', 'identity-prefix-differs', '4133AAAA', 'GaroCS-4133AAAA'),
  nearly('zero-for-o', 'identity-look-alike', 'EVBOX-P10', 'EVBOX-P1O'),
  nearly('cyrillic', 'identity-look-alike', 'ЕVB-P1739', 'EVB-P1739'),
  nearly('zero-width', 'identity-look-alike', 'EVB-\u200bP1739', 'EVB-P1739'),
  nearly('typo', 'identity-typo', 'GARAGE-NROD', 'GARAGE-NORD'),
  [
    'several-ways',
    'identity-format-mismatch',
    { ...asked('/acme/EVBP1739'), stage: 'identity' },
    {
      charger: null,
      resembles: [
        { chargerId: 'x', identity: 'EVB-P1739', how: 'separators' },
        { chargerId: 'y', identity: 'EVBP1793', how: 'typo' },
      ],
    },
  ],
  [
    'several-spellings',
    'identity-separators-differ',
    { ...asked('/acme/EVBP1'), stage: 'identity' },
    {
      charger: null,
      resembles: [
        { chargerId: 'x', identity: 'EVB-P1', how: 'separators' },
        { chargerId: 'y', identity: 'EVB_P1', how: 'separators' },
      ],
    },
  ],
]);
