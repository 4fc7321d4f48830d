import { defineCauses } from './cause';

export const unreachableTlsCauses = defineCauses('unreachable', {
  'ca-not-trusted': {
    owner: 'installer',
    title: 'The charger does not trust Exolink’s certificate',
    sentence: 'The charger refused the connection because it does not trust Exolink’s certificate.',
    explanation:
      'The root certificate that signed Exolink’s certificate is not installed on the charger.',
    confirmation:
      'The charger’s log says “unknown CA” or “unable to get local issuer certificate”.',
    solutions: ['install-root-certificate'],
  },
  'server-certificate-expired': {
    owner: 'platform-admin',
    title: 'Exolink’s certificate has expired',
    sentence:
      'The charger refused the connection because it takes Exolink’s certificate for expired.',
    explanation: 'Either the certificate has expired, or the clock of the charger is wrong.',
    confirmation: 'The expiry date of the certificate, as a browser shows it, has passed.',
    solutions: ['renew-server-certificate', 'set-charger-clock'],
  },
  'charger-clock-wrong': {
    owner: 'installer',
    title: 'The charger’s clock is wrong',
    sentence:
      'The charger takes a valid certificate for expired, so its clock is most likely wrong.',
    explanation:
      'A charger without the right time cannot tell whether a certificate is valid. Clocks are lost with an empty battery or a blocked time server.',
    confirmation: 'The charger’s configuration page shows another date than today’s.',
    solutions: ['set-charger-clock'],
  },
  'hostname-mismatch': {
    owner: 'installer',
    title: 'The host name does not match the certificate',
    sentence:
      'The charger refused Exolink’s certificate because it lacks the host name that the charger asked for[[, “{serverName}”]].',
    explanation:
      'The name in the charger’s URL, or an address in its place, is not among the names in Exolink’s certificate.',
    confirmation: 'The charger’s URL has another host than the one shown on its page.',
    solutions: ['use-matching-hostname', 'install-root-certificate'],
  },
  'tls-too-old': {
    owner: 'manufacturer',
    title: 'The charger’s TLS is too old',
    sentence:
      'The charger offers [[{version}, ]]an outdated version of TLS; version 1.2 is needed.',
    explanation: 'TLS 1.0 and 1.1 are no longer considered safe, and OCPP requires 1.2 or newer.',
    confirmation: 'The manufacturer names the TLS versions that the firmware supports.',
    solutions: ['support-modern-tls', 'update-firmware'],
  },
  'no-common-cipher': {
    owner: 'manufacturer',
    title: 'The charger and Exolink share no cipher',
    sentence: 'The charger and Exolink have no method of encryption in common.',
    explanation: 'The charger offers only cipher suites that are not accepted any more.',
    confirmation: 'A packet capture of the ClientHello shows the suites that the charger offers.',
    solutions: ['support-modern-tls', 'update-firmware'],
  },
  'client-certificate-missing': {
    owner: 'installer',
    title: 'The charger sent no certificate of its own',
    sentence: 'A client certificate is required, and the charger sent none.',
    explanation:
      'Security profile 3 asks the charger for a certificate. None is installed or selected.',
    confirmation: 'The charger’s certificate store has no client certificate.',
    solutions: ['install-client-certificate'],
  },
  'client-certificate-untrusted': {
    owner: 'cpms-admin',
    title: 'The charger’s certificate is not trusted',
    sentence: 'The charger sent a certificate that Exolink does not trust.',
    explanation: 'It was signed by an authority that is not known here, or it has expired.',
    confirmation: 'The issuer of the charger’s certificate is not among the trusted ones.',
    solutions: ['install-client-certificate'],
  },
  'tls-then-silence': {
    owner: 'installer',
    title: 'The secure connection stood, then nothing came',
    sentence: 'The charger set up TLS and closed the connection without sending a request.',
    explanation:
      'Several clients check the certificate only after the handshake and leave without a word when they do not trust it.',
    confirmation: 'The charger’s log names a certificate error at the same moment.',
    solutions: ['install-root-certificate', 'use-matching-hostname', 'set-charger-clock'],
  },
  'tls-handshake-broken-off': {
    owner: 'network-team',
    title: 'The TLS handshake was broken off',
    sentence: 'The charger began to set up TLS and did not finish.',
    explanation:
      'The charger gave up, or a device on the way that inspects or limits traffic cut the connection.',
    confirmation: 'A packet capture shows which side ends the connection.',
    solutions: ['allow-access-to-exolink', 'install-root-certificate', 'support-modern-tls'],
  },
});
