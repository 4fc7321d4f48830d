import { defineCauses } from './cause';
import { unreachableNetworkCauses } from './unreachable-network';
import { unreachableTlsCauses } from './unreachable-tls';

export const unreachableCauses = {
  ...defineCauses('unreachable', {
    'certificate-issue': {
      fromGuide: true,
      owner: 'installer',
      title: 'There is a problem with certificates',
      sentence: 'The charger and Exolink could not agree on a secure connection.',
      explanation:
        'TLS failed before the charger could say who it is. Most often the root certificate is not installed on the charger.',
      confirmation: 'The charger’s log names a certificate or TLS error.',
      solutions: ['install-root-certificate', 'support-modern-tls', 'set-charger-clock'],
    },
    'network-issue': {
      fromGuide: true,
      owner: 'network-team',
      title: 'The network does not let the charger through',
      sentence: 'The charger does not reach Exolink over its network.',
      explanation:
        'A firewall, a VPN or a SIM card stands between the charger and Exolink and lets nothing through.',
      confirmation: 'A test connection from the charger’s own network to Exolink fails as well.',
      solutions: ['allow-access-to-exolink', 'check-power-and-network'],
    },
  }),
  ...unreachableTlsCauses,
  ...unreachableNetworkCauses,
};
