import { randomUUID } from 'node:crypto';
import { formsOf, type ActionEntry } from './action-entry';
import type { ActionThings } from './action-things';
import { everyone, managers, staff } from './entry';

/** The actions around chargers, and who may. */

const chargers = '(portal)/chargers';
const otherSlug = 'somebody-elses';
const fingerprint = '5e'.repeat(32);

const ofCharger = ({ charger }: ActionThings) => ({ chargerId: charger.id });

export const chargerActions: readonly ActionEntry[] = [
  ...formsOf(`${chargers}/new`, managers, {
    createChargerAction: ({ tenant }) => ({ tenantId: tenant.id, identity: 'WALLBOX-77' }),
  }),
  ...formsOf(`${chargers}/[chargerId]/edit`, managers, {
    setPresentedSecretAction: (of) => ({ ...ofCharger(of), secret: 'presented' }),
    updateChargerAction: ({ charger }) => ({
      chargerId: charger.id,
      identity: charger.identity,
      vendor: 'Changed',
    }),
    deleteChargerAction: ({ spareChargerId }) => ({ chargerId: spareChargerId }),
    restoreChargerAction: ({ deletedChargerId }) => ({ chargerId: deletedChargerId }),
  }),
  ...formsOf(`${chargers}/_certificate`, managers, {
    pinCertificateAction: (of) => ({ ...ofCharger(of), certificate: fingerprint }),
  }),
  ...formsOf(`${chargers}/_password`, managers, {
    choosePasswordAction: (of) => ({ ...ofCharger(of), password: 'chosen-by-a-person-1' }),
    revokePasswordAction: ({ credentialId }) => ({ credentialId }),
  }),
  ...formsOf(`${chargers}/_fixes`, everyone, {
    applyFixAction: ({ charger, fixId }) => ({
      chargerId: charger.id,
      kind: 'follow-steps',
      key: randomUUID(),
      seenFixId: fixId,
    }),
    confirmDeliveryAction: ({ fixId }) => ({ fixId }),
    undoFixAction: ({ fixId }) => ({ fixId }),
  }),
  {
    file: `app/${chargers}/_fixes/read-configuration-action.ts`,
    name: 'readConfigurationAction',
    may: managers,
    call: ({ charger }) => [charger.id],
  },
  {
    file: `app/${chargers}/[chargerId]/actions.ts`,
    name: 'tickStepAction',
    may: everyone,
    call: ({ episodeId }) => [{ episodeId, stepId: 'solution/step', isDone: true }],
  },
  {
    file: `app/${chargers}/[chargerId]/_try/actions.ts`,
    name: 'tryAction',
    may: staff,
    call: (of) => [{ ...ofCharger(of), command: { kind: 'test-handshake' } }],
  },
  ...formsOf('(portal)/charger-moves', managers, {
    offerChargerAction: (of) => ({ ...ofCharger(of), slug: otherSlug }),
    askForChargerAction: ({ unknownId }) => ({ unknownIdentityId: unknownId, slug: otherSlug }),
    // An agent answers only where they work for both sides.
    answerMoveAction: ({ moveIds }) => ({ moveId: moveIds.asked, answer: 'decline' }),
    withdrawMoveAction: ({ moveIds }) => ({ moveId: moveIds.asking }),
    undoMoveAction: ({ moveIds }) => ({ moveId: moveIds.accepted }),
  }),
  ...formsOf('(portal)/bulk-fixes', staff, {
    startBulkAction: ({ tenant, charger }) => ({
      kind: 'close-session',
      key: randomUUID(),
      selection: `tenant=${tenant.id}&of=chargers&id=${charger.id}`,
      seenAt: new Date().toISOString(),
    }),
    stopBulkAction: ({ bulk }) => ({ bulkId: bulk.id }),
    continueBulkAction: ({ bulk }) => ({ bulkId: bulk.id }),
  }),
  ...formsOf('(portal)/unknown-identities', managers, {
    dismissIdentity: ({ unknownId }) => ({ id: unknownId }),
    restoreIdentity: ({ unknownId }) => ({ id: unknownId }),
    restoreUnknownAction: ({ unknownId }) => ({ unknownIdentityId: unknownId, key: randomUUID() }),
    registerUnknownAction: ({ unknownId, site, cpms }) => ({
      unknownIdentityId: unknownId,
      key: randomUUID(),
      siteId: site.id,
      cpmsId: cpms.id,
    }),
  }),
];
