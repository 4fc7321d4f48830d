import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { PasswordMatch } from '@/lib/diagnosis/evidence';
import type { EvidenceChanges, FactsChanges } from '@/lib/diagnosis/sample-evidence';
import {
  parseBasicAuthorization,
  passwordShape,
  usernameMatch,
} from '@/lib/ocpp/basic-authorization';
import { type AttemptRow, attemptCases } from './attempt-cases';

const identity = 'CP-001';
const connected = { charger: { lastConnectedAt: '2026-03-01T00:00:00.000Z' } };
const basic = (credentials: string | Buffer) =>
  `Basic ${Buffer.from(credentials).toString('base64')}`;

/** What the gateway records of a header, with what its comparison found. */
function sent(header: string | null, match: PasswordMatch | null = 'none'): EvidenceChanges {
  const { password, problem, scheme, username, wellFormed } = parseBasicAuthorization(header);
  return {
    stage: 'credentials',
    answer: { by: 'gateway', status: 401, reason: 'Unauthorized', server: null },
    request: { headerNames: header === null ? ['host'] : ['host', 'authorization'] },
    authorization: {
      scheme,
      wellFormed,
      problem,
      username: username?.toString('latin1') ?? null,
      usernameMatch: username === null ? null : usernameMatch(username, identity, identity),
      password: password === null ? null : passwordShape(password),
      passwordMatch: password === null ? null : match,
    },
  };
}

const nearMisses: Record<Exclude<PasswordMatch, 'right' | 'none'>, readonly [string, CauseId]> = {
  previous: ['an-older-password', 'credentials-replaced'],
  pending: ['a-newer-password1', 'password-pending'],
  revoked: ['a-revoked-passwor', 'password-revoked'],
  'other-charger': ['of-another-charger', 'password-of-other-charger'],
  'hex-lower': ['646b327130726675327130662d32', 'password-hex-text'],
  'hex-upper': ['646B327130726675327130662D32', 'password-hex-text'],
  'hex-decoded': ['\x01\x23\xab\x00key of bytes', 'password-hex-decoded'],
  'hex-of-text': ['33363436423332373133303732', 'password-hex-of-text'],
  trimmed: ['the-right-password\n', 'password-has-spaces'],
  'other-case': ['THE-RIGHT-PASSWORD', 'case-differs'],
  'percent-decoded': ['the%2Dright%2Dpassword', 'password-percent-encoded'],
  'base64-twice': ['dGhlLXJpZ2h0LXBhc3N3b3Jk', 'password-base64-twice'],
  'cut-at-colon': ['the-right', 'password-cut-at-colon'],
  'is-username': [identity, 'password-is-username'],
  'factory-default': ['factory-default-1', 'password-factory-default'],
  'too-short': ['short', 'password-too-short'],
  'too-long': ['x'.repeat(70), 'password-too-long'],
};

const nearMissRows = Object.entries(nearMisses).map(([match, [password, cause]]): AttemptRow => [
  `near-miss-${match}`,
  cause,
  sent(basic(Buffer.from(`${identity}:${password}`, 'latin1')), match as PasswordMatch),
]);

const unused: FactsChanges = {
  charger: {
    lastConnectedAt: '2026-03-01T00:00:00.000Z',
    credential: { hasActive: true, activeSince: '2026-04-01T00:00:00.000Z', activeUsed: false },
  },
};

export const credentialAttempts = attemptCases('credentials', [
  ...nearMissRows,
  [
    'no-header',
    'firmware-configuration-missing',
    sent(null),
    { charger: { lastConnectedAt: null } },
    'https://github.com/dallmann-consulting/OCPP.Core/issues/11',
  ],
  [
    'no-header-any-more',
    'key-set-but-not-sent',
    sent(null),
    connected,
    'https://github.com/ChargeTimeEU/Java-OCA-OCPP/issues/232',
  ],
  [
    'proxied',
    'proxy-strips-authorization',
    { ...sent(null), request: { headerNames: ['host', 'via'] } },
  ],
  [
    'own-header',
    'client-implementation-incorrect',
    { ...sent(null), request: { headerNames: ['host', 'x-api-key'] } },
  ],
  ['bearer', 'other-scheme-sent', sent('Bearer abc')],
  ['digest', 'other-scheme-sent', sent('Digest username="CP-001"')],
  ['empty-header', 'provisioning-incomplete', sent('Basic')],
  ['both-empty', 'provisioning-incomplete', sent(basic(':'))],
  ['both-empty-any-more', 'factory-reset', sent(basic(':')), connected],
  ['half-a-header-any-more', 'authorization-malformed', sent('Basic \u0000'), connected],
  [
    'no-password',
    'password-field-empty',
    sent(basic('CP-001:')),
    {},
    'https://github.com/steve-community/steve',
  ],
  ['no-username', 'username-field-empty', sent(basic(':the-right-password'))],
  [
    'none-registered',
    'no-password-registered',
    sent(basic('CP-001:the-right-password')),
    { charger: { credential: { hasActive: false, activeSince: null, activeUsed: false } } },
    'https://github.com/citrineos/citrineos-core',
  ],
  ['wrong', 'incorrect-password-or-username', sent(basic('CP-001:something-else-entirely'))],
  [
    'binary',
    'incorrect-password-or-username',
    sent(basic(Buffer.from('CP-001:\xff\xfe\x00\x01', 'latin1'))),
  ],
  [
    'one-side',
    'changed-on-one-side',
    sent(basic('CP-001:something-else-entirely')),
    unused,
    'https://github.com/citrineos/citrineos-core/pull/381',
  ],
  ['username-case', 'case-differs', sent(basic('cp-001:the-right-password'), 'right')],
  ['username-trimmed', 'username-has-spaces', sent(basic('CP-001 :the-right-password'), 'right')],
  [
    'username-encoded',
    'username-percent-encoded',
    sent(basic('CP%2D001:the-right-password'), 'right'),
    {},
    'https://github.com/citrineos/citrineos-core/pull/1093',
  ],
  [
    'username-separators',
    'username-separators-differ',
    sent(basic('CP_001:the-right-password'), 'right'),
  ],
  ['username-other', 'identity-mismatch', sent(basic('admin:the-right-password'), 'right')],
  ['not-base64', 'authorization-malformed', sent('Basic §§§')],
  ['no-colon', 'authorization-malformed', sent(basic('CP-001'))],
  [
    'twice',
    'authorization-duplicated',
    {
      ...sent(basic('CP-001:the-right-password'), 'right'),
      authorization: {
        ...sent(basic('CP-001:the-right-password'), 'right').authorization,
        duplicated: true,
      },
    },
  ],
]);
