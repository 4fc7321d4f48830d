import { defineCauses } from './cause';

export const certificateNotSentCauses = defineCauses('no-credentials-sent', {
  'certificate-not-sent': {
    owner: 'installer',
    title: 'The charger presented no certificate of its own',
    sentence: 'Security profile 3 is required of this charger, and it presented no certificate.',
    explanation:
      'The charger connected over TLS and was asked for its certificate. None is installed, or it is set to security profile 2.',
    confirmation: 'The charger’s certificate store has no client certificate.',
    solutions: ['install-client-certificate', 'match-security-profile'],
  },
});
