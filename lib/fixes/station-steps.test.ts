import { expect, it } from 'vitest';
import { stationSteps } from './station-steps';

const urls = { gatewayUrl: 'ws://gateway.test:9220', gatewayTlsUrl: 'wss://gateway.test:9221' };
const joined = 'ws://gateway.test:9220/nordlicht/CP-1';
const endpoint = 'ws://gateway.test:9220/nordlicht';

function stepsFor(vendor: string | null, model: string | null) {
  const charger = {
    ...{ id: '1', tenantId: '2', identity: 'CP-1', vendor, model, ocppVersion: null },
    ...{ acceptedUsername: null, lastConnectedAt: null, lastAddress: null, cpms: null },
    ...{ hasPassword: true, hasSession: false, isConnected: false, isCheckedByCpms: false },
    tenant: { slug: 'nordlicht' },
  };
  const subject = { charger, episode: null, unknown: null, wrongPath: null, notTaken: [] };
  const steps = stationSteps(subject, urls);
  return {
    ...{ urls: steps.urls.map(({ text, value }) => [text, value?.text]) },
    ...{ usual: steps.usualUrl.map(({ value }) => value?.text) },
    ...{ identity: steps.identity.text, username: steps.username.text },
  };
}

it('gives both forms of the URL where it is not known which one a charger wants', () => {
  expect(stepsFor(null, null)).toEqual({
    urls: [
      ['Enter the URL of the central system, exactly so.', joined],
      ['Where the charger adds its identity itself, enter the URL without it.', endpoint],
    ],
    usual: [joined],
    identity: 'Enter the identity, exactly so.',
    username: 'Enter the identity as the username too.',
  });
});

it('gives a charger that adds its identity the URL without it, by the name of its own field', () => {
  expect(stepsFor('Easee', 'Charge Up')).toMatchObject({
    urls: [
      [
        'Enter the URL without the identity as “websocketConnectionArgs.url”, exactly so.',
        endpoint,
      ],
    ],
    usual: [endpoint],
    identity: 'Enter the identity as “chargePointId”, exactly so.',
  });
});

it('gives a charger that takes the whole URL that alone', () => {
  expect(stepsFor('go-e', 'Charger Gemini').urls).toEqual([
    ['Enter the URL of the central system as “OCPP server url (ocppu)”, exactly so.', joined],
  ]);
});
