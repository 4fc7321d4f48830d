import { defineCauses } from './cause';

export const invalidCertificatesCauses = defineCauses('invalid-credentials', {
  'certificate-not-trusted': {
    owner: 'cpms-admin',
    title: 'The charger’s certificate comes from an unknown authority',
    sentence:
      'The charger presented a certificate[[ issued by “{issuer}”]] that no trusted authority has signed.',
    explanation:
      'The authority is not among the trusted ones, or the charger leaves out the intermediate certificates.',
    confirmation: 'The issuer of the charger’s certificate is not listed under client authorities.',
    solutions: ['trust-client-authority', 'install-client-certificate'],
  },
  'certificate-not-for-clients': {
    owner: 'installer',
    title: 'The charger’s certificate is not meant for clients',
    sentence: 'The charger presented a certificate that may not be used by a client.',
    explanation:
      'Its extended key usage lacks “client authentication”. Often a server certificate was installed by mistake.',
    confirmation: 'The certificate’s extended key usage does not name client authentication.',
    solutions: ['install-client-certificate'],
  },
  'certificate-has-expired': {
    owner: 'installer',
    title: 'The charger’s certificate has expired',
    sentence: 'The charger presented a certificate that has expired[[ on {validTo}]].',
    explanation: 'It was not renewed in time, or the charger keeps using the old one.',
    confirmation: 'The charger shows the same expiry date for its client certificate.',
    solutions: ['renew-client-certificate'],
  },
  'certificate-not-valid-yet': {
    owner: 'installer',
    title: 'The charger’s certificate is not valid yet',
    sentence:
      'The charger presented a certificate that is valid only later[[, from {validFrom} on]].',
    explanation: 'It was issued for later, or by an authority whose clock is ahead.',
    confirmation: 'The certificate’s first day of validity lies in the future.',
    solutions: ['renew-client-certificate'],
  },
  'certificate-of-other-charger': {
    owner: 'installer',
    title: 'The certificate belongs to another charger',
    sentence:
      'The charger presented a trusted certificate that names another charger[[, “{subject}”]].',
    explanation:
      'The common name has to be the serial number that is recorded for the charger, or its identity.',
    confirmation: 'The common name of the certificate is not the serial number on the type plate.',
    solutions: ['match-certificate-name'],
  },
  'certificate-withdrawn': {
    owner: 'cpms-admin',
    title: 'The charger’s certificate was withdrawn',
    sentence: 'The charger presented a certificate that was withdrawn here.',
    explanation: 'Somebody ended this certificate, and the charger still uses it.',
    confirmation: 'The charger’s history shows when the certificate was withdrawn.',
    solutions: ['renew-client-certificate'],
  },
});
