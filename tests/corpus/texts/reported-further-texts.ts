import { textCases } from '@/tests/corpus/corpus-case';
import { github } from './github';

/** Mixed public reports in our words, labelled by how their threads ended. */
export const reportedFurtherTexts = textCases('reported', [
  [
    'further-bad-path',
    "WARNING Rejecting OCPP connection: bad path '/foo/bar/CP1'\nclose 1008 Invalid path",
    'path-typo',
    'public source: "Rejecting OCPP connection: bad path"',
  ],
  [
    'further-gw-token',
    '[OCPP] Rejected WebSocket for charger=CP-3: invalid or missing token\nclose 4001',
    'incorrect-password-or-username',
    'public source: "[OCPP] Rejected WebSocket for charger="',
  ],
  [
    'further-unexpected-id',
    '[OCPP] rejected connection from unexpected charge point id "CP-9" (expected "CP-1")',
    'unknown-to-cpms',
    'public source: "rejected connection from unexpected charge point id"',
  ],
  [
    'further-unknown-401',
    '[OCPP] Rejected charger CP-8\nHTTP/1.1 401 Unknown charger',
    'unknown-to-cpms',
    'public source: "[OCPP] Rejected charger"',
  ],
  [
    'further-non-ocpp-upgrade',
    '[OCPP] Ignoring non-OCPP upgrade request: /chargers',
    'path-typo',
    'public source: "Ignoring non-OCPP upgrade request"',
  ],
  [
    'further-key-not-changed',
    'The authorization key was not changed after the new key came from the server by ChangeConfiguration. Then my module fails to register because it connects again with the old key.',
    'credentials-replaced',
    github('matth-x/MicroOcpp/issues/60'),
  ],
  [
    'further-two-places',
    'The basic auth password can be changed in two places: in the database and by ChangeConfiguration. Updating the database does not inform the station, and the other way round.',
    'changed-on-one-side',
    github('steve-community/steve/issues/2012'),
  ],
  [
    'further-key-from-boot',
    'The key is read once at start-up. An inbound ChangeConfiguration for AuthorizationKey never reaches the transport, and a reconnect uses the boot-time value.',
    'credentials-replaced',
    github('shiv3/ocpp-cp-simulator/issues/260'),
  ],
  [
    'further-never-restored',
    'An interrupted websocket connection is never restored automatically; I always have to deactivate and activate OCPP in the web interface.',
    'half-open-no-reconnect',
    github('dingo35/SmartEVSE-3.5/issues/202'),
  ],
  [
    'further-server-off-on',
    'When I turn the OCPP server off for a while and then on again, the charger does not connect by itself; I have to set up the connection in its app again.',
    'half-open-no-reconnect',
    github('lbbrhzn/ocpp/issues/1092'),
  ],
  [
    'further-authorize-timeout',
    'cp_app[953]: ocpp_msging.c:247 (WW) - Confirmation for OCPP Authorize.req [19772489] timeout\nThe charger disconnects after the server answered the Authorize request.',
    'client-closes-at-once',
    github('gennadiygnezdilov/ocpp-1.6J-example-request-response/issues/2'),
  ],
  [
    'further-duplicate-rabbit',
    'OCPP connection refused: client id is not allowed: CP 7',
    'identity-refused-by-cpms',
    'public source: "OCPP connection refused: ~ts"',
  ],
  [
    'further-wss-autel-root',
    'Autel: upload the root CA of the server (ISRG Root X1) in the certificate field, otherwise the wss connection is not made.',
    'ca-not-trusted',
    github('lbbrhzn/ocpp/pull/2072'),
  ],
]);
