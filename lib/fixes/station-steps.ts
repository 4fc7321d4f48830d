import { stationUrl } from '@/lib/ocpp/station-url';
import type { FixServices, FixSubject } from './fix-definition';
import type { FixStep } from './fix-preview';
import { scannedValue } from './qr-code';

/** The values that a charger needs, each as a step with what to type. */
export function stationSteps(
  { charger, episode }: FixSubject,
  { gatewayUrl, gatewayTlsUrl }: Pick<FixServices, 'gatewayUrl' | 'gatewayTlsUrl'>,
): Record<'url' | 'endpoint' | 'identity' | 'username', FixStep> {
  const base = episode?.evidence?.transport === 'wss' ? gatewayTlsUrl : gatewayUrl;
  const station = stationUrl(base, charger.tenant.slug, charger.identity);
  return {
    url: {
      text: 'Enter the URL of the central system, exactly so.',
      value: scannedValue('URL', station.url),
    },
    endpoint: {
      text: 'Where the charger adds its identity itself, enter the URL without it.',
      value: scannedValue('URL without the identity', station.endpoint),
    },
    identity: {
      text: 'Enter the identity, exactly so.',
      value: { label: 'Identity', text: charger.identity, qr: null },
    },
    username: {
      text: 'Enter the identity as the username too.',
      value: { label: 'Username', text: charger.identity, qr: null },
    },
  };
}
