import { defineSolutions } from './solution';

const noCredentialsSent = defineSolutions('no-credentials-sent', {
  'verify-charger-configuration': {
    fromGuide: true,
    title: 'Check the charger’s configuration',
    steps: [
      {
        id: 'open-local-interface',
        text: 'Open the charger’s local configuration page.',
        topic: 'configuration',
      },
      {
        id: 'enable-authentication',
        text: 'Make sure that Basic authentication, or authentication by certificate, is switched on.',
      },
      {
        id: 'confirm-stored',
        text: 'Check that the credentials are saved permanently and are still there after a restart.',
      },
    ],
  },
  'check-network-path': {
    fromGuide: true,
    title: 'Check the network path',
    steps: [
      {
        id: 'connect-directly',
        text: 'Test a direct connection that bypasses proxies and firewalls.',
      },
      {
        id: 'check-devices',
        text: 'Check that no device on the way removes the Authorization header.',
      },
      {
        id: 'capture-packets',
        text: 'Capture packets at the charger to see whether it sends the header.',
      },
    ],
  },
  'update-firmware': {
    fromGuide: true,
    title: 'Update the firmware',
    steps: [
      { id: 'install-latest', text: 'Update the charger to the latest stable firmware.' },
      {
        id: 'known-faults',
        text: 'Ask the manufacturer about known faults: some older versions have errors in authentication.',
      },
    ],
  },
});

const credentialsNotSet = defineSolutions('credentials-not-set', {
  'reconfigure-charger': {
    fromGuide: true,
    title: 'Configure the charger again',
    steps: [
      {
        id: 'open-panel',
        text: 'Open the charger’s admin panel, usually at its local IP address.',
        topic: 'configuration',
      },
      { id: 'open-ocpp', text: 'Go to the OCPP configuration.' },
      { id: 'set-method', text: 'Set the authentication method to Basic.' },
      { id: 'enter-username', text: 'Enter the username.', field: 'username' },
      { id: 'enter-password', text: 'Enter the password.', field: 'password' },
      { id: 'save-and-restart', text: 'Save, and restart the charger.' },
    ],
  },
  'use-configuration-api': {
    fromGuide: true,
    title: 'Use the manufacturer’s configuration API',
    steps: [
      { id: 'check-support', text: 'Check whether the charger can be configured remotely.' },
      { id: 'send-configuration', text: 'Send the credentials through the manufacturer’s API.' },
      {
        id: 'verify-stored',
        text: 'Check that the credentials are stored after the configuration was applied.',
      },
    ],
  },
  'configure-over-service-port': {
    fromGuide: true,
    title: 'Configure by serial cable or USB',
    steps: [
      { id: 'connect-port', text: 'Connect to the charger’s service port.' },
      { id: 'open-tool', text: 'Open the manufacturer’s configuration tool.' },
      { id: 'set-credentials', text: 'Set the credentials directly in the firmware’s settings.' },
    ],
  },
});

const invalidCredentials = defineSolutions('invalid-credentials', {
  'verify-credentials-in-cpms': {
    fromGuide: true,
    title: 'Check the credentials in the CPMS',
    steps: [
      {
        id: 'compare-credential',
        text: 'Check that the CPMS has a credential for this charger that is active.',
      },
      { id: 'compare-username', text: 'Compare the username in the CPMS.', field: 'username' },
    ],
  },
  'reset-charger-password': {
    fromGuide: true,
    title: 'Set a new password',
    steps: [
      { id: 'generate-password', text: 'Generate a new password for the charger.' },
      {
        id: 'enter-new-password',
        text: 'Enter it in the charger’s configuration.',
        topic: 'configuration',
        field: 'password',
      },
      {
        id: 'meet-requirements',
        text: 'When choosing a password yourself, meet OCPP’s requirements:',
        steps: [
          { id: 'minimum-length', text: 'At least 8 characters.' },
          {
            id: 'no-special-characters',
            text: 'No special characters that a URL could encode wrongly.',
          },
        ],
      },
    ],
  },
  'check-identity-format': {
    fromGuide: true,
    title: 'Check how the identity is written',
    steps: [
      {
        id: 'match-exactly',
        text: 'Make sure that identity and username match exactly, including capital and small letters.',
        field: 'identity',
      },
      {
        id: 'remove-extras',
        text: 'Remove spaces at the end and special characters.',
      },
    ],
  },
  'send-key-in-right-form': {
    title: 'Send the key in the form that is expected',
    steps: [
      {
        id: 'find-hex-setting',
        text: 'Look for a setting such as “key is hexadecimal” in the charger, and change it.',
        topic: 'key-form',
      },
      {
        id: 'other-password',
        text: 'If there is none, set a password with letters beyond A to F in it, which cannot be taken for hexadecimal.',
      },
    ],
  },
  'trust-forwarded-protocol': {
    title: 'Let the CPMS trust the forwarded protocol',
    steps: [
      {
        id: 'trust-exolink',
        text: 'In the CPMS, or the proxy before it, trust the header X-Forwarded-Proto from Exolink’s address.',
      },
      { id: 'or-use-wss', text: 'Or set a URL that begins with “wss” for the CPMS.' },
    ],
  },
});

export const credentialSolutions = {
  ...noCredentialsSent,
  ...credentialsNotSet,
  ...invalidCredentials,
};
