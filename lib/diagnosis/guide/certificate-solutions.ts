import { defineSolutions } from './solution';

const invalidCredentials = defineSolutions('invalid-credentials', {
  'trust-client-authority': {
    title: 'Trust the authority that issued the certificate',
    steps: [
      {
        id: 'check-issuer',
        text: 'Check that the issuer shown here is your manufacturer’s or your own authority.',
      },
      {
        id: 'add-authority',
        text: 'Add its certificate under Settings, Client authorities.',
      },
      {
        id: 'send-chain',
        text: 'If it is listed already, let the charger send the intermediate certificates too.',
      },
    ],
  },
  'renew-client-certificate': {
    title: 'Renew the charger’s certificate',
    steps: [
      {
        id: 'issue-new',
        text: 'Issue a new certificate with the charger’s serial number as common name.',
      },
      { id: 'install-new', text: 'Install it on the charger and remove the old one.' },
      { id: 'set-clock', text: 'Check that the charger’s date and time are right.' },
    ],
  },
  'match-certificate-name': {
    title: 'Bring certificate and charger together',
    steps: [
      {
        id: 'check-serial',
        text: 'Compare the certificate’s common name with the serial number on the type plate.',
      },
      {
        id: 'record-serial',
        text: 'If the certificate is right, record that serial number on the charger’s edit page.',
      },
      {
        id: 'pin',
        text: 'If the name can be neither, pin this certificate on the charger’s edit page.',
      },
      { id: 'exchange', text: 'If it is another charger’s, install the right certificate.' },
    ],
  },
});

const protocolMismatch = defineSolutions('protocol-mismatch', {
  'use-secure-url': {
    title: 'Connect over TLS',
    steps: [
      { id: 'set-url', text: 'Set the charger’s URL to this one.', field: 'url' },
      {
        id: 'set-profile',
        text: 'Set its security profile: 2 with a password, 3 with a certificate.',
      },
      { id: 'restart', text: 'Restart the charger.' },
    ],
  },
  'match-security-profile': {
    title: 'Use the same security profile on both sides',
    steps: [
      {
        id: 'read-charger',
        text: 'Read the key SecurityProfile of the charger: 1 is ws, 2 is wss with a password, 3 is wss with a certificate.',
      },
      {
        id: 'set-here',
        text: 'Set the same on the charger’s edit page here, or allow any.',
      },
    ],
  },
});

export const certificateSolutions = { ...invalidCredentials, ...protocolMismatch };
