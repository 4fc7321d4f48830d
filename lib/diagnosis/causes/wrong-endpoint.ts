import { defineCauses } from './cause';

const compareUrl = 'Comparing the charger’s URL with the one on its page shows the difference.';

export const wrongEndpointCauses = defineCauses('wrong-endpoint', {
  'path-typo': {
    owner: 'installer',
    title: 'The path of the URL is wrong',
    sentence: 'The path that the charger asked for[[, “{target}”,]] is not one for chargers.',
    explanation: 'The path has to be a slash, the tenant, a slash and the identity.',
    confirmation: compareUrl,
    solutions: ['correct-station-url'],
  },
  'path-prefix-missing': {
    owner: 'installer',
    title: 'A part of the path is missing',
    sentence:
      'The path that the charger asked for[[, “{target}”,]] lacks the part before the identity.',
    explanation: 'The identity may be right, but what has to stand in front of it was left out.',
    confirmation: compareUrl,
    solutions: ['correct-station-url', 'enter-url-and-identity-apart'],
  },
  'path-prefix-doubled': {
    owner: 'installer',
    title: 'A part of the path is doubled',
    sentence: 'The path has the same part twice[[: “{target}”]].',
    explanation: 'The charger adds a part to the URL that was already entered with it.',
    confirmation: compareUrl,
    solutions: ['enter-url-and-identity-apart', 'correct-station-url'],
  },
  'extra-path-segment': {
    owner: 'installer',
    title: 'The path has a part too many',
    sentence:
      'The path that the charger asked for[[, “{target}”,]] has more parts than a tenant and an identity.',
    explanation:
      'The URL was entered with an additional folder, as other systems need it, or the identity has a slash in it.',
    confirmation: compareUrl,
    solutions: ['correct-station-url', 'enter-url-and-identity-apart'],
  },
  'identity-glued-to-path': {
    owner: 'manufacturer',
    title: 'The slash before the identity is missing',
    sentence: 'The charger glued its identity to the tenant without a slash[[: “{target}”]].',
    explanation:
      'The charger appends its identity to the URL as it was entered. A slash at the end of the URL helps.',
    confirmation: compareUrl,
    solutions: ['enter-url-and-identity-apart', 'correct-station-url'],
  },
  'identity-twice': {
    owner: 'installer',
    title: 'The identity is in the path twice',
    sentence: 'The charger asked for a path with its identity in it twice[[: “{target}”]].',
    explanation:
      'The URL was entered with the identity, and the charger appends its identity once more.',
    confirmation: compareUrl,
    solutions: ['enter-url-and-identity-apart', 'correct-station-url'],
  },
  'whole-url-in-request': {
    owner: 'manufacturer',
    title: 'The whole URL is in the request',
    sentence: 'The charger put a whole URL where only the path belongs[[: “{target}”]].',
    explanation:
      'The firmware, or the way its fields were filled in, sends scheme and host as a part of the path.',
    confirmation: 'A packet capture shows the URL in the first line of the request.',
    solutions: ['enter-url-and-identity-apart', 'update-firmware'],
  },
  'url-cut-off': {
    owner: 'manufacturer',
    title: 'The URL is cut off',
    sentence:
      'The charger’s URL ends early[[: “{target}”]], most likely cut off by the length of its field.',
    explanation:
      'The field for the URL in the charger’s configuration holds fewer characters than needed.',
    confirmation: 'The charger’s configuration shows the shortened URL after saving.',
    solutions: ['correct-station-url', 'enter-url-and-identity-apart'],
  },
  'tenant-segment-missing': {
    owner: 'installer',
    title: 'The tenant is missing from the URL',
    sentence: 'The charger’s URL has its identity but no tenant[[: “{target}”]].',
    explanation: 'The tenant has to stand between the host and the identity.',
    confirmation: compareUrl,
    solutions: ['correct-station-url'],
  },
  'identity-missing': {
    owner: 'installer',
    title: 'The identity is missing from the URL',
    sentence: 'The charger’s URL ends without an identity[[: “{target}”]].',
    explanation:
      'The charger has to append its identity to the URL, or it has to be entered with it.',
    confirmation: compareUrl,
    solutions: ['correct-station-url', 'enter-url-and-identity-apart'],
  },
  'trailing-slash': {
    owner: 'installer',
    title: 'There is a slash at the end of the URL',
    sentence: 'The charger’s path ends with a slash[[: “{target}”]].',
    explanation:
      'What stands after the last slash is taken for the identity, and here it is empty.',
    confirmation: compareUrl,
    solutions: ['correct-station-url', 'enter-url-and-identity-apart'],
  },
  'double-slash': {
    owner: 'installer',
    title: 'There are two slashes in a row in the path',
    sentence: 'The charger’s path has two slashes in a row[[: “{target}”]].',
    explanation: 'The URL was entered with a slash at its end, and the charger adds another one.',
    confirmation: compareUrl,
    solutions: ['correct-station-url', 'enter-url-and-identity-apart'],
  },
  'identity-not-encoded': {
    owner: 'manufacturer',
    title: 'The identity is not encoded properly in the URL',
    sentence:
      'The charger’s path has characters that are not encoded as a URL needs them[[: “{target}”]].',
    explanation:
      'Spaces, per cent signs and letters beyond the English ones have to be percent-encoded. An identity without them avoids this.',
    confirmation: 'A packet capture shows the characters in the first line of the request.',
    solutions: ['check-identity-formatting', 'update-firmware'],
  },
  'identity-too-long': {
    owner: 'installer',
    title: 'The identity is too long',
    sentence: 'The identity that the charger sent is too long[[: {length} characters]].',
    explanation: 'OCPP 2 allows 48 characters, and Exolink no more than 255.',
    confirmation: 'The charger’s configuration shows the long identity.',
    solutions: ['correct-station-url', 'enter-url-and-identity-apart'],
  },
  'cpms-path-wrong': {
    owner: 'cpms-admin',
    title: 'The URL of the CPMS is wrong in Exolink',
    sentence:
      'The CPMS answered[[ {status}]]: it most likely does not know the path that Exolink uses.',
    explanation:
      'The URL of the CPMS that is set in Exolink lacks a part, such as a context path or a token.',
    confirmation: 'All chargers of this CPMS get the same answer.',
    solutions: ['correct-cpms-url'],
  },
});
