import type { ChargerCommand } from '@/lib/commands/schemas';
import type { Subprotocol } from '@/lib/ocpp/subprotocols';

export type OcppCall = { action: string; payload: Record<string, unknown> };

/** The call that asks this of a charger in its version of OCPP. Null for what is no single call. */
export function callFor(version: Subprotocol, command: ChargerCommand): OcppCall | null {
  return version === 'ocpp1.6' ? callOf16(command) : callOf2(command);
}

function callOf16(command: ChargerCommand): OcppCall | null {
  switch (command.kind) {
    case 'restart':
      return call('Reset', { type: command.when === 'now' ? 'Hard' : 'Soft' });
    case 'trigger':
      return call('TriggerMessage', { requestedMessage: command.message });
    case 'read-settings':
      return call('GetConfiguration', command.keys.length === 0 ? {} : { key: command.keys });
    case 'write-setting':
      return call('ChangeConfiguration', { key: command.key, value: command.value });
    case 'set-password':
      // 1.6 security whitepaper, section 3.3: the key's bytes, in hexadecimal digits.
      return call('ChangeConfiguration', {
        key: 'AuthorizationKey',
        value:
          command.form === 'hex'
            ? Buffer.from(command.password).toString('hex').toUpperCase()
            : command.password,
      });
    case 'install-root':
      return call('InstallCertificate', {
        certificateType: 'CentralSystemRootCertificate',
        certificate: command.certificate,
      });
    case 'configure':
    case 'close-session':
    case 'test-handshake':
      return null;
  }
}

function callOf2(command: ChargerCommand): OcppCall | null {
  switch (command.kind) {
    case 'restart':
      return call('Reset', { type: command.when === 'now' ? 'Immediate' : 'OnIdle' });
    case 'trigger':
      return call('TriggerMessage', { requestedMessage: command.message });
    case 'read-settings':
      return call('GetVariables', { getVariableData: command.keys.map(variableOf) });
    case 'write-setting':
      return call('SetVariables', {
        setVariableData: [{ ...variableOf(command.key), attributeValue: command.value }],
      });
    case 'set-password':
      return call('SetVariables', {
        setVariableData: [
          { ...variableOf('SecurityCtrlr.BasicAuthPassword'), attributeValue: command.password },
        ],
      });
    case 'install-root':
      return call('InstallCertificate', {
        certificateType: 'CSMSRootCertificate',
        certificate: command.certificate,
      });
    case 'configure':
    case 'close-session':
    case 'test-handshake':
      return null;
  }
}

/** `OCPPCommCtrlr.HeartbeatInterval`, `Component.Variable[instance]`. */
function variableOf(key: string) {
  const [, component = '', name = '', instance] = /^([^.]+)\.([^[\]]+)(?:\[(.+)\])?$/.exec(key) ?? [
    '',
    '',
    key,
  ];
  return {
    component: { name: component },
    variable: { name, ...(instance === undefined ? {} : { instance }) },
  };
}

function call(action: string, payload: Record<string, unknown>): OcppCall {
  return { action, payload };
}
