import { defineCauses } from './cause';

export const securityProfileCauses = defineCauses('protocol-mismatch', {
  'secure-connection-required': {
    owner: 'installer',
    title: 'The charger connects without TLS',
    sentence:
      'The charger connected over ws://, and the security profile[[ {required}]] that is set for it requires wss://.',
    explanation:
      'A higher security profile is set for this charger here than the charger uses itself.',
    confirmation: 'The charger’s URL begins with ws://, or its security profile is 0 or 1.',
    solutions: ['use-secure-url', 'match-security-profile'],
  },
  'plain-connection-required': {
    owner: 'cpms-admin',
    title: 'The charger connects over TLS, and profile 1 is set for it',
    sentence: 'The charger connected over wss://, and security profile 1 is set for it here.',
    explanation:
      'OCPP lets a charger use one security profile at a time. The one that is recorded here is not the one that it uses.',
    confirmation: 'The charger’s URL begins with wss://.',
    solutions: ['match-security-profile'],
  },
});
