import type { ErrorType } from '@/lib/diagnosis/error-types';

export type ErrorTypeText = {
  fromGuide: boolean;
  title: string;
  /** What the charger sees, such as "401 Unauthorized". */
  status: string;
  description: string;
};

export const errorTypeTexts: Record<ErrorType, ErrorTypeText> = {
  'no-credentials-sent': {
    fromGuide: true,
    title: 'No credentials sent',
    status: '401 Unauthorized',
    description: 'The charger tries to connect without any credentials.',
  },
  'credentials-not-set': {
    fromGuide: true,
    title: 'Credentials not set',
    status: '401 Unauthorized',
    description: 'The credential fields in the charger’s configuration are empty.',
  },
  'invalid-credentials': {
    fromGuide: true,
    title: 'Invalid credentials',
    status: '401 Unauthorized',
    description: 'The charger sends credentials that do not match those on record in the CPMS.',
  },
  'not-registered': {
    fromGuide: true,
    title: 'Charger not registered in the CPMS or Exolink',
    status: '404 Not Found',
    description: 'The identity that the charger sends is not known to the CPMS or to Exolink.',
  },
  throttled: {
    fromGuide: true,
    title: 'Too many requests',
    status: '429 Too Many Requests',
    description: 'The charger exceeds the limits that are set for its CPMS.',
  },
  unreachable: {
    fromGuide: true,
    title: 'No error message',
    status: 'No answer',
    description: 'The charger cannot reach Exolink.',
  },
  'wrong-endpoint': {
    fromGuide: false,
    title: 'Wrong URL',
    status: '404 Not Found or 400 Bad Request',
    description: 'The path of the charger’s URL is wrong. Its identity may well be right.',
  },
  'protocol-mismatch': {
    fromGuide: false,
    title: 'Protocol mismatch',
    status: '400 Bad Request',
    description: 'The charger and Exolink do not speak the same protocol.',
  },
  'session-conflict': {
    fromGuide: false,
    title: 'Session conflict',
    status: '409 Conflict',
    description: 'The identity is connected already, or two chargers share it.',
  },
  'cpms-unavailable': {
    fromGuide: false,
    title: 'CPMS unavailable',
    status: '502 Bad Gateway or 503 Service Unavailable',
    description: 'The CPMS does not answer, or answers with a fault of its own.',
  },
  'dropped-after-accept': {
    fromGuide: false,
    title: 'Dropped after connecting',
    status: '101 Switching Protocols, then closed',
    description: 'The charger is let in, and its connection ends within seconds, again and again.',
  },
};
