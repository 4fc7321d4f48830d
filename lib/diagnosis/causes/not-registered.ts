import { defineCauses } from './cause';

export const notRegisteredCauses = defineCauses('not-registered', {
  'never-registered': {
    fromGuide: true,
    owner: 'cpms-admin',
    title: 'The charger was never registered',
    sentence: 'The identity[[ “{sent}”]] is not registered[[ with {tenant}]].',
    explanation: 'No charger with this identity, or with one that resembles it, is known.',
    confirmation: 'Once the identity is registered, the next attempt gets further.',
    solutions: ['register-charger', 'check-identity-formatting'],
  },
  'wrong-tenant': {
    fromGuide: true,
    owner: 'installer',
    title: 'The charger is registered with another tenant',
    sentence:
      'The identity[[ “{sent}”]] is registered, but not with the tenant in the charger’s URL[[, {tenant}]].',
    explanation: 'The tenant in the URL is not the one that the charger belongs to.',
    confirmation: 'The charger’s owner confirms which tenant it belongs to.',
    solutions: ['use-right-tenant', 'register-charger'],
  },
  'identity-format-mismatch': {
    fromGuide: true,
    owner: 'installer',
    title: 'The identity is spelt differently',
    sentence:
      'The charger sends an identity that is spelt differently from the registered one[[: “{sent}” for “{registered}”]].',
    explanation: 'The identity has to match letter by letter, including case and separators.',
    confirmation: 'The two identities belong to the same device, which its serial number shows.',
    solutions: ['check-identity-formatting', 'register-charger'],
  },
  'charger-deleted': {
    fromGuide: true,
    owner: 'cpms-admin',
    title: 'The charger was deleted',
    sentence: 'The charger was deleted from Exolink[[ on {deletedAt}]] and still tries to connect.',
    explanation: 'Its registration was removed, while the device is still in use.',
    confirmation: 'The history in Exolink shows who deleted it.',
    solutions: ['restore-charger', 'register-charger'],
  },
  'tenant-unknown': {
    owner: 'installer',
    title: 'The tenant in the URL does not exist',
    sentence: 'The charger’s URL names a tenant[[, “{tenantSegment}”,]] that does not exist.',
    explanation: 'The first part of the path is the tenant, and nobody has the one that was sent.',
    confirmation: 'Comparing the charger’s URL with the one on its page shows the difference.',
    solutions: ['use-right-tenant', 'correct-station-url'],
  },
  'identity-case-differs': {
    owner: 'installer',
    title: 'The identity differs by capital and small letters',
    sentence:
      'The charger sends its identity with other capital and small letters than it is registered with[[: “{sent}” for “{registered}”]].',
    explanation: 'Identities are compared exactly, including their case.',
    confirmation: 'After correcting one of the two spellings the charger is found.',
    solutions: ['check-identity-formatting'],
  },
  'identity-separators-differ': {
    owner: 'installer',
    title: 'The identity differs by hyphens, underscores or spaces',
    sentence:
      'The charger sends its identity with other separators than it is registered with[[: “{sent}” for “{registered}”]].',
    explanation: 'Hyphens, underscores and spaces are part of the identity.',
    confirmation: 'After correcting one of the two spellings the charger is found.',
    solutions: ['check-identity-formatting'],
  },
  'identity-percent-encoding-differs': {
    owner: 'manufacturer',
    title: 'The identity is percent-encoded once too often or not at all',
    sentence:
      'The charger’s identity differs from the registered one by its percent-encoding[[: “{sent}” for “{registered}”]].',
    explanation:
      'Characters such as a space are encoded once in the URL. Here they were encoded twice, or the encoded form was registered.',
    confirmation: 'Decoding the identity that was sent gives the registered one.',
    solutions: ['check-identity-formatting', 'update-firmware'],
  },
  'identity-has-spaces': {
    owner: 'installer',
    title: 'The identity has a space around it',
    sentence:
      'The charger’s identity has a space or line break at its beginning or end[[: “{sent}” for “{registered}”]].',
    explanation: 'This happens when an identity is pasted together with the character next to it.',
    confirmation: 'Typing the identity by hand in the charger’s configuration corrects it.',
    solutions: ['check-identity-formatting'],
  },
  'identity-prefix-differs': {
    owner: 'installer',
    title: 'The identity has a prefix more or less',
    sentence:
      'The charger’s identity and the registered one differ by what stands in front[[: “{sent}” for “{registered}”]].',
    explanation: 'Some firmware puts the vendor or model in front of the identity.',
    confirmation: 'The two identities belong to the same device, which its serial number shows.',
    solutions: ['check-identity-formatting', 'register-charger'],
  },
  'identity-look-alike': {
    owner: 'installer',
    title: 'The identity has invisible or look-alike characters',
    sentence:
      'The charger’s identity looks like a registered one but has other characters in it[[: “{sent}” for “{registered}”]].',
    explanation:
      'A letter O in place of a zero, a Cyrillic letter, or an invisible character from copying out of a document.',
    confirmation: 'Typing the identity by hand in the charger’s configuration corrects it.',
    solutions: ['check-identity-formatting'],
  },
  'identity-typo': {
    owner: 'installer',
    title: 'The identity has a typing mistake',
    sentence:
      'The charger’s identity is one character away from a registered one[[: “{sent}” for “{registered}”]].',
    explanation: 'One character is missing, added, changed or swapped.',
    confirmation: 'The two identities belong to the same device, which its serial number shows.',
    solutions: ['check-identity-formatting', 'register-charger'],
  },
  'identity-refused-by-cpms': {
    owner: 'cpms-admin',
    title: 'The CPMS does not allow this identity',
    sentence: 'The CPMS does not allow the characters of the charger’s identity.',
    explanation:
      'Many CPMSs refuse spaces, brackets, slashes and equals signs. An identity without them avoids this.',
    confirmation: 'The CPMS refuses to register a charger with this identity.',
    solutions: ['check-identity-formatting', 'register-charger'],
  },
  'unknown-to-cpms': {
    owner: 'cpms-admin',
    title: 'The CPMS does not know the charger',
    sentence:
      'The charger is registered in Exolink, but the CPMS does not know it[[ and answers {status}]].',
    explanation: 'The charger has to be registered on both sides with the same identity.',
    confirmation: 'The CPMS’s list of chargers does not have this identity.',
    solutions: ['register-charger', 'check-identity-formatting'],
  },
});
