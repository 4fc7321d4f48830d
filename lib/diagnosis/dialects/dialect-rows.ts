import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Dialect } from '@/lib/diagnosis/facts';
import type { Circumstance } from './circumstances';

/** A status below 1000, a close code above, or how the leg to the CPMS ended. */
export type DialectAnswer = number | 'no-subprotocol-agreed' | 'closed-unanswered' | 'closed';

/**
 * What one kind of CPMS means by one answer. All rows that fit count: one with a circumstance
 * weighs more than the one without, so that it decides where it holds.
 */
export type DialectRow = {
  dialect: Dialect;
  answer: DialectAnswer;
  when?: Circumstance;
  means: readonly (readonly [CauseId, number])[];
  /** Ends the sentence "This is how it answers …". */
  because: string;
};

type Meaning = readonly [CauseId, number];
const row = (
  dialect: Dialect,
  answer: DialectAnswer,
  because: string,
  ...means: readonly Meaning[]
): DialectRow => ({ dialect, answer, because, means });
const when = (circumstance: Circumstance, base: DialectRow): DialectRow => ({
  ...base,
  when: circumstance,
});

const missing: Meaning = ['firmware-configuration-missing', 0.93];
const empty: Meaning = ['password-field-empty', 0.94];
const username: Meaning = ['identity-mismatch', 0.9];

const steve: readonly DialectRow[] = [
  row('steve', 404, 'to an identity that is not registered', ['unknown-to-cpms', 0.8]),
  when(
    'no-version-of-steve',
    row('steve', 404, 'to a version of OCPP that it does not speak', [
      'subprotocol-not-allowed',
      0.92,
    ]),
  ),
  row('steve', 400, 'to a request without a version of OCPP', ['subprotocol-not-allowed', 0.5]),
  when(
    'no-subprotocol',
    row('steve', 400, 'without a version of OCPP', ['subprotocol-missing', 0.95]),
  ),
  when(
    'identity-odd',
    row('steve', 400, 'to characters that it allows in no identity', [
      'identity-refused-by-cpms',
      0.93,
    ]),
  ),
  when(
    'authorization-malformed',
    row('steve', 400, 'to an Authorization header that it cannot read', [
      'authorization-malformed',
      0.94,
    ]),
  ),
  row('steve', 401, 'to a wrong password', ['refused-by-cpms', 0.78]),
  when('no-authorization', row('steve', 401, 'without an Authorization header', missing)),
  when('password-empty', row('steve', 401, 'to an empty password', empty)),
  when('username-differs', row('steve', 401, 'to a username other than the identity', username)),
  when(
    'over-tls',
    row('steve', 401, 'to security profile 2 without a forwarded protocol that it trusts', [
      'forwarded-proto-not-trusted',
      0.6,
    ]),
  ),
];

const citrineos: readonly DialectRow[] = [
  row('citrineos', 404, 'to an identity that is not registered', ['unknown-to-cpms', 0.85]),
  when(
    'identity-empty',
    row('citrineos', 404, 'to a path that ends with a slash', ['trailing-slash', 0.93]),
  ),
  row('citrineos', 401, 'to a wrong password', ['refused-by-cpms', 0.6]),
  when('never-connected', row('citrineos', 401, 'to a wrong password', ['refused-by-cpms', 0.8])),
  when('session-long-ago', row('citrineos', 401, 'to a wrong password', ['refused-by-cpms', 0.8])),
  when('no-authorization', row('citrineos', 401, 'without an Authorization header', missing)),
  when('password-empty', row('citrineos', 401, 'to an empty password', empty)),
  when(
    'username-differs',
    row('citrineos', 401, 'to a username other than the identity', username),
  ),
  when(
    'username-case',
    row('citrineos', 401, 'to a username in another case', ['case-differs', 0.9]),
  ),
  when(
    'identity-encoded',
    row('citrineos', 401, 'to a username that is not percent-encoded like the URL', [
      'cpms-compares-encoded-identity',
      0.88,
    ]),
  ),
  when(
    'connected-before',
    row('citrineos', 401, 'while it still holds a session of the charger', ['stale-session', 0.65]),
  ),
  when(
    'session-recent',
    row('citrineos', 401, 'while it still holds a session of the charger', ['stale-session', 0.86]),
  ),
  when(
    'session-held',
    row('citrineos', 401, 'while it still holds a session of the charger', ['stale-session', 0.96]),
  ),
  row('citrineos', 1013, 'when a tenant has too many connections', ['throttled-by-cpms', 0.97]),
  row('citrineos', 'no-subprotocol-agreed', 'to a version of OCPP that this port does not speak', [
    'subprotocol-not-allowed',
    0.97,
  ]),
];

