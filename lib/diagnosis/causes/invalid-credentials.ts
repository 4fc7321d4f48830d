import { defineCauses } from './cause';
import { passwordNearMissCauses } from './password-near-misses';

const compareForms =
  'Exolink compared the password with the known forms of the right one and found this match.';

const otherCauses = defineCauses('invalid-credentials', {
  'incorrect-password-or-username': {
    fromGuide: true,
    owner: 'installer',
    title: 'The password or username is wrong',
    sentence: 'The charger sent a password that does not match the one set for it.',
    explanation:
      'The password resembles none of those that are known for this charger, in any common spelling.',
    confirmation: 'Setting a new password on both sides lets the charger in.',
    solutions: ['reset-charger-password', 'verify-credentials-in-cpms', 'check-identity-format'],
  },
  'identity-mismatch': {
    fromGuide: true,
    owner: 'installer',
    title: 'The username is not the charger’s identity',
    sentence:
      'The charger’s username is not the identity in its URL[[: “{username}” for “{identity}”]].',
    explanation: 'OCPP requires the Basic username to be the identity, exactly as in the URL.',
    confirmation: 'The charger’s configuration shows different values for identity and username.',
    solutions: ['check-identity-format', 'reconfigure-charger'],
  },
  'credentials-replaced': {
    fromGuide: true,
    owner: 'installer',
    title: 'The charger uses a password that was replaced',
    sentence: 'The charger still sends the password that was replaced[[ on {replacedAt}]].',
    explanation:
      'The password was changed in Exolink, but the new one has not reached the charger, or the charger has not saved it.',
    confirmation: 'The charger connects once it has the new password.',
    solutions: ['reset-charger-password', 'reconfigure-charger'],
  },
  'case-differs': {
    fromGuide: true,
    owner: 'installer',
    title: 'Capital and small letters differ',
    sentence: 'The charger’s credentials are right except for capital and small letters.',
    explanation: 'Identity, username and password are compared exactly, including their case.',
    confirmation: 'Typing the value with the same case lets the charger in.',
    solutions: ['check-identity-format', 'reset-charger-password'],
  },
  'password-revoked': {
    owner: 'cpms-admin',
    title: 'The charger uses a password that was withdrawn',
    sentence: 'The charger sends a password that was withdrawn[[ on {replacedAt}]].',
    explanation: 'The password was revoked in Exolink and is never accepted again.',
    confirmation: compareForms,
    solutions: ['reset-charger-password'],
  },
  'password-pending': {
    owner: 'cpms-admin',
    title: 'The charger already uses a password that is not active yet',
    sentence: 'The charger sends the new password, which is not active yet.',
    explanation:
      'A new password was prepared in Exolink and reached the charger before it was activated.',
    confirmation: compareForms,
    solutions: ['verify-credentials-in-cpms', 'reset-charger-password'],
  },
  'changed-on-one-side': {
    owner: 'installer',
    title: 'The password was changed on one side only',
    sentence:
      'The password was changed in Exolink[[ on {activeSince}]] and has not been used since.',
    explanation:
      'The charger was accepted with an earlier password. The one that is active now has never been used by it.',
    confirmation: 'The charger connects once it has the password that is active now.',
    solutions: ['reset-charger-password', 'reconfigure-charger'],
  },
  'password-too-short': {
    owner: 'installer',
    title: 'The password is too short',
    sentence:
      'The charger sends a password[[ of {length} bytes]] that is shorter than OCPP allows.',
    explanation:
      'The password is cut off or was mistyped: OCPP asks for 16 characters or more, and nothing below 8 is accepted.',
    confirmation:
      'The password saved in the charger has fewer characters than the one it was given.',
    solutions: ['reset-charger-password', 'reconfigure-charger'],
  },
  'password-too-long': {
    owner: 'installer',
    title: 'The password is too long',
    sentence: 'The charger sends a password[[ of {length} bytes]] that is longer than OCPP allows.',
    explanation:
      'OCPP 1.6 allows a key of 20 bytes or 40 hexadecimal digits, OCPP 2.0.1 a password of 40 characters, OCPP 2.1 one of 64.',
    confirmation: 'A password within the limit of the charger’s OCPP version is accepted.',
    solutions: ['reset-charger-password', 'send-key-in-right-form'],
  },
  'username-percent-encoded': {
    owner: 'manufacturer',
    title: 'The username is percent-encoded',
    sentence: 'The charger sends its username percent-encoded[[: “{username}” for “{identity}”]].',
    explanation: 'In the URL an identity is percent-encoded, in the Basic username it is not.',
    confirmation: 'Decoding the username gives the identity.',
    solutions: ['check-identity-format', 'update-firmware'],
  },
  'username-has-spaces': {
    owner: 'installer',
    title: 'The username has a space or line break around it',
    sentence: 'The username is right except for a space or line break at its beginning or end.',
    explanation: 'This happens when an identity is pasted together with the character next to it.',
    confirmation: 'Typing the username by hand lets the charger in.',
    solutions: ['check-identity-format', 'reconfigure-charger'],
  },
  'username-separators-differ': {
    owner: 'installer',
    title: 'The username is spelt differently from the identity',
    sentence:
      'The username differs from the identity only in its separators[[: “{username}” and “{identity}”]].',
    explanation: 'Hyphens, underscores and spaces count: username and identity have to be equal.',
    confirmation: 'Typing the username exactly like the identity lets the charger in.',
    solutions: ['check-identity-format', 'reconfigure-charger'],
  },
  'authorization-malformed': {
    owner: 'manufacturer',
    title: 'The Authorization header cannot be read',
    sentence: 'The charger sent a Basic Authorization header that cannot be decoded.',
    explanation:
      'The header has to hold “username:password” in Base64. What arrived is not Base64, or has no colon in it.',
    confirmation: 'A packet capture at the charger shows the same header.',
    solutions: ['update-firmware', 'reconfigure-charger'],
  },
  'authorization-duplicated': {
    owner: 'manufacturer',
    title: 'The Authorization header is sent twice',
    sentence: 'The request carried more than one Authorization header.',
    explanation:
      'The firmware or a proxy adds a second Authorization header. Only the first one is read.',
    confirmation: 'A packet capture shows which device adds the second header.',
    solutions: ['update-firmware', 'check-network-path'],
  },
  'refused-by-cpms': {
    owner: 'cpms-admin',
    title: 'The CPMS refuses the credentials',
    sentence:
      'Exolink let the charger through, and the CPMS refused its credentials[[ with {status}]].',
    explanation: 'The password in the CPMS differs from the one that Exolink presents.',
    confirmation: 'The CPMS’s own log names the charger and the wrong password.',
    solutions: ['verify-credentials-in-cpms', 'reset-charger-password'],
  },
  'cpms-compares-encoded-identity': {
    owner: 'cpms-admin',
    title: 'The CPMS compares the username with the encoded identity',
    sentence:
      'The CPMS most likely compares the username with the identity as it is encoded in the URL[[, “{rawIdentity}”]].',
    explanation:
      'Some CPMSs forget to decode the identity of the URL before they compare it. An identity of letters, digits and hyphens alone avoids this.',
    confirmation: 'The CPMS’s own log names the identity with per cent signs in it.',
    solutions: ['check-identity-format', 'verify-credentials-in-cpms'],
  },
  'cpms-splits-at-colon': {
    owner: 'cpms-admin',
    title: 'The CPMS cannot take a colon in the password',
    sentence: 'The password has a colon in it, which the CPMS most likely cannot take.',
    explanation:
      'Some CPMSs split the credentials at every colon in place of the first, and refuse every password with one.',
    confirmation: 'A password without a colon is accepted by the CPMS.',
    solutions: ['reset-charger-password', 'verify-credentials-in-cpms'],
  },
  'cpms-hides-reason': {
    owner: 'platform-admin',
    title: 'The CPMS answers every refusal with 404',
    sentence:
      'The CPMS refused the charger with an answer[[, {status},]] that it gives for every kind of refusal.',
    explanation:
      'CPMSs built on Java-WebSocket answer “404 WebSocket Upgrade Failure” to a wrong password as well. The number does not mean that the charger is unknown.',
    confirmation: 'The CPMS’s own log names the reason.',
    solutions: ['verify-credentials-in-cpms', 'reset-charger-password'],
  },
  'forwarded-proto-not-trusted': {
    owner: 'platform-admin',
    title: 'The CPMS does not trust the forwarded protocol',
    sentence: 'The CPMS refuses chargers that connect over TLS, because TLS ends at Exolink.',
    explanation:
      'For security profile 2 the CPMS expects TLS. It sees a plain connection until it trusts the X-Forwarded-Proto header of Exolink.',
    confirmation: 'All chargers of this CPMS with security profile 2 fail since the same moment.',
    solutions: ['trust-forwarded-protocol'],
  },
});

export const invalidCredentialsCauses = { ...otherCauses, ...passwordNearMissCauses };
