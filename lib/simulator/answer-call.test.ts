import { describe, expect, it } from 'vitest';
import { scenarioOf } from '@/prisma/scenarios/scenario-catalogue';
import { scenarioSecrets } from '@/prisma/scenarios/scenario-secrets';
import { answerCall } from './answer-call';
import { stationsOf } from './station';

function stationOf(subprotocol: string) {
  const secrets = scenarioSecrets('a secret of an installation, long enough', 1);
  const found = stationsOf(scenarioOf('demo', 1), secrets, true).find(
    ({ charger }) => charger.behaviour === 'steady' && charger.subprotocol === subprotocol,
  );
  if (found === undefined) throw new Error(`The demo has a steady charger of ${subprotocol}.`);
  return found;
}

describe('answerCall', () => {
  it('reads and changes settings of OCPP 1.6, and names what is not known', () => {
    const station = stationOf('ocpp1.6');
    const ask = () =>
      answerCall(station, 'GetConfiguration', { key: ['HeartbeatInterval', 'Nope'] })?.payload;
    const write = { key: 'HeartbeatInterval', value: '300' };
    expect(ask()).toMatchObject({
      configurationKey: [{ key: 'HeartbeatInterval', value: '60' }],
      unknownKey: ['Nope'],
    });
    expect(answerCall(station, 'ChangeConfiguration', write)).toEqual({
      payload: { status: 'Accepted' },
      leaves: false,
    });
    expect(ask()).toMatchObject({ configurationKey: [{ value: '300' }] });
  });

  it('takes a password, as bytes or as text, and leaves to come back with it', () => {
    const older = stationOf('ocpp1.6');
    const key = { key: 'AuthorizationKey', value: '00ff00ff' };
    expect(answerCall(older, 'ChangeConfiguration', key)).toMatchObject({ leaves: true });
    expect(older.sent.credentials?.password).toEqual(Buffer.from('00ff00ff', 'hex'));

    const newer = stationOf('ocpp2.0.1');
    const names = {
      component: { name: 'SecurityCtrlr' },
      variable: { name: 'BasicAuthPassword' },
    };
    const answer = answerCall(newer, 'SetVariables', {
      setVariableData: [{ ...names, attributeValue: '00ff00ff' }],
    });
    expect(answer).toEqual({
      payload: { setVariableResult: [{ ...names, attributeStatus: 'Accepted' }] },
      leaves: true,
    });
    expect(newer.sent.credentials?.password.toString()).toBe('00ff00ff');
  });

  it('knows the rest that the portal asks, and nothing else', () => {
    const station = stationOf('ocpp2.0.1');
    expect(answerCall(station, 'Reset', {})).toMatchObject({ leaves: true });
    expect(answerCall(station, 'TriggerMessage', {})).toMatchObject({
      payload: { status: 'Accepted' },
    });
    expect(answerCall(station, 'DataTransfer', {})).toBeNull();
  });
});
