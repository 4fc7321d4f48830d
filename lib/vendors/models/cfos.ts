import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const cfosPowerBrain = defineVendorModel({
  id: 'cfos-power-brain',
  vendor: 'cFos',
  name: 'Power Brain Wallbox',
  sources: {
    setup: {
      title: 'cFos documentation: OCPP configuration',
      url: 'https://www.cfos-emobility.de/de/cfos-charging-manager/documentation/ocpp-configuration.htm',
      kind: 'manual',
    },
  },
  match: { vendors: ['cfos'], models: [], distinctModels: ['^(?:cfos)?powerbrain'] },
  ocppVersions: { value: ['1.6'], source: 'setup' },
  place: {
    kind: 'web-page',
    path: ['Charging Manager', 'Zahnrad in der Kachel der Wallbox', 'OCPP Gateway Einstellungen'],
    source: 'setup',
  },
  namesIn: 'German',
  fields: {
    url: [{ name: 'OCPP Gateway URL', holds: 'url', source: 'setup' }],
    identity: { name: 'OCPP Gateway Client ID', source: 'setup' },
    password: { name: 'OCPP Gateway Passwort', source: 'setup' },
  },
  urlForm: { value: 'split', source: 'setup' },
  identityIs: { value: 'free', source: 'setup' },
  remarks: [
    {
      text: 'Set the load management of the Charging Manager to “beobachten” (monitor) first.',
      source: 'setup',
    },
  ],
});
