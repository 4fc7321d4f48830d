import type { PasswordMatch } from '@/lib/diagnosis/evidence';

/** What a password turned out to be, in the column of a table. */
export const passwordMatchNames: Record<PasswordMatch, string> = {
  right: 'right',
  previous: 'the previous one',
  pending: 'the next one',
  revoked: 'a withdrawn one',
  'other-charger': 'another charger’s',
  'hex-lower': 'right, in small hex',
  'hex-upper': 'right, in capital hex',
  'hex-decoded': 'right, hex decoded',
  'hex-of-text': 'right, spelt in hex',
  trimmed: 'right, with white space',
  'other-case': 'right, in other case',
  'percent-decoded': 'right, percent-encoded',
  'base64-twice': 'right, Base64 twice',
  'cut-at-colon': 'right, cut at a colon',
  'is-username': 'the username',
  'factory-default': 'a factory default',
  'too-short': 'too short',
  'too-long': 'too long',
  none: 'not known',
};
