import { defineSolutions } from './solution';

const unreachable = defineSolutions('unreachable', {
  'install-root-certificate': {
    fromGuide: true,
    title: 'Install the root certificate on the charger',
    steps: [
      {
        id: 'install-root',
        text: 'Make sure that the root CA certificate is installed on the charger.',
        topic: 'certificate',
      },
      {
        id: 'install-chain',
        text: 'If the charger asks for them, install the intermediate certificates too.',
      },
    ],
  },
  'allow-access-to-exolink': {
    fromGuide: true,
    title: 'Make sure that the charger can reach Exolink',
    steps: [
      {
        id: 'allow-host',
        text: 'Allow outgoing connections to this host and port.',
        field: 'host',
      },
      { id: 'check-vpn', text: 'Check the VPN, the firewall and the SIM card of the charger.' },
      { id: 'test-from-site', text: 'Test the connection from the charger’s own network.' },
    ],
  },
  'check-power-and-network': {
    title: 'Check power and network at the site',
    steps: [
      { id: 'check-power', text: 'Check that the charger has power and is not showing a fault.' },
      { id: 'check-link', text: 'Check its network cable, Wi-Fi or mobile signal.' },
      { id: 'check-data-plan', text: 'Check that the SIM card is active and has data left.' },
    ],
  },
  'check-dns': {
    title: 'Check the name server',
    steps: [
      {
        id: 'resolve-host',
        text: 'Resolve Exolink’s host name from the charger’s network.',
        field: 'host',
      },
      { id: 'set-name-server', text: 'Set a name server in the charger that it can reach.' },
    ],
  },
  'set-charger-clock': {
    title: 'Set the charger’s clock',
    steps: [
      { id: 'compare-time', text: 'Compare date and time in the charger with the real ones.' },
      {
        id: 'set-time-server',
        text: 'Set a time server that the charger can reach, or set the time by hand.',
      },
    ],
  },
  'use-matching-hostname': {
    title: 'Use the host name of the certificate',
    steps: [
      {
        id: 'enter-hostname',
        text: 'Enter the URL with the host name, not with an IP address.',
        field: 'url',
      },
    ],
  },
  'support-modern-tls': {
    title: 'Use TLS 1.2 or newer',
    steps: [
      { id: 'update-for-tls', text: 'Update the charger to a firmware with TLS 1.2 or 1.3.' },
      { id: 'select-tls', text: 'If the TLS version can be selected, allow 1.2 and newer.' },
      {
        id: 'ask-for-suites',
        text: 'Ask the manufacturer for the ECDHE or RSA suites with AES-GCM that OCPP requires.',
      },
    ],
  },
  'install-client-certificate': {
    title: 'Install a client certificate',
    steps: [
      {
        id: 'issue-certificate',
        text: 'Issue a certificate for the charger from an authority that is trusted here.',
      },
      { id: 'install-with-key', text: 'Install it on the charger together with its key.' },
      { id: 'or-other-profile', text: 'Or use security profile 2, which needs none.' },
    ],
  },
  'renew-server-certificate': {
    title: 'Renew Exolink’s certificate',
    steps: [
      { id: 'check-expiry', text: 'Check the expiry date of the gateway’s certificate.' },
      { id: 'replace-certificate', text: 'Replace it by a new one from the same root.' },
    ],
  },
  'restart-charger': {
    title: 'Restart the charger',
    steps: [
      {
        id: 'restart',
        text: 'Restart the charger at the site or through the manufacturer’s portal.',
      },
      { id: 'watch-attempt', text: 'Watch for its next attempt here.' },
    ],
  },
});

const cpmsUnavailable = defineSolutions('cpms-unavailable', {
  'check-cpms-is-running': {
    title: 'Check that the CPMS is running',
    steps: [
      {
        id: 'check-status',
        text: 'Check the CPMS and the proxy in front of it, and read their logs.',
      },
      { id: 'check-its-firewall', text: 'Check that its firewall lets Exolink in.' },
    ],
  },
  'correct-cpms-url': {
    title: 'Correct the URL of the CPMS',
    steps: [
      {
        id: 'compare-cpms-url',
        text: 'Compare the URL of the CPMS in Exolink with the one that the CPMS shows.',
      },
      { id: 'check-scheme', text: 'Check its scheme, port, path and version of OCPP.' },
    ],
  },
  'renew-cpms-certificate': {
    title: 'Renew the certificate of the CPMS',
    steps: [
      {
        id: 'open-in-browser',
        text: 'Open the address of the CPMS in a browser and look at its certificate.',
      },
      {
        id: 'replace-cpms-certificate',
        text: 'Replace it by one that is valid for its host name, with its whole chain.',
      },
    ],
  },
  'check-exolink': {
    title: 'Check this installation of Exolink',
    steps: [
      { id: 'read-gateway-log', text: 'Read the gateway’s log of that moment.' },
      {
        id: 'wait-for-retry',
        text: 'Wait for the charger’s next attempt: it was asked to try again.',
      },
    ],
  },
});

export const reachabilitySolutions = { ...unreachable, ...cpmsUnavailable };
