import { defineCauses } from './cause';

const compareForms =
  'Exolink compared the password with the known forms of the right one and found this match.';

/** The password is nearly right, or is somebody's right one. */
export const passwordNearMissCauses = defineCauses('invalid-credentials', {
  'password-hex-text': {
    owner: 'manufacturer',
    title: 'The key is sent as hex text',
    sentence:
      'The key is right, but the charger sends its hexadecimal digits instead of its bytes.',
    explanation:
      'OCPP 1.6 sets the AuthorizationKey as hexadecimal digits and sends its bytes. This charger sends the digits as they were typed.',
    confirmation: compareForms,
    solutions: ['send-key-in-right-form', 'reset-charger-password', 'update-firmware'],
  },
  'password-hex-decoded': {
    owner: 'manufacturer',
    title: 'The key is sent as bytes',
    sentence:
      'The password is right, but the charger turned its hexadecimal digits into bytes before sending it.',
    explanation:
      'The password consists of hexadecimal digits only, so the charger takes it for an encoded key and decodes it.',
    confirmation: compareForms,
    solutions: ['send-key-in-right-form', 'reset-charger-password'],
  },
  'password-hex-of-text': {
    owner: 'installer',
    title: 'The password was turned into hex before it was entered',
    sentence: 'The password is right, but the charger sends it spelt out in hexadecimal.',
    explanation:
      'The text of the password was converted to hexadecimal digits for the charger, which sends those digits unchanged.',
    confirmation: compareForms,
    solutions: ['send-key-in-right-form', 'reset-charger-password'],
  },
  'password-has-spaces': {
    owner: 'installer',
    title: 'The password has a space or line break around it',
    sentence: 'The password is right except for a space or line break at its beginning or end.',
    explanation: 'This happens when a password is pasted together with the character next to it.',
    confirmation: compareForms,
    solutions: ['reconfigure-charger', 'reset-charger-password'],
  },
  'password-percent-encoded': {
    owner: 'manufacturer',
    title: 'The password is percent-encoded',
    sentence:
      'The password is right, but the charger sends its special characters percent-encoded.',
    explanation:
      'The firmware treats the password like a part of a URL. A password of letters and digits alone avoids this.',
    confirmation: compareForms,
    solutions: ['reset-charger-password', 'update-firmware'],
  },
  'password-base64-twice': {
    owner: 'manufacturer',
    title: 'The password is encoded twice',
    sentence: 'The password is right, but the charger encodes it in Base64 twice.',
    explanation:
      'The password was entered in Base64, or the firmware encodes it once more than HTTP Basic does.',
    confirmation: compareForms,
    solutions: ['reconfigure-charger', 'update-firmware'],
  },
  'password-cut-at-colon': {
    owner: 'manufacturer',
    title: 'The password is cut off at a colon',
    sentence: 'The charger sends the password only as far as its colon.',
    explanation:
      'A password may contain a colon, but some clients and servers split it there. A password without one avoids this.',
    confirmation: compareForms,
    solutions: ['reset-charger-password', 'update-firmware'],
  },
  'password-is-username': {
    owner: 'installer',
    title: 'The username was entered as the password',
    sentence: 'The charger sends its username in place of the password.',
    explanation: 'The same value was entered in both fields.',
    confirmation: compareForms,
    solutions: ['reconfigure-charger', 'reset-charger-password'],
  },
  'password-of-other-charger': {
    owner: 'installer',
    title: 'The password belongs to another charger',
    sentence: 'The charger sends the password of another charger[[, “{otherIdentity}”]].',
    explanation:
      'Two chargers were mixed up when they were configured, or a configuration was copied from one to the other.',
    confirmation: compareForms,
    solutions: ['reconfigure-charger', 'reset-charger-password'],
  },
  'password-factory-default': {
    owner: 'installer',
    title: 'The charger uses its factory password',
    sentence: 'The charger sends the password that it came with.',
    explanation:
      'The password set in Exolink was never entered, or a reset brought the old one back.',
    confirmation: compareForms,
    solutions: ['reconfigure-charger', 'reset-charger-password'],
  },
});