const ocppCore: readonly DialectRow[] = [
  row('ocpp-core', 412, 'to an identity that is not registered', ['unknown-to-cpms', 0.97]),
  row('ocpp-core', 404, 'to a path outside of “/OCPP”', ['cpms-path-wrong', 0.9]),
  row('ocpp-core', 401, 'to a wrong password', ['refused-by-cpms', 0.8]),
  when('no-authorization', row('ocpp-core', 401, 'without an Authorization header', missing)),
  when('password-empty', row('ocpp-core', 401, 'to an empty password', empty)),
  when(
    'username-differs',
    row('ocpp-core', 401, 'to a username other than the identity', username),
  ),
  when(
    'password-colon',
    row('ocpp-core', 401, 'to every password with a colon in it', ['cpms-splits-at-colon', 0.92]),
  ),
  row('ocpp-core', 400, 'to a version of OCPP that it does not speak', [
    'subprotocol-not-allowed',
    0.85,
  ]),
  when(
    'no-subprotocol',
    row('ocpp-core', 400, 'without a version of OCPP', ['subprotocol-missing', 0.95]),
  ),
  row(
    'ocpp-core',
    500,
    'while it still holds a session of the charger',
    ['stale-session', 0.75],
    ['cpms-server-error', 0.6],
  ),
  when(
    'session-recent',
    row('ocpp-core', 500, 'while it still holds a session of the charger', ['stale-session', 0.9]),
  ),
  when(
    'session-held',
    row('ocpp-core', 500, 'while it still holds a session of the charger', ['stale-session', 0.97]),
  ),
  when(
    'authorization-malformed',
    row('ocpp-core', 500, 'to an Authorization header that it cannot read', [
      'authorization-malformed',
      0.92,
    ]),
  ),
  row('ocpp-core', 3001, 'to a message that it cannot receive', ['messages-invalid', 0.85]),
];

const maeve: readonly DialectRow[] = [
  row('maeve', 404, 'to an identity that is not registered', ['unknown-to-cpms', 0.88]),
  row('maeve', 400, 'to characters that it allows in no identity', [
    'identity-refused-by-cpms',
    0.62,
  ]),
  when(
    'identity-odd',
    row('maeve', 400, 'to characters that it allows in no identity', [
      'identity-refused-by-cpms',
      0.93,
    ]),
  ),
  row('maeve', 401, 'to a wrong password', ['refused-by-cpms', 0.78]),
  when('no-authorization', row('maeve', 401, 'without an Authorization header', missing)),
  when('password-empty', row('maeve', 401, 'to an empty password', empty)),
  when('username-differs', row('maeve', 401, 'to a username other than the identity', username)),
  when(
    'over-tls',
    row('maeve', 401, 'to security profile 2 without a forwarded protocol that it trusts', [
      'forwarded-proto-not-trusted',
      0.6,
    ]),
  ),
];

const evServer: readonly DialectRow[] = [
  row('ev-server', 401, 'to a URL without the tenant and its token', ['cpms-path-wrong', 0.88]),
  row('ev-server', 404, 'to a URL without the tenant and its token', ['cpms-path-wrong', 0.88]),
  when(
    'at-once',
    row('ev-server', 'closed', 'to an identity that is not registered', ['unknown-to-cpms', 0.84]),
  ),
  row('ev-server', 'closed-unanswered', 'to a version of OCPP that it does not speak', [
    'subprotocol-not-allowed',
    0.97,
  ]),
  when(
    'no-subprotocol',
    row('ev-server', 'closed-unanswered', 'without a version of OCPP', [
      'subprotocol-missing',
      0.98,
    ]),
  ),
];

const javaWebSocket: readonly DialectRow[] = [
  row('java-oca-ocpp', 404, 'whatever it refuses', ['cpms-hides-reason', 0.88]),
  when(
    'no-authorization',
    row('java-oca-ocpp', 404, 'whatever it refuses', ['firmware-configuration-missing', 0.91]),
  ),
  when('password-empty', row('java-oca-ocpp', 404, 'whatever it refuses', empty)),
  when('username-differs', row('java-oca-ocpp', 404, 'whatever it refuses', username)),
  when(
    'password-under-16',
    row('java-oca-ocpp', 404, 'to a password of fewer than 16 bytes', ['password-too-short', 0.93]),
  ),
  when(
    'password-over-20',
    row('java-oca-ocpp', 404, 'to a password of more than 20 bytes', ['password-too-long', 0.93]),
  ),
];

export const dialectRows: readonly DialectRow[] = [
  ...steve,
  ...citrineos,
  ...ocppCore,
  ...maeve,
  ...evServer,
  ...javaWebSocket,
];
